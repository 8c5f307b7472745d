"""The pages about the guidelines in a browser: found by the words that people use, explained at a touch, dated, and linked for ever."""

import json
import os
import re
from urllib.parse import urlsplit

import pytest
from conftest import ROOT, SITE, served
from playwright.sync_api import expect
from test_site import NARROW, WIDE, faulty, opened, violations, walk

from scripts.generate import content
from scripts.generate.pages import front_matter

CONTENT = content.read(ROOT / "content")


# --- Find -------------------------------------------------------------------------------------------------------------


def search(page, query: str) -> None:
    """Types a query. The theme listens to keys, so the last letter is pressed."""
    field = page.get_by_role("textbox", name="Search")
    field.fill(query[:-1])
    field.press(query[-1])


def test_the_words_that_people_use_lead_to_the_page(browser, site_url):
    """Every synonym in the data and on the pages written by hand: its page is the first result."""
    tags = {f"guidelines/{anchor}": explanation.also for anchor, explanation in CONTENT.explanations.items()}
    assert {"in camera", "lawn signs", "photo of kids"} <= {words for some in tags.values() for words in some}
    for path in (ROOT / "docs").rglob("*.md"):
        tags[path.relative_to(ROOT / "docs").with_suffix("").as_posix()] = front_matter(path.read_text()).get("tags", [])
    assert tags["situations/blocking"]
    with opened(browser) as page:
        page.goto(site_url)
        page.get_by_role("textbox", name="Search").focus()
        first = page.get_by_role("region", name="Search results").get_by_role("link").first
        for name, some in tags.items():
            for words in some:
                search(page, words)
                expect(first, words).to_have_attribute("href", re.compile(rf"^{site_url}{name}/(?:\?|$)"))


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_count_of_results_is_announced_and_results_have_no_barrier(browser, site_url, width):
    with opened(browser, width, reduced_motion="reduce") as page:
        page.goto(site_url)
        if width == NARROW:
            page.get_by_role("button", name="Search", exact=True).press("Enter")
        search(page, "in camera")
        status = page.get_by_role("search").get_by_role("status")
        expect(status).to_have_text(re.compile(r"^\s*\d+ matching documents?\s*$"))
        assert violations(page) == []
        search(page, "zzzzq")
        expect(status).to_have_text(re.compile("No matching documents"))


def test_what_was_typed_stays_in_the_field(page, site_url):
    page.goto(site_url)
    page.get_by_role("textbox", name="Search").focus()
    search(page, "photo of kids")
    expect(page.get_by_role("textbox", name="Search")).to_have_value("photo of kids")


@pytest.mark.parametrize(("address", "first"), [("guidelines/respecting-staf.html", "Guideline 6: Respecting Staff"), ("old/lawn-signs", "Guideline 11: Policies and legislation")])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_page_that_is_not_there_searches_for_the_words_of_its_address(browser, address, first, width):
    prefix = urlsplit(os.environ.get("SITE_URL", "")).path or "/"
    with served(SITE, prefix) as url, opened(browser, width, reduced_motion="reduce") as page:
        page.goto(url + address)
        page.get_by_role("button", name="Search for “").press("Enter")
        expect(page.get_by_role("textbox", name="Search")).to_be_focused()
        expect(page.get_by_role("region", name="Search results").get_by_role("link").first).to_contain_text(first)


def test_the_menu_of_a_phone_is_short_and_leads_to_what_matters(browser, site_url):
    with opened(browser, NARROW, reduced_motion="reduce") as page:
        page.goto(f"{site_url}about/")
        page.get_by_role("button", name="Menu", exact=True).press("Enter")
        links = page.get_by_role("navigation", name="Navigation").get_by_role("link").all_text_contents()
        names = [" ".join(name.split()) for name in links]
        assert {"Guidelines", "Check a draft", "Situations", "In brief"} <= set(names)
        assert len(names) <= 16


# --- Terms ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_term_is_explained_by_keyboard(browser, site_url, width):
    with opened(browser, width, reduced_motion="reduce") as page:
        page.goto(f"{site_url}guidelines/confidentiality/")
        term = page.get_by_role("button", name="closed session")
        card = page.locator("#term-closed-session")
        expect(card).to_be_hidden()
        term.focus()
        page.keyboard.press("Enter")
        expect(card).to_be_visible()
        expect(card).to_be_in_viewport(ratio=1)
        assert violations(page) == []
        page.keyboard.press("Tab")
        link = page.get_by_role("link", name="“Closed session” in the glossary")
        expect(link).to_be_focused()
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(term).to_be_focused()
        page.keyboard.press("Enter")
        link.press("Enter")
        expect(page).to_have_url(f"{site_url}glossary/#closed-session")
        expect(page.get_by_role("heading", name="Closed session")).to_be_in_viewport()


def test_a_term_is_explained_at_a_touch_without_javascript(browser, site_url):
    with opened(browser, NARROW, java_script_enabled=False, has_touch=True) as page:
        page.goto(f"{site_url}situations/election-year/")
        card = page.locator("#term-campaign-period")
        expect(card).to_be_hidden()
        page.get_by_role("button", name="campaign period").tap()
        expect(card).to_be_visible()
        expect(card).to_contain_text("It is personal")
        page.get_by_role("heading", level=1).tap()
        expect(card).to_be_hidden()


# --- Reviews ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["guidelines/privacy", "situations/blocking"])
@pytest.mark.parametrize(("day", "due"), [("2027-11-25T23:59:00-05:00", False), ("2027-11-26T00:01:00-05:00", True)])
def test_a_page_says_that_its_review_is_due_from_the_day_on(browser, site_url, name, day, due):
    with opened(browser, timezone_id="America/Toronto") as page:
        page.clock.set_fixed_time(day)
        page.goto(f"{site_url}{name}/")
        expect(page.get_by_text("Review due on 26 November 2027")).to_be_visible()
        expect(page.get_by_text("This page may be out of date.")).to_be_visible(visible=due)


# --- Ways through the site --------------------------------------------------------------------------------------------


def test_contents_mark_where_one_is(browser, site_url):
    with opened(browser, reduced_motion="reduce") as page:
        page.goto(f"{site_url}#permanent-record")
        current = page.get_by_role("navigation", name="On this page").locator(".md-nav__link--active")
        expect(current.last).to_have_text(re.compile("8. Once information is published"))
        page.locator("#commitment").scroll_into_view_if_needed()
        page.evaluate("document.querySelector('#commitment').scrollIntoView()")
        expect(current.last).to_have_text(re.compile("9. If you start it, commit to it"))


def test_from_the_wording_to_its_explanation_and_on(browser, site_url):
    with opened(browser, NARROW, reduced_motion="reduce") as page:
        page.goto(f"{site_url}#timeliness")
        page.get_by_role("link", name="Guideline 4 explained").click()
        expect(page).to_have_url(f"{site_url}guidelines/timeliness/")
        for heading in ("What it means", "Do", "Don’t", "Questions to ask yourself", "What the checker looks for", "What changed"):
            expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        page.get_by_role("navigation", name="Other guidelines").get_by_role("link", name="5. When in doubt, do not post").click()
        expect(page).to_have_url(f"{site_url}guidelines/when-in-doubt/")
        expect(page.get_by_role("article").get_by_role("link", name="In brief")).to_have_attribute("href", "../")
        page.get_by_role("link", name="Guideline 5 in the full text").click()
        expect(page).to_have_url(f"{site_url}#when-in-doubt")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_old_address_of_a_rule_leads_to_what_it_finds(browser, site_url, scripts):
    with opened(browser, NARROW, reduced_motion="reduce", java_script_enabled=scripts) as page:
        page.goto(f"{site_url}rules/#privacy.phone-number")
        link = page.get_by_role("link", name="Phone number")
        expect(link).to_be_in_viewport()
        link.click()
        expect(page).to_have_url(f"{site_url}guidelines/privacy/#privacy.phone-number")
        expect(page.locator("[id='privacy.phone-number'] > summary")).to_be_in_viewport()
        if scripts:
            expect(page.locator("[id='privacy.phone-number']").get_by_text("Lets pass", exact=True)).to_be_visible()


def test_the_permanent_copy_has_the_same_ids_and_leads_to_the_present(page, site_url):
    page.goto(f"{site_url}v/2021-05/#respecting-staff")
    expect(page.get_by_role("heading", name="6. Respecting Staff")).to_be_in_viewport()
    for anchor in json.loads((ROOT / "tests" / "anchors.json").read_text())["index.html"]:
        assert page.locator(f"[id='{anchor}']").count() == 1
    page.get_by_role("link", name="The guidelines as they are now").click()
    expect(page).to_have_url(site_url)


def test_the_feed_can_be_found_and_read(page, site_url):
    page.goto(f"{site_url}situations/photo/")
    assert page.locator("link[type='application/atom+xml']").evaluate("(link) => link.href") == f"{site_url}feed.xml"
    page.goto(f"{site_url}changes/")
    feed = page.request.get(page.get_by_role("link", name="subscribe to the feed").evaluate("(link) => link.href"))
    assert feed.ok and "<title>Wording: all guidelines</title>" in feed.text()
    page.get_by_role("link", name="Permanent copy of this wording").click()
    expect(page).to_have_url(f"{site_url}v/2021-05/")


@pytest.mark.parametrize("name", ["guidelines/respecting-others", "situations/attacked", "changes"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_every_stop_is_seen_and_named(browser, site_url, name, width):
    with opened(browser, width, reduced_motion="reduce") as page:
        page.goto(f"{site_url}{name}/")
        assert faulty(walk(page)) == []

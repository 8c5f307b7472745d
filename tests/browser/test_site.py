"""The pages in a browser: nothing fetched from elsewhere, no barrier that a program can find, everything by keyboard."""

import gzip
import io
import itertools
import json
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from conftest import ADDRESS, ROOT, SITE, served
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from checker.guidelines import GUIDELINES
from scripts.finish import PUBLISHED

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGES = sorted(path.parent.relative_to(SITE).as_posix() for path in SITE.rglob("index.html"))
WIDE, NARROW = 1280, 320
# Bytes, compressed.
HEAVIEST = 100_000
# The page that checks drafts is just below that, and a line more should not stop anybody.
HEAVIEST_PROGRAM = 105_000
ELEVEN = [guideline.anchor for guideline in GUIDELINES[:11]]
# Only the page itself may write here; read back by `faults`.
WATCH = """
    window.blocked = [];
    addEventListener("securitypolicyviolation", (event) => blocked.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
# What is focused: its accessible name, and why it could not be seen.
FOCUSED = """
    () => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const over = document.elementFromPoint(x, y);
      const unseen = [];
      if (box.width < 1 || box.height < 1) unseen.push("no size");
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) unseen.push("off the screen");
      else if (over !== element && !element.contains(over) && !over?.contains(element)) unseen.push("covered");
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) unseen.push("invisible");
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) unseen.push("no focus ring");
      axe.setup(document);
      const name = axe.commons.text.accessibleText(element);
      axe.teardown();
      return { name, unseen, html: element.outerHTML.slice(0, 120) };
    }
"""


@contextmanager
def opened(browser: Browser, width: int = WIDE, **options) -> Iterator[Page]:
    """A page in a profile of its own, with axe at hand and blocked requests counted."""
    context = browser.new_context(viewport={"width": width, "height": 800}, **options)
    if options.get("java_script_enabled", True):
        context.add_init_script(AXE.read_text())
        context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def address(site_url: str, page: str) -> str:
    """The address of a page given by its folder."""
    return site_url if page == "." else f"{site_url}{page}/"


def public(site_url: str) -> str:
    """The address that links are given out under: the one the site was built for, or else the one it is served at."""
    return os.environ.get("SITE_URL") or site_url


def published_json(site_url: str, file: str) -> dict:
    """A JSON file of the site."""
    with urlopen(site_url + file) as answer:
        return json.load(answer)


def violations(page: Page) -> list[str]:
    """What axe finds: rule, element, explanation."""
    results = page.evaluate("axe.run()")
    assert results["passes"], "axe looked at nothing"
    return [
        f"{found['id']}: {node['html'][:160]} ({node['failureSummary']})" for found in results["violations"] for node in found["nodes"]
    ]


def walk(page: Page, most: int = 200) -> list[dict]:
    """Presses Tab until the page ends; what was focused on the way."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or (stops and stop["html"] == stops[0]["html"] and stop["name"] == stops[0]["name"]):
            return stops
        stops.append(stop)
    pytest.fail(f"{most} stops and no end: focus is trapped at {stops[-1]}")


def faulty(stops: list[dict]) -> list[dict]:
    """The stops that cannot be seen or have no name."""
    return [stop for stop in stops if stop["unseen"] or not stop["name"]]


# --- Every page -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_accessible_light_and_asks_nobody_else(browser, site_url, name):
    with opened(browser) as page:
        asked, errors = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address(site_url, name), wait_until="networkidle")
        for width, scheme in itertools.product((WIDE, NARROW), ("light", "dark")):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", {"light": "default", "dark": "slate"}[scheme])
            assert violations(page) == [], (width, scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        origin = "{0.scheme}://{0.netloc}/".format(urlsplit(site_url))
        assert len(asked) > 3
        assert [url for url in asked if not url.startswith((origin, "data:", f"blob:{origin}"))] == []
        assert weight(asked, site_url) < (HEAVIEST_PROGRAM if name == "check" else HEAVIEST)
        assert page.evaluate("blocked") == []
        assert errors == []
        assert page.context.cookies() == []
        assert page.evaluate("Object.keys(localStorage).filter((key) => !key.endsWith('__palette'))") == []


def weight(asked: list[str], site_url: str) -> int:
    """What a page and all that it asks for weigh on their way, in bytes, as a host sends them: compressed by gzip.

    The checker's runtime is fetched once, by the page that checks, and has a measure of its own (`make bench`).
    """
    files = {url.removeprefix(site_url).partition("?")[0] for url in asked if url.startswith(site_url)}
    paths = [SITE / file / "index.html" if file.endswith("/") or not file else SITE / file for file in files if not file.startswith("assets/runtime/")]
    return sum(len(gzip.compress(path.read_bytes())) for path in paths)


def test_pages_have_titles_of_their_own(page, site_url):
    titles = []
    for name in PAGES:
        page.goto(address(site_url, name))
        titles.append(page.title())
        assert page.locator("h1").count() == 1
    assert len(set(titles)) == len(PAGES)


def test_what_is_not_there_helps_on(browser):
    # This page alone is linked from the root of the host: nobody knows how deep the address was that brought us here.
    prefix = urlsplit(os.environ.get("SITE_URL", "")).path or "/"
    with served(SITE, prefix) as url, opened(browser, NARROW) as page:
        assert page.goto(f"{url}some/old/page").status == 404
        assert violations(page) == []
        expect(page.get_by_role("listitem").get_by_role("link", name="6. Respecting Staff")).to_be_visible()
        page.get_by_role("link", name="6. Respecting Staff").last.click()
        assert page.url == f"{url}#respecting-staff"


# --- The guidelines ---------------------------------------------------------------------------------------------------


def test_every_published_id_leads_to_its_place(browser, site_url):
    with opened(browser, NARROW, reduced_motion="reduce") as page:
        for anchor in json.loads((ROOT / PUBLISHED).read_text())["index.html"]:
            page.goto("about:blank")
            page.goto(f"{site_url}#{anchor}")
            # An alias is an empty place right before its guideline.
            place = page.locator(f"[id='{anchor}']" + (" + .titled" if anchor.startswith("guideline-") else ""))
            top = place.bounding_box()["y"]
            assert page.locator(".md-header").bounding_box()["height"] <= top < 790, anchor


def test_a_permalink_is_the_address_of_its_guideline_and_copies_it(page, site_url):
    # The browser's own clipboard asks for permission, each engine in its own way.
    page.add_init_script("navigator.clipboard.writeText = async (text) => { window.copied = text; };")
    page.goto(site_url)
    page.get_by_role("link", name="Link to 6. Respecting Staff").click()
    expect(page.get_by_role("status").get_by_text("Link copied")).to_be_visible()
    assert page.url == f"{site_url}#respecting-staff"
    assert page.evaluate("copied") == f"{public(site_url)}#respecting-staff"


def test_a_permalink_works_where_copying_is_not_allowed(page, site_url):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError'); }; document.execCommand = () => false;")
    page.goto(site_url)
    page.get_by_role("link", name="Link to 6. Respecting Staff").click()
    page.wait_for_timeout(150)
    assert page.url == f"{site_url}#respecting-staff"
    assert page.get_by_text("Link copied").count() == 0
    assert errors == []


@contextmanager
def sharing(browser: Browser, site_url: str, before: str = "") -> Iterator[tuple[Page, Locator]]:
    """Any page with the ways to share guideline 6 in it, as a finding has them, opened; `before` runs before all scripts."""
    with opened(browser) as page:
        page.add_init_script(before)
        page.goto(f"{site_url}about/")
        page.evaluate(
            """async (module) => {
              const { createShare } = await import(module);
              const share = createShare({ title: "Guideline 6: Respecting Staff", anchor: "respecting-staff" });
              document.querySelector("h1").after(share);
            }""",
            f"{site_url}assets/links.mjs",
        )
        share = page.locator("details.share")
        share.get_by_text("Share").press("Enter")
        yield page, share


def test_a_guideline_is_copied_for_email_as_a_link_and_as_text(browser, site_url):
    clipboard = """
        navigator.clipboard.write = async ([item]) => {
          window.copied = {};
          for (const type of item.types) copied[type] = await (await item.getType(type)).text();
        };
    """
    with sharing(browser, site_url, clipboard) as (page, share):
        share.get_by_role("button", name="Copy for e-mail Guideline 6: Respecting Staff").click()
        expect(page.get_by_role("status").get_by_text("Copied for e-mail")).to_be_visible()
        link = f"{public(site_url)}#respecting-staff"
        assert page.evaluate("copied") == {
            "text/html": f'<a href="{link}">Guideline 6: Respecting Staff</a>',
            "text/plain": f"Guideline 6: Respecting Staff\n{link}",
        }


def test_an_email_opens_with_subject_and_link(browser, site_url):
    with sharing(browser, site_url) as (page, share):
        scheme, query = share.get_by_role("link", name="E-mail Guideline 6: Respecting Staff").get_attribute("href").split("?")
        assert scheme == "mailto:" and "+" not in query
        assert parse_qs(query) == {
            "subject": ["Guideline 6: Respecting Staff"],
            "body": [f"Guideline 6: Respecting Staff\r\n{public(site_url)}#respecting-staff\r\n"],
        }


def test_without_a_clipboard_the_browsers_old_command_copies(browser, site_url):
    listen = """
        delete Navigator.prototype.clipboard;
        addEventListener("copy", ({ clipboardData }) => (window.copied = clipboardData.getData("text/html")));
    """
    with sharing(browser, site_url, listen) as (page, share):
        share.get_by_role("button", name="Copy for e-mail").click()
        expect(page.get_by_role("status").get_by_text("Copied for e-mail")).to_be_visible()
        assert page.evaluate("copied") == f'<a href="{public(site_url)}#respecting-staff">Guideline 6: Respecting Staff</a>'


def test_where_nothing_can_be_copied_it_is_selected(browser, site_url):
    with sharing(browser, site_url, "delete Navigator.prototype.clipboard; document.execCommand = () => false;") as (page, share):
        link = f"{public(site_url)}#respecting-staff"
        for button, text in (("Copy link", link), ("Copy for e-mail", f"Guideline 6: Respecting Staff\n{link}")):
            share.get_by_role("button", name=button).click()
            expect(page.get_by_role("status").get_by_text("The text is selected")).to_be_visible()
            expect(share.get_by_role("textbox", name="Link to Guideline 6: Respecting Staff")).to_be_focused()
            assert page.evaluate("getSelection().toString()") == text
        assert violations(page) == []


def test_a_guideline_is_shared_from_the_home_page(browser, published_url):
    for width in (WIDE, NARROW):
        with opened(browser, width) as page:
            page.add_init_script("navigator.clipboard.writeText = async (text) => { window.copied = text; };")
            page.goto(published_url)
            share = page.locator("details.share[data-anchor=respecting-staff]")
            expect(share.get_by_role("button", name="Copy link")).to_be_hidden()
            share.locator("summary").press("Enter")
            for way in ("Copy link", "Copy for e-mail", "E-mail", "Save QR code"):
                page.keyboard.press("Tab")
                stop = page.evaluate(FOCUSED)
                assert stop["name"] == f"{way} Guideline 6: Respecting Staff" and stop["unseen"] == []
            code = share.get_by_role("img", name=f"QR code that leads to {ADDRESS}#respecting-staff")
            expect(code).to_be_visible()
            page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=code.element_handle())
            share.get_by_role("button", name="Copy link Guideline 6: Respecting Staff").click()
            expect(page.get_by_role("status").get_by_text("Link copied")).to_be_visible()
            assert page.evaluate("copied") == f"{ADDRESS}#respecting-staff"
            assert share.locator("a[href^='mailto:']").count() == 1
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate("blocked") == []


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("respecting-staf", "respecting-staff"),
        ("respecting-staff).", "respecting-staff"),
        ("Respecting%20Staff", "respecting-staff"),
        ("be-authentic", "authenticity"),
        ("guideline-7.", "guideline-7"),
        ("7", "guideline-7"),
        ("guideline-12", None),
        ("budget", None),
        ("%E0%A4%A", None),
    ],
)
def test_a_wrong_fragment_leads_to_the_nearest_guideline_and_says_so(page, site_url, asked, shown):
    page.goto(f"{site_url}#{asked}")
    note = page.locator(".nearest")
    expect(note).to_be_focused()
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("which is not on this page")
    if shown:
        expect(note).to_contain_text("This is the place most like it.")
        assert page.url == f"{site_url}#{shown}"
        expect(page.locator(f"#{shown}, #{shown} + .titled").last).to_be_in_viewport()
    else:
        assert page.url == f"{site_url}#{asked}"
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


def test_a_wrong_fragment_is_forgotten_when_a_right_one_follows(page, site_url):
    page.goto(f"{site_url}#respecting-staf")
    expect(page.locator(".nearest")).to_have_count(1)
    page.evaluate("location.hash = '#privacy'")
    expect(page.locator(".nearest")).to_have_count(0)
    page.go_back()
    page.evaluate("location.hash = '#privac'")
    expect(page.locator(".nearest")).to_contain_text("“privac”")
    assert page.url == f"{site_url}#privacy"


def test_the_lines_are_not_too_long_to_read(page, site_url):
    page.goto(site_url)
    paragraph = page.locator("#respecting-others").locator("xpath=../following-sibling::p[1]")
    characters = page.evaluate(
        """(element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.y)));
          return element.textContent.length / lines.size;
        }""",
        paragraph.element_handle(),
    )
    assert 50 < characters < 80


def test_guidelines_can_be_read_without_javascript(browser, site_url):
    with opened(browser, NARROW, java_script_enabled=False) as page:
        page.goto(site_url)
        expect(page.get_by_role("heading", name="7. Respecting Each Other and the Public")).to_be_visible()
        page.get_by_role("link", name="About this site").click()
        expect(page.get_by_role("heading", level=1, name="About")).to_be_visible()


@contextmanager
def printed(browser: Browser, address: str) -> Iterator[PdfReader]:
    """A page as it comes out of the printer, on the paper that it asks for. Whoever reads in dark colours prints as well."""
    if browser.browser_type.name != "chromium":
        pytest.skip("only Chromium prints to PDF")
    with opened(browser, color_scheme="dark") as page:
        page.goto(address)
        yield PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


def words(text: str) -> str:
    """Text on one line, its ligatures taken apart."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def text_on(paper: PdfReader) -> str:
    """All that is printed but the numbers of the sheets."""
    return " ".join(re.sub(r"\b\d+ / \d+\b", "", words(sheet.extract_text())).strip() for sheet in paper.pages)


def test_the_guidelines_print_whole_with_address_version_and_day(browser, published_url):
    with printed(browser, published_url) as paper:
        text = text_on(paper)
        assert len(paper.pages) <= 4
        assert {tuple(sheet.mediabox) for sheet in paper.pages} == {(0, 0, 612, 792)}, "letter paper"
        # All of the wording, and nothing of ours but the line at the end.
        wording = " ".join(place["wording"] for place in published_json(published_url, "anchors.json")["places"][:-3])
        badge = "Official wording of the Municipality of Chatham-Kent, adopted by council on 10 May 2021"
        whole = f"{badge} Social Media Guidelines for Elected Officials {words(wording)}"
        assert text.startswith(whole)
        day = text.removeprefix(f"{whole} {ADDRESS} · {badge} · This copy of the site: ")
        assert re.fullmatch(r"\d+ \w+ 20\d\d", day)


def test_the_handout_is_one_sheet_with_two_cards(browser, published_url):
    with printed(browser, f"{published_url}handout/") as paper:
        (sheet,) = paper.pages
        text = text_on(paper)
        assert tuple(sheet.mediabox) == (0, 0, 612, 792)
        titles = [place["title"] for place in published_json(published_url, "anchors.json")["places"] if place["id"] in ELEVEN]
        numbered = " ".join(f"{number}. {words(title)}" for number, title in enumerate(titles, 1))
        assert len(titles) == 11 and text.count(numbered) == 2
        assert text.count("Check a draft") == text.count("Official titles of the Municipality") == 2
        assert len(sheet.images) == 0, "codes are drawn, so that they stay sharp"


def test_one_guideline_prints_with_what_it_means(browser, published_url):
    with printed(browser, f"{published_url}guidelines/respecting-staff/") as paper:
        text = text_on(paper)
        (place,) = [place for place in published_json(published_url, "anchors.json")["places"] if place["id"] == "respecting-staff"]
        assert words(place["wording"]) in text and "explanation, not policy" in text
        assert f"{ADDRESS}guidelines/respecting-staff/ · Official wording" in text
        assert len(paper.pages) <= 4, "what is folded on the screen fills the paper"


def test_other_pages_print_with_their_address_and_without_menus(browser, published_url):
    with printed(browser, f"{published_url}about/") as paper:
        text = text_on(paper)
        assert text.startswith("About This site publishes")
        assert f"{ADDRESS}about/ · This copy of the site:" in text


# --- By keyboard ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (WIDE, ["Skip to content", "Search", "Accessibility", "Check a draft", "Link to 6. Respecting Staff"]),
        (NARROW, ["Skip to content", "Menu", "Search", "Check a draft", "Link to 6. Respecting Staff"]),
    ],
)
def test_every_stop_on_the_home_page_is_seen_and_named(browser, site_url, width, expected):
    with opened(browser, width, reduced_motion="reduce") as page:
        page.goto(site_url)
        stops = walk(page)
        assert faulty(stops) == []
        assert set(expected) <= {stop["name"] for stop in stops}
        assert len({stop["name"] for stop in stops if stop["name"].startswith("Link to ")}) == 17
        assert ("Privacy" in {stop["name"] for stop in stops}) == (width == WIDE), "a closed menu is no stop"


def test_menu_opens_and_closes_by_keyboard(browser, site_url):
    with opened(browser, NARROW, reduced_motion="reduce") as page:
        page.goto(site_url)
        menu = page.get_by_role("button", name="Menu", exact=True)
        expect(menu).to_have_attribute("aria-expanded", "false")
        menu.press("Enter")
        close = page.get_by_role("button", name="Close menu")
        expect(close).to_be_focused()
        assert violations(page) == []
        page.keyboard.press("Tab")
        stops = walk(page)
        assert faulty(stops) == []
        assert {"Guidelines", "Privacy", "What changed"} <= {stop["name"] for stop in stops}
        assert not any(stop["name"].startswith("Link to ") for stop in stops), "what the menu covers can be tabbed to"
        page.keyboard.press("Escape")
        expect(menu).to_be_focused()
        expect(menu).to_have_attribute("aria-expanded", "false")


def test_contents_in_the_menu_open_and_lead_to_a_guideline(browser, site_url):
    with opened(browser, NARROW, reduced_motion="reduce") as page:
        page.goto(site_url)
        page.get_by_role("button", name="Menu", exact=True).press("Enter")
        page.get_by_role("button", name="Guidelines").press("Enter")
        expect(page.get_by_role("button", name="On this page: back to the menu")).to_be_focused()
        assert violations(page) == []
        page.get_by_role("link", name="6. Respecting Staff").first.press("Enter")
        assert page.url == f"{site_url}#respecting-staff"
        expect(page.get_by_role("link", name="Link to 6. Respecting Staff")).to_be_in_viewport()
        assert not page.evaluate("document.querySelector('#__drawer').checked"), "the menu still covers the guideline"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_search_by_keyboard(browser, site_url, width):
    with opened(browser, width, reduced_motion="reduce") as page:
        page.goto(site_url)
        if width == NARROW:
            page.get_by_role("button", name="Search", exact=True).press("Enter")
            expect(page.get_by_role("dialog", name="Search")).to_have_count(1)
        field = page.get_by_role("textbox", name="Search")
        field.focus()
        page.keyboard.type("decorum")
        result = page.get_by_role("region", name="Search results").get_by_role("link", name="7. Respecting Each Other")
        expect(result.first).to_be_visible()
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []
        for _ in range(8):
            if result.first.evaluate("(link) => link === document.activeElement"):
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{site_url}#respecting-others")
        assert page.evaluate("blocked") == []


def test_search_closes_by_escape_and_gives_focus_back(browser, site_url):
    with opened(browser, NARROW, reduced_motion="reduce") as page:
        page.goto(site_url)
        button = page.get_by_role("button", name="Search", exact=True)
        button.press("Enter")
        expect(page.get_by_role("textbox", name="Search")).to_be_focused()
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("key", ["f", "s", "/", "p", ",", "n", "."])
def test_a_letter_pressed_by_chance_does_nothing(page, site_url, key):
    page.goto(f"{site_url}about/")
    page.keyboard.press(key)
    page.wait_for_timeout(150)
    assert page.url == f"{site_url}about/"
    assert not page.evaluate("document.querySelector('#__search').checked")


def test_colours_follow_the_device_until_chosen(browser, site_url):
    with opened(browser, color_scheme="dark") as page:
        page.goto(site_url)
        body = page.locator("body")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        page.get_by_role("button", name="Use light colours").press("Enter")
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        expect(page.get_by_role("button", name="Use dark colours")).to_be_focused()
        page.reload()
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        page.get_by_role("button", name="Use dark colours").press("Enter")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        page.get_by_role("button", name="Follow this device’s colours").press("Enter")
        page.emulate_media(color_scheme="light")
        expect(body).to_have_attribute("data-md-color-scheme", "default")

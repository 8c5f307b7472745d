"""The site as hosts and people may have it: with a host's headers, under an address that has moved, from a folder."""

import re

import pytest
from checkpage import FLAGGED, CheckPage
from conftest import ROOT, SITE, served
from playwright.sync_api import expect
from test_site import opened

from scripts.finish.html import serialise
from scripts.finish.moved import moved_pages
from scripts.finish.policy import add_policy


def host_headers() -> dict[str, str]:
    """The headers that `_headers` asks for on every page."""
    block = re.search(r"^/\*\n((?:  .*\n)+)", (SITE / "_headers").read_text(), re.MULTILINE)[1]
    return dict(line.strip().split(": ", 1) for line in block.splitlines())


def test_everything_works_under_the_headers_that_a_host_may_send(browser):
    with served(SITE, headers=host_headers()) as url, opened(browser) as page:
        answer = page.goto(url)
        assert answer.header_value("x-content-type-options") == "nosniff"
        assert "frame-ancestors 'none'" in answer.header_value("content-security-policy")
        page.get_by_role("textbox", name="Search").press_sequentially("decorum")
        expect(page.get_by_role("region", name="Search results").get_by_role("link").first).to_be_visible()
        assert page.evaluate("blocked") == []
        check = CheckPage(page, url).ready()
        check.check(FLAGGED)
        expect(check.findings).to_have_count(2)
        assert page.evaluate("blocked") == []


@pytest.mark.parametrize("protected", [False, True])
def test_no_other_site_may_frame_a_page_where_the_host_sends_headers(browser, tmp_path, protected):
    with served(SITE, headers=host_headers() if protected else {}) as url, served(tmp_path) as other, opened(browser) as page:
        (tmp_path / "index.html").write_text(f"<!doctype html><iframe src='{url}about/'></iframe>")
        page.goto(other, wait_until="networkidle")
        assert page.frames[1].get_by_role("heading", name="About", exact=True).count() == (0 if protected else 1)


@pytest.mark.parametrize("script", [True, False])
def test_an_address_that_has_moved_leads_on_and_keeps_the_place(browser, tmp_path, script):
    """The page at an old address, with the site around it."""
    (document,) = moved_pages({"old/page/": "about/"}).values()
    add_policy(document)
    for name in ("old/page", "about", "assets"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "old/page/index.html").write_text(serialise(document))
    (tmp_path / "about/index.html").write_text('<!doctype html><title>About</title><h1 id="who">About</h1>')
    (tmp_path / "assets/moved.js").write_text((ROOT / "docs/assets/moved.js").read_text())
    with served(tmp_path, "/sub/") as url, opened(browser, java_script_enabled=script) as page:
        page.goto(f"{url}old/page/?x=1#who")
        page.wait_for_url(f"{url}about/" + ("#who" if script else ""))


def test_from_a_folder_pages_can_be_read_and_followed(browser):
    """Without a server: no modules, no search, no checker, but the text, its links and its look."""
    if browser.browser_type.name != "chromium":
        pytest.skip("other browsers have rules of their own for files")
    with opened(browser) as page:
        page.goto((SITE / "index.html").as_uri())
        expect(page.get_by_role("heading", name="6. Respecting Staff")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.official')).borderLeftWidth") != "0px"
        page.get_by_role("navigation").get_by_role("link", name="About", exact=True).first.click()
        expect(page.get_by_role("heading", level=1, name="About")).to_be_visible()
        link = page.get_by_role("link", name="when in doubt, do not post")
        # The words can be seen before the page has come to its end, where the script stands.
        expect(link).to_have_attribute("href", re.compile("index.html#"))
        link.click()
        expect(page.locator("#when-in-doubt")).to_be_in_viewport()

"""What all browser tests share: the built site on a server of its own, and a browser.

The site is served under a sub-path, as a project page on GitHub Pages is, so that a link written
from the root of the host is caught. `make site` must have run; `make test` sees to that.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scripts.browser import FIREFOX, launch
from scripts.finish import finish, read_settings
from scripts.serve import make_server

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
# Where the site is said to be published. The build has to know the path: the page for what is not found counts from it.
ADDRESS = os.environ.get("SITE_URL") or "https://guidelines.example/"


# What Playwright can have no Firefox do that it drives over WebDriver BiDi: take on other media, download, print, go without scripts.
beyond_bidi = pytest.mark.skipif(os.environ.get("TEST_BROWSER") == FIREFOX, reason="over WebDriver BiDi it cannot be had")

# What has not come by then does not come: a slow machine is no fault.
expect.set_options(timeout=30_000)


@contextmanager
def served(directory: Path, prefix: str = "/", **options) -> Iterator[str]:
    """Serves a folder on a free port of 127.0.0.1; gives its address, which ends with a slash."""
    server = make_server(directory, prefix=prefix, quiet=True, **options)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """The address of the home page, e.g. "http://127.0.0.1:41234/guidelines/"."""
    if not (SITE / "index.html").is_file():
        pytest.fail("there is no site/ to test: run `make site` first", pytrace=False)
    with served(SITE, "/guidelines/") as url:
        yield url


@pytest.fixture(scope="session")
def published_url(tmp_path_factory) -> Iterator[str]:
    """The home page of the site finished for an address, with what only such a site has: QR codes, e-mails, a card."""
    site = tmp_path_factory.mktemp("published") / "site"
    runtime = SITE.parent / "build" / "runtime"
    finish(SITE.parent / "build" / "pages", runtime, site, replace(read_settings(dict(os.environ)), address=ADDRESS))
    with served(site, urlsplit(ADDRESS).path) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run; TEST_BROWSER chooses which (see scripts/browser.py)."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile for each test: 1280 × 800 px, light. Without service workers: routes do not reach what they answer."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """One tab of the fresh profile."""
    return context.new_page()

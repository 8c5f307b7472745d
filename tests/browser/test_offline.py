"""What the service worker and the snapshot give: the checker without a network, shared texts, new versions, quick returns."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from checkpage import CLEAN, FLAGGED, PATIENT, SITE, CheckPage
from conftest import served
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scripts.finish import offline

KEPT = "async () => (await caches.keys()).some((name) => name.startsWith('site-')) && Boolean((await navigator.serviceWorker.getRegistration())?.active && navigator.serviceWorker.controller)"
SNAPSHOT = "async () => (await caches.has('checker-snapshot')) && (await (await caches.open('checker-snapshot')).keys()).length === 1"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Here service workers are let in, and the device says that it has memory enough for a snapshot."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script("Object.defineProperty(Navigator.prototype, 'deviceMemory', { value: 8, configurable: true })")
    yield context
    context.close()


def until(page: Page, condition: str) -> None:
    """Waits until an asynchronous condition holds in the page."""
    for _ in range(PATIENT // 200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"it never came true: {condition}")


def checked_and_kept(page: Page, url: str) -> CheckPage:
    """The page after a first check, when the service worker has all it keeps."""
    checking = CheckPage(page, url)
    checking.ready().check(FLAGGED)
    until(page, KEPT)
    return checking


def test_after_a_first_check_it_works_without_a_server(page):
    with served(SITE, "/guidelines/") as url:
        checking = checked_and_kept(page, url)
    # The server is gone; the page is closed and opened anew.
    page.goto("about:blank")
    checking.ready().check(FLAGGED)
    expect(checking.findings).to_have_count(2)
    page.goto(url)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Guidelines")


def test_nothing_of_a_draft_is_kept(page, site_url):
    checking = checked_and_kept(page, site_url)
    checking.check(f"{FLAGGED} Zanzibar")
    until(page, SNAPSHOT)
    kept = page.evaluate(
        """async () => {
            const found = []
            for (const name of await caches.keys()) {
                const cache = await caches.open(name)
                for (const request of await cache.keys()) {
                    const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer())
                    // As one byte a character, and as four: Python keeps text in both ways.
                    for (const word of ["Zanzibar", [..."Zanzibar"].join("\\0\\0\\0")]) if (new TextDecoder("latin1").decode(bytes).includes(word)) found.push(request.url)
                }
            }
            return found
        }"""
    )
    assert kept == []


def test_a_later_visit_begins_with_the_snapshot_and_answers_the_same(page, site_url):
    """Then the library, which is in the snapshot, is not asked for."""
    library = "() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('python_stdlib.bin')).length"
    checking = CheckPage(page, site_url)
    checking.ready().check(FLAGGED)
    first = checking.findings.all_inner_texts()
    until(page, SNAPSHOT)
    assert page.evaluate(library) == 1
    checking.ready().check(FLAGGED)
    assert checking.findings.all_inner_texts() == first
    assert page.evaluate(library) == 0


@pytest.mark.parametrize("damage", ["new Uint8Array(25_000_000)", "new Uint8Array(await kept.arrayBuffer()).fill(7, 2_000_000)", "new Uint8Array(100)"])
def test_a_snapshot_that_is_no_good_is_thrown_away(page, site_url, damage):
    checking = CheckPage(page, site_url)
    checking.ready()
    until(page, SNAPSHOT)
    page.evaluate(f"""async () => {{
        const cache = await caches.open("checker-snapshot")
        const [request] = await cache.keys()
        const kept = await cache.match(request)
        const {{ headers }} = kept
        await cache.put(request, new Response({damage}, {{ headers }}))
    }}""")
    checking.open().draft.fill(FLAGGED)
    expect(checking.findings).to_have_count(2, timeout=PATIENT)
    expect(checking.problem).to_be_hidden()


def test_a_text_that_another_program_shares_arrives(page, site_url):
    requests = []
    checking = checked_and_kept(page, site_url)
    page.goto("about:blank")
    page.context.on("request", lambda request: requests.append(request))
    page.set_content(
        f"""<form action="{checking.url}" method="post" enctype="multipart/form-data">
        <input name="title" value="From my notes"><textarea name="text">{FLAGGED}</textarea><input name="url" value=""><button>Share</button></form>"""
    )
    page.get_by_role("button").click()
    expect(checking.findings).to_have_count(2, timeout=PATIENT)
    assert checking.draft.input_value() == f"From my notes\n{FLAGGED}"
    assert page.url == checking.url
    assert page.evaluate("history.length") <= 4


def test_a_new_version_is_offered_and_takes_the_draft_along(page, tmp_path):
    """Nothing happens to a half-written draft until its writer says so; then it is still there, in the new version."""
    site = tmp_path / "site"
    shutil.copytree(SITE, site)
    with served(site, "/guidelines/") as url:
        checking = checked_and_kept(page, url)
        checking.draft.fill("Half a thought")
        publish(site)
        page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")
        notice = page.locator("#update")
        expect(notice).to_be_visible(timeout=PATIENT)
        expect(page.locator("main")).not_to_contain_text("The new version")
        assert checking.draft.input_value() == "Half a thought"
        checking.press("Use it now")
        expect(page.locator("main")).to_contain_text("The new version", timeout=PATIENT)
        expect(checking.draft).to_have_value("Half a thought")
        assert page.url == checking.url
        checking.check(CLEAN)


def publish(site: Path) -> None:
    """Another version of the site: one sentence of the page that checks is new."""
    page = site / "check" / "index.html"
    page.write_text(page.read_text().replace("Paste a post before", "The new version. Paste a post before"))
    shutil.copy(SITE.parent / "build" / "pages" / offline.SCRIPT, site)
    (site / offline.SCRIPT).write_bytes(offline.service_worker(site))


def test_the_site_can_be_installed(page, site_url):
    """What browsers ask for: a manifest with a name, icons that are there, and a start that works."""
    checked_and_kept(page, site_url)
    manifest = page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then((response) => response.json())")
    assert manifest["share_target"]["method"] == "POST"
    for file in [manifest["start_url"], *(icon["src"] for icon in manifest["icons"])]:
        assert page.request.get(f"{site_url}{file}").ok
    sizes = page.evaluate(
        """(addresses) => Promise.all(addresses.map(async (address) => {
            const image = new Image()
            image.src = address
            await image.decode()
            return `${image.naturalWidth}x${image.naturalHeight}`
        }))""",
        [site_url + icon["src"] for icon in manifest["icons"] if icon["type"] == "image/png"],
    )
    assert sizes == [icon["sizes"] for icon in manifest["icons"] if icon["type"] == "image/png"]

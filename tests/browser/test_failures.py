"""Each way in which the checker can fail ends in a sentence, with the draft still in its box, and never in a spinner."""

import random
import re
from pathlib import Path

import pytest
from checkpage import CLEAN, FLAGGED, NUMBER, PATIENT, SENTENCE, SITE, CheckPage, changed
from playwright.sync_api import Browser, Page, Route, expect

from checker import Post, check

# Replaces the check in the worker by one that does what a test needs; `web` is the checker's Python module.
CHECK = "check: web.check_json,"
BOOT = "export function boot(runtime, files) {"
UNENDING = "check: () => { for (;;); },"
# A recursion in C, which no Python can catch: the interpreter is gone.
DEADLY = "check: (request) => request.includes('SIN') ? pyodide.runPython('import json; json.loads(\"[\" * 200000)') : web.check_json(request),"


@pytest.fixture
def checking(page: Page, site_url: str) -> CheckPage:
    return CheckPage(page, site_url)


def broken(checking: CheckPage, file: str, **answer) -> None:
    """Have a file of the runtime answered with this."""
    checking.page.context.route(f"**/runtime/*/{file}", lambda route: route.fulfill(**answer))


def mended(checking: CheckPage) -> None:
    checking.page.context.unroute_all()


def tried_again(checking: CheckPage) -> None:
    """The button in the alert brings the findings."""
    checking.press("Try again")
    expect(checking.findings).to_have_count(2, timeout=PATIENT)
    expect(checking.problem).to_be_hidden()
    assert checking.draft.input_value() == FLAGGED


# --- Download ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", ["pyodide.asm.wasm", "python_stdlib.bin", "pyodide.mjs", "pyodide.asm.js", "manifest.json"])
def test_a_file_that_is_not_there(checking, file):
    broken(checking, file, status=404, content_type="text/html", body="<!doctype html><title>Not found</title>")
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker could not be downloaded.")
    mended(checking)
    tried_again(checking)


def test_the_script_is_here_before_the_end_of_the_page(checking):
    """A page that comes in slowly, whose script the browser has already: it works as soon as what it works with is there."""
    late = []

    def end_late(route: Route) -> None:
        page = route.fetch().text()
        assert page.count('<div class="last-word"') == 1
        route.fulfill(body=page.replace('<div class="last-word"', '<script src="../assets/late.js"></script><div class="last-word"'), content_type="text/html")

    checking.page.context.route("**/check/", end_late)
    checking.page.context.route("**/late.js", lambda route: late.append(route))
    checking.page.goto(checking.url, wait_until="commit")
    checking.page.wait_for_function("() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('check.mjs'))")
    checking.page.wait_for_timeout(500)
    (route,) = late
    route.fulfill(body="", content_type="text/javascript")
    checking.draft.fill(FLAGGED)
    expect(checking.findings).to_have_count(2, timeout=PATIENT)
    expect(checking.page.locator("#absent")).to_be_hidden()


def test_the_worker_s_script_is_not_there(checking):
    checking.page.context.route("**/checker/worker.mjs", lambda route: route.fulfill(status=404))
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker could not be downloaded.")
    mended(checking)
    tried_again(checking)


@pytest.mark.parametrize("answer", [{"status": 404}, {"body": "export const {", "content_type": "text/javascript"}], ids=["not there", "not a script"])
def test_the_page_s_own_script_is_not_there(checking, answer):
    checking.page.context.route("**/checker/check.mjs", lambda route: route.fulfill(**answer))
    checking.page.goto(checking.url, wait_until="commit")
    checking.draft.fill(FLAGGED)
    expect(checking.page.get_by_role("alert").filter(has_text="The checker did not load.")).to_be_visible(timeout=PATIENT)
    expect(checking.page.locator("#invitation")).to_be_hidden()
    # The policy lets no form go anywhere.
    checking.page.get_by_role("button", name="Check draft").evaluate("button => button.click()")
    checking.page.wait_for_timeout(500)
    assert checking.page.url == checking.url
    assert checking.draft.input_value() == FLAGGED


@pytest.mark.parametrize("file", ["pyodide.asm.wasm", "python_stdlib.bin"])
def test_a_file_that_is_cut_off(checking, file):
    whole = next(SITE.glob(f"assets/runtime/*/{file}")).read_bytes()
    types = {"pyodide.asm.wasm": "application/wasm", "python_stdlib.bin": "application/octet-stream"}
    broken(checking, file, body=whole[:100_000], content_type=types[file])
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker could not be downloaded.")


@pytest.mark.parametrize("file", ["pyodide.asm.wasm", "python_stdlib.bin"])
def test_a_connection_that_breaks(checking, file):
    checking.page.context.route(f"**/{file}", lambda route: route.abort("connectionreset"))
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker could not be downloaded.")


def test_a_page_in_the_place_of_a_file(checking):
    """A captive portal answers everything with its own page, and calls that a success."""
    broken(checking, "*", status=200, content_type="text/html", body="<!doctype html><title>Log in to the Wi-Fi</title>")
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker ")


def test_another_type_than_wasm_costs_nothing(checking):
    """Some servers do not know the type; the browser then refuses to compile while it downloads, and the worker does after."""

    def serve(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-type": "application/octet-stream"})

    checking.page.context.route("**/pyodide.asm.wasm", serve)
    checking.ready().check(FLAGGED)
    expect(checking.findings).to_have_count(2)


def test_offline_from_the_start(checking):
    checking.page.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })")
    checking.open()
    checking.page.context.set_offline(True)
    checking.draft.fill(FLAGGED)
    checking.expect_problem("The checker could not be downloaded.")
    checking.page.context.set_offline(False)
    tried_again(checking)


def test_a_server_that_says_nothing(checking):
    """The browser would wait for minutes; the page gives up when nothing at all has come for a minute (here: two seconds)."""
    changed(checking.page, "start.mjs", "const BOOT_DEADLINE = 60_000", "const BOOT_DEADLINE = 2_000")
    checking.page.context.route("**/pyodide.asm.wasm", lambda route: None)
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker took too long and was stopped.")


# --- The browser ------------------------------------------------------------------------------------------------------


def test_no_webassembly(checking):
    """As in iOS Lockdown Mode."""
    checking.page.add_init_script("delete globalThis.WebAssembly")
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("This browser cannot run the checker.")
    expect(checking.alert).to_contain_text("Lockdown Mode")
    expect(checking.alert).to_contain_text("Microsoft Edge, enhanced security")


@pytest.mark.parametrize("keyword", ["'wasm-unsafe-eval'", "blob:"])
def test_a_policy_that_blocks_it(checking, keyword):
    """Somebody else's policy, e.g. a company's proxy's, may be stricter than the page's own."""

    def serve(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace(f" {keyword}", ""))

    checking.page.route("**/check/", serve)
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("Something blocks the checker.")


def test_no_memory_for_it(checking):
    changed(
        checking.page, "worker.mjs", BOOT,
        f"{BOOT} WebAssembly.instantiate = async () => {{\n"
        "  throw new RangeError('WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory')\n"
        "}",
    )  # fmt: skip
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("This device has not enough memory left for the checker.")


def test_webassembly_that_cannot_be_instantiated(checking):
    """Pyodide itself would wait for ever."""
    changed(
        checking.page, "worker.mjs", BOOT,
        f"{BOOT} WebAssembly.instantiate = async () => {{ throw new WebAssembly.LinkError('no such import') }}",
    )  # fmt: skip
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker did not start.")


def test_files_of_two_versions(checking):
    """A standard library of the right size that is not one: Python ends while it starts."""
    size = next(SITE.glob("assets/runtime/*/python_stdlib.bin")).stat().st_size
    broken(checking, "python_stdlib.bin", body=b"\0" * size, content_type="application/octet-stream")
    checking.open().draft.fill(FLAGGED)
    checking.expect_problem("The checker did not start.")


# --- The check --------------------------------------------------------------------------------------------------------


def test_a_check_that_does_not_end(checking):
    changed(checking.page, "start.mjs", "const CHECK_DEADLINE = 10_000", "const CHECK_DEADLINE = 5_000")
    changed(checking.page, "worker.mjs", CHECK, UNENDING)
    checking.ready().draft.fill(FLAGGED)
    checking.expect_problem("The checker took too long and was stopped.")
    assert checking.draft.input_value() == FLAGGED


def test_after_a_check_that_did_not_end_the_next_draft_is_checked(checking):
    changed(checking.page, "start.mjs", "const CHECK_DEADLINE = 10_000", "const CHECK_DEADLINE = 5_000")
    changed(checking.page, "worker.mjs", CHECK, UNENDING)
    checking.ready()
    mended(checking)
    checking.draft.fill(FLAGGED)
    checking.expect_problem("The checker took too long and was stopped.")
    tried_again(checking)


def test_an_interpreter_that_dies(checking):
    """Every try with this draft kills it; with another draft it lives."""
    changed(checking.page, "worker.mjs", CHECK, DEADLY)
    checking.ready().draft.fill(FLAGGED)
    checking.expect_problem("The checker stopped working.")
    checking.draft.fill(CLEAN)
    checking.press("Try again")
    expect(checking.status).to_have_text(re.compile("^Nothing that this checker knows of"), timeout=PATIENT)


def test_an_interpreter_that_dies_once_is_started_again(checking):
    """The writer notices nothing: the draft is checked by the next worker, which is served as it is shipped."""
    changed(checking.page, "worker.mjs", CHECK, DEADLY)
    checking.ready()
    mended(checking)
    checking.draft.fill(FLAGGED)
    expect(checking.findings).to_have_count(2, timeout=PATIENT)
    expect(checking.problem).to_be_hidden()


def test_no_more_restarts_than_help(checking):
    """A checker that dies at once, each time, is not started for ever."""
    started = []
    checking.page.on("worker", lambda worker: worker.url.startswith("blob:") and started.append(worker))
    changed(checking.page, "worker.mjs", CHECK, "check: () => { throw new Error('dead') },")
    checking.ready().draft.fill(FLAGGED)
    checking.expect_problem("The checker stopped working.")
    for _ in range(4):
        checking.press("Try again")
        checking.expect_problem("The checker stopped working.")
    assert len(started) == 4


# --- What is never told -----------------------------------------------------------------------------------------------


def test_no_word_of_the_draft_is_told_elsewhere(checking):
    """Not in the address, the title, the console, the browser's storage, or what is said of an error."""
    secret = "Zanzibar"
    told = []
    checking.page.on("console", lambda message: told.append(message.text))
    checking.page.on("pageerror", lambda error: told.append(str(error)))
    changed(checking.page, "worker.mjs", CHECK, "check: (request) => { throw new Error(request) },")
    checking.ready().draft.fill(f"{FLAGGED} {secret}")
    checking.expect_problem("The checker stopped working.")
    told += [checking.page.url, checking.page.title(), checking.page.locator(".checker-outcome").inner_text()]
    told += [str(checking.page.context.storage_state(indexed_db=True))]
    told += [checking.page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, name])")]
    assert secret in checking.draft.input_value()
    assert not [text for text in told if secret in text]


# --- A long day -------------------------------------------------------------------------------------------------------

DRAFTS = {text: [finding.quote for finding in check(Post(text))] for text in (
    CLEAN, FLAGGED, f"{CLEAN} My SIN is {NUMBER}.", SENTENCE, f"{CLEAN}\n\n{SENTENCE}",
)}  # fmt: skip
# Each worker is remembered, so that it can be killed as a system short of memory kills one: without a word.
WORKERS = "const { Worker } = globalThis; globalThis.workers = []; globalThis.Worker = class extends Worker { constructor(...all) { super(...all); workers.push(this) } }"


def resident(browser: Browser) -> int:
    """What the browser's pages hold of the device's memory, in bytes."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    statuses = [Path(f"/proc/{process['id']}/statm") for process in processes if process["type"] == "renderer"]
    return sum(int(status.read_text().split()[1]) * 4096 for status in statuses if status.exists())


def test_a_hundred_checks_while_workers_die(checking, browser):
    """Every tenth check, at a moment left to chance, the worker is killed or dies of the draft; the writer loses nothing."""
    chance = random.Random(10)
    page = checking.page
    page.add_init_script(WORKERS)
    changed(page, "start.mjs", "const CHECK_DEADLINE = 10_000", "const CHECK_DEADLINE = 4_000", "const RESTARTS = 3", "const RESTARTS = 100", "const SNAPSHOT_AFTER = 4_000", "const SNAPSHOT_AFTER = 4_000_000")
    checking.ready()
    levels = []
    for number in range(100):
        text = chance.choice([draft for draft in DRAFTS if draft != checking.draft.input_value()])
        checking.draft.fill(text)
        if number % 10 == 5:
            page.wait_for_timeout(chance.randrange(400))
            page.evaluate("workers.at(-1).terminate()")
        checking.press("Check draft")
        expect(page.locator("#findings-title:focus, #problem:visible")).to_have_count(1, timeout=PATIENT)
        if checking.problem.is_visible():
            assert number % 10 == 5
            assert checking.draft.input_value() == text
            checking.press("Try again")
        expect(page.locator(".finding mark")).to_have_text(DRAFTS[text], timeout=PATIENT)
        assert checking.draft.input_value() == text
        if number % 10 == 0 and browser.browser_type.name == "chromium" and Path("/proc").is_dir():
            levels.append(resident(browser))
    # The first checks fill what is kept for the later ones.
    assert not levels or max(levels[-3:]) < max(levels[:4]) + 100_000_000, levels

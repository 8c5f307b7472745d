"""Measures the checker in a browser: `python -m scripts.bench`, or one part of it: `start`, `live`, `package`.

Milliseconds depend on the machine and on what else it does. So a start is measured beside that of Pyodide as it comes, in
turn and with the same browser, and the two medians are compared: the ratio hardly depends on the machine.
"""

import argparse
import contextlib
import gzip
import json
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from scripts.browser import CHROMIUM_ARGUMENTS, chosen
from scripts.serve import Handler, make_server

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
PYODIDE = ROOT / "node_modules" / "pyodide"
DRAFTS = ROOT / "tests" / "drafts" / "train-everyday.jsonl"
RUNS = 7
# Characters of texts that take long; the page refuses the second.
LONG = (60_000, 1_000_000)
# Milliseconds; for a machine that does much else.
PATIENT = 180_000
# So long after its start a browser is busy with itself.
SETTLED = 2_000
# What a host compresses on the way, by media type's ending; others are compressed in themselves.
COMPRESSED = (".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm", ".webmanifest", ".xml")

# The shortest page that starts Pyodide as it comes, in a worker, and has it run something.
STOCK = {
    "index.html": """<!doctype html><title>Pyodide as it comes</title><script type="module">
new Worker("stock.mjs", { type: "module" }).onmessage = () => { window.done = performance.now() }
</script>""",
    "stock.mjs": """import { loadPyodide } from "./pyodide.mjs"
const pyodide = await loadPyodide()
pyodide.runPython("1")
postMessage("done")
""",
}
# A draft that is there when the page opens, and the moment at which its first finding is.
TYPED = """
new MutationObserver((_, observer) => {
    const box = document.getElementById("draft")
    if (box && !box.value) box.value = %s
    if (!document.querySelector("#findings-list > li")) return
    window.done = performance.now()
    observer.disconnect()
}).observe(document, { childList: true, subtree: true })
"""
# From each key to the findings that it led to, without the pause that the page waits for another key.
KEYS = """
() => {
    window.waits = []
    let at
    document.getElementById("draft").addEventListener("input", () => { at = performance.now() })
    document.getElementById("checker").addEventListener("checked", () => waits.push(performance.now() - at))
}
"""
# Whether a first visit has kept what it keeps: the site's files and a snapshot.
KEPT = """async () => (await caches.keys()).length > 1 && Boolean((await navigator.serviceWorker.getRegistration())?.active)"""
PACKAGE = """import { loadPyodide } from "./runtime/pyodide.mjs"
// Before anything is waited for: a message that finds nobody listening is lost.
const texts = new Promise((resolve) => { onmessage = ({ data }) => resolve(data) })
const { lock } = await (await fetch("runtime/manifest.json")).json()
const library = (await fetch("runtime/python_stdlib.bin")).body.pipeThrough(new DecompressionStream("gzip"))
const stdLibURL = URL.createObjectURL(await new Response(library).blob())
const pyodide = await loadPyodide({ stdLibURL, lockFileContents: lock, env: { PYTHONHASHSEED: "0" } })
const timed = (work) => {
    const begin = performance.now()
    work()
    return performance.now() - begin
}
let web
const imported = timed(() => { web = pyodide.pyimport("checker.web") })
const { MAX_LENGTH, Post, check } = pyodide.pyimport("checker")
// What the page would refuse the package takes.
const checked = (text) => text.length > MAX_LENGTH ? check(Post(text)) : web.check_json(JSON.stringify({ text }))
postMessage({ imported, checks: (await texts).map((text) => timed(() => checked(text))) })
"""
ASK = """
(texts) => new Promise((resolve) => {
    const worker = new Worker("package.mjs", { type: "module" })
    worker.onmessage = ({ data }) => {
        worker.terminate()
        resolve(data)
    }
    worker.postMessage(texts)
})
"""


class Server:
    """A folder on a free port, and what was asked of it: `served` holds (path, status)."""

    def __init__(self, directory: Path):
        self.served = served = []

        class Recorder(Handler):
            def log_request(self, code="-", size="-"):
                served.append((self.path, int(code)))

        self._server = make_server(directory, quiet=True, handler=Recorder)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"
        self._directory = directory
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def bytes(self) -> int:
        """What was sent since the last call, as a host compresses it, in bytes."""
        sent = sum(self._size(path.partition("?")[0]) for path, status in self.served if status == 200)
        self.served.clear()
        return sent

    def _size(self, path: str) -> int:
        file = self._directory / f"{path}index.html".lstrip("/") if path.endswith("/") else self._directory / path.lstrip("/")
        content = file.read_bytes()
        return len(gzip.compress(content, 6)) if file.suffix in COMPRESSED else len(content)


@contextlib.contextmanager
def profile(playwright: Playwright, folder: str) -> Iterator[BrowserContext]:
    """A browser with what this folder remembers of earlier visits."""
    engine, executable = chosen()
    arguments = CHROMIUM_ARGUMENTS if engine == "chromium" else []
    context = getattr(playwright, engine).launch_persistent_context(folder, executable_path=executable, args=arguments)
    yield context
    context.close()


def visit(playwright: Playwright, folder: str, url: str, typed: str, until_kept: bool = False) -> float:
    """Milliseconds from opening a page until it is done; then, if asked for, waits until all is kept for a later visit."""
    with profile(playwright, folder) as context:
        page = context.new_page()
        page.add_init_script(TYPED % json.dumps(typed))
        # A browser that has just started loads pages of its own, beside which every visit is slower by as much.
        page.wait_for_timeout(SETTLED)
        page.goto(url, timeout=PATIENT)
        page.wait_for_function("() => window.done", timeout=PATIENT)
        if until_kept:
            while not page.evaluate(KEPT):
                page.wait_for_timeout(200)
        # What a browser writes to its disk, it writes a little later.
        page.wait_for_timeout(2000)
        return page.evaluate("window.done")


def drafts(length: int, count: int) -> list[str]:
    """So many drafts of so many characters, made of those that people write; different ones while there are any."""
    texts = [json.loads(line)["text"] for line in DRAFTS.read_text("utf-8").splitlines()]
    joined = "\n\n".join(texts)
    joined *= 1 + length * count // len(joined)
    return [joined[at : at + length] for at in range(0, length * count, length)]


def start(runs: int) -> None:
    """First and returning visits, ours and Pyodide's."""
    typed = "My SIN is 130 692 544. See you all at the library on Saturday at ten."
    times: dict[str, list[float]] = {"stock first": [], "stock returning": [], "first": [], "returning": []}
    sent = {"first": 0, "afterwards": 0, "returning": 0}
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        shutil.copytree(PYODIDE, Path(work, "stock"))
        for name, content in STOCK.items():
            Path(work, "stock", name).write_text(content)
        stock, ours = Server(Path(work, "stock")), Server(SITE)
        for _ in range(runs):
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as one, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as other:
                times["stock first"].append(visit(playwright, one, stock.url, typed))
                times["stock returning"].append(visit(playwright, one, stock.url, typed))
                ours.bytes()
                times["first"].append(visit(playwright, other, f"{ours.url}check/", typed, until_kept=True))
                sent["first"] = ours.bytes()
                times["returning"].append(visit(playwright, other, f"{ours.url}check/", typed))
                sent["returning"] = ours.bytes()
    middle = {name: statistics.median(each) for name, each in times.items()}
    for name, most in (("first", 0.50), ("returning", 0.28)):
        base = middle[f"stock {name}"]
        print(f"{name} visit, to the first findings: {middle[name]:,.0f} ms, Pyodide as it comes {base:,.0f} ms: ratio {middle[name] / base:.3f} (at most {most:.2f})")
    print(f"downloaded, first visit with all that is kept for use offline: {sent['first']:,} bytes; returning visit: {sent['returning']:,} bytes")
    print("each run:", {name: [round(one) for one in each] for name, each in times.items()})


def live(runs: int) -> None:
    """From the end of the pause after a key to the findings, in the page."""
    pause = 300
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as playwright, profile(playwright, folder) as context:
        page = context.new_page()
        page.goto(f"{Server(SITE).url}check/")
        page.locator("#draft").fill(drafts(280, 1)[0])
        page.evaluate(KEYS)
        for length in (280, 2000):
            waits = [wait - pause for wait in typed(page, drafts(length, 1)[0], runs)]
            print(f"from the pause to the findings, {length:,} characters: {statistics.median(waits):.0f} ms, the slowest of {runs} {max(waits):.0f} ms")


def typed(page: Page, text: str, runs: int) -> list[float]:
    """Milliseconds from key to findings, for so many keys at the end of a draft, the first checks of it not counted."""
    page.evaluate("waits.length = 0")
    page.locator("#draft").fill(text)
    for count in range(1, runs + 3):
        page.wait_for_function("(count) => waits.length >= count", arg=count, timeout=PATIENT)
        page.locator("#draft").press("End")
        page.keyboard.type("s")
    page.wait_for_function("(count) => waits.length >= count", arg=runs + 3, timeout=PATIENT)
    return page.evaluate("waits")[-runs:]


def package(runs: int) -> None:
    """The checker in the browser's Python: its import, and checks of drafts that it has not seen."""
    (manifest,) = SITE.glob("assets/runtime/*/manifest.json")
    imports, checks = [], {280: [], 2000: []}
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        shutil.copytree(manifest.parent, Path(work, "runtime"))
        Path(work, "package.mjs").write_text(PACKAGE)
        Path(work, "index.html").write_text("<!doctype html><title>The package</title>")
        with sync_playwright() as playwright, profile(playwright, folder) as context:
            page = context.new_page()
            page.goto(Server(Path(work)).url)
            firsts = []
            for _ in range(runs):
                answer = page.evaluate(ASK, [*drafts(280, 20), *drafts(2000, 20)])
                imports.append(answer["imported"])
                firsts.append(answer["checks"][0])
                checks[280] += answer["checks"][5:20]
                checks[2000] += answer["checks"][25:]
            *_, shorter, longer = page.evaluate(ASK, [*drafts(2000, 20), *drafts(LONG[0], 1), *drafts(LONG[1], 1)])["checks"]
    print(f"import of the package: {statistics.median(imports):.0f} ms (at most 500); the first check after it: {statistics.median(firsts):.0f} ms")
    for length, most in ((280, 15), (2000, 60)):
        print(f"a check of {length:,} characters in the browser's Python: {statistics.median(checks[length]):.1f} ms (at most {most})")
    for length, taken in zip(LONG, (shorter, longer)):
        print(f"a check of {length:,} characters in the browser's Python, once: {taken:,.0f} ms")


PARTS = {"start": start, "live": live, "package": package}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the checker in a browser.")
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="what to measure (default: all)")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"so many times (default: {RUNS})")
    options = parser.parse_args()
    for part in options.part or PARTS:
        PARTS[part](options.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())

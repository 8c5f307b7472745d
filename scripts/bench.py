"""Measures the checker in a browser: `python -m scripts.bench startup`.

Starts the built runtime and Pyodide as it comes, alternately, each in a fresh worker of the same browser, and compares the
medians. Milliseconds depend on the machine and what else it does; the ratio hardly does.
"""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts.browser import launch
from scripts.serve import make_server

ROOT = Path(__file__).resolve().parent.parent
# The checker's start with its import, against stock Pyodide's start without any; both from a worker's creation to "ready".
STOCK = """
import { loadPyodide } from "./pyodide.mjs"
await loadPyodide()
postMessage({ type: "ready" })
"""
TIME = """
async ([script, runtime]) => {
    const begin = performance.now()
    const source = runtime ? `import(${JSON.stringify(script)}).then((module) => module.boot(${JSON.stringify(runtime)}))` : `import ${JSON.stringify(script)}`
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" })
    await new Promise((resolve, reject) => {
        worker.onerror = reject
        worker.onmessage = ({ data }) => {
            if (data.type === "ready") resolve()
            if (data.type === "failed") reject(new Error(data.detail))
        }
    })
    const milliseconds = performance.now() - begin
    worker.terminate()
    return milliseconds
}
"""


def start(page: Page, url: str, runtime: str | None) -> float:
    """Milliseconds of one start."""
    return page.evaluate(TIME, [f"{url}worker.mjs" if runtime else f"{url}stock/stock.mjs", runtime])


def startup(runs: int) -> dict:
    """Median milliseconds of both starts, the first ones (nothing cached) and the later ones, and the later ones' ratio."""
    (runtime,) = ROOT.glob("build/runtime/*/manifest.json")
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        shutil.copytree(runtime.parent, folder / "runtime")
        shutil.copytree(ROOT / "node_modules" / "pyodide", folder / "stock")
        shutil.copy(ROOT / "docs" / "assets" / "checker" / "worker.mjs", folder)
        (folder / "stock" / "stock.mjs").write_text(STOCK)
        (folder / "index.html").write_text("<!doctype html><title>Start-up</title>")
        server = make_server(folder, quiet=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        with sync_playwright() as playwright:
            browser = launch(playwright)
            page = browser.new_page()
            page.goto(url)
            times = {"stock": [], "ours": []}
            for _ in range(runs + 1):
                times["stock"].append(start(page, url, None))
                times["ours"].append(start(page, url, f"{url}runtime/"))
            browser.close()
        server.shutdown()
        server.server_close()
    later = {name: statistics.median(each[1:]) for name, each in times.items()}
    return {
        "first": {name: round(each[0]) for name, each in times.items()},
        "median": {name: round(each) for name, each in later.items()},
        "ratio": round(later["ours"] / later["stock"], 3),
        "runs": runs,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the checker in a browser.")
    parser.add_argument("what", choices=["startup"])
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    print(json.dumps(startup(options.runs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

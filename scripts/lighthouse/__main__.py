"""Serves the site as a host does, runs Lighthouse over every page, and prints one table.

The site is finished anew for the address that it is served at, so that canonical addresses are right, and served compressed.
Exit code 1 where a page has less than 100 in accessibility, best practices or search engines, or less than 95 in
performance. That is a simulation, and lower on a busy machine: a page below is tried again, three times at the most.
`--pages` limits it to some.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.browser import chosen
from scripts.finish import finish, read_settings
from scripts.serve import make_server
from scripts.tools import ROOT, install

HERE = Path(__file__).parent
TOOLS = ROOT / "build" / HERE.name
FILES = ("package.json", "package-lock.json", ".npmrc", "audit.mjs")
# Lighthouse's name of a category, ours, and the least that is right, of 100.
CATEGORIES = {
    "performance": ("Performance", 95),
    "accessibility": ("Accessibility", 100),
    "best-practices": ("Best practices", 100),
    "seo": ("Search engines", 100),
}


def chromium() -> str:
    """The Chromium that the tests run in."""
    engine, executable = chosen()
    if engine != "chromium":
        sys.exit("Lighthouse needs a Chromium: leave TEST_BROWSER empty, or set it to the path of one.")
    with sync_playwright() as playwright:
        return executable or playwright.chromium.executable_path


def audits(site: Path, address: str, pages: list[str]) -> Iterator[dict]:
    """Lighthouse's results, page by page."""
    found = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    wanted = [page for page in found if not pages or page in pages]
    addresses = [address if page == "." else f"{address}{page}/" for page in wanted]
    enough = CATEGORIES["performance"][1] / 100
    command = ["node", TOOLS / "audit.mjs", chromium(), str(enough), *addresses]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield from map(json.loads, process.stdout)
    if process.returncode:
        sys.exit("Lighthouse stopped before its end.")


def table(results: Iterator[dict], address: str) -> bool:
    """Prints a row for each page as it comes, then what cost any points; whether all is as it should be."""
    print("| Page | " + " | ".join(name for name, _ in CATEGORIES.values()) + " |")
    print("|---" * (1 + len(CATEGORIES)) + "|", flush=True)
    right, costs = True, []
    for result in results:
        page = "/" + result["address"].removeprefix(address)
        scores = {key: round(100 * result["scores"][key]) for key in CATEGORIES}
        low = any(scores[key] < least for key, (_, least) in CATEGORIES.items())
        right = right and not low
        costs += [f"{page}: {cost}" for cost in result["costly"] if low]
        print(f"| {page} | " + " | ".join(str(scores[key]) for key in CATEGORIES) + " |", flush=True)
    if costs:
        print("\nWhat cost points:", *costs, sep="\n")
    return right


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Run Lighthouse over the pages of the site.")
    parser.add_argument("--pages", nargs="*", default=[], help="only these, such as . or check or guidelines/privacy")
    pages = parser.parse_args().pages
    install(HERE, FILES, "Lighthouse, some 190 MB,")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        server = make_server(site, quiet=True, compressed=True)
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        # The page for what is not found counts from the root of the host it was built for; it is not looked at here.
        finish(ROOT / "build/pages", ROOT / "build/runtime", site, replace(read_settings({**os.environ, "SITE_URL": ""}), address=address))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            return 0 if table(audits(site, address, pages), address) else 1
        finally:
            server.shutdown()
            server.server_close()


if __name__ == "__main__":
    sys.exit(main())

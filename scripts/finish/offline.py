"""Completes the service worker: which files it keeps for use without a network, and the name of their version."""

import base64
import hashlib
import json
from pathlib import Path

SCRIPT = "sw.js"
# The page that checks drafts, and the guidelines that its findings lead to.
PAGES = ("check/index.html", "index.html")
KINDS = (".bin", ".css", ".js", ".json", ".mjs", ".svg", ".wasm")
# Languages that the site is not written in.
LEFT_OUT = "assets/javascripts/lunr/"


def service_worker(site: Path) -> bytes:
    """The service worker's script with its files, each address with the SHA-256 of what is there, and their common hash."""
    files = {address(path): digest((site / path).read_bytes()) for path in kept(site)}
    script = (site / SCRIPT).read_text()
    for line, value in (("const FILES = {}", files), ('const CACHE = "site-"', f"site-{digest(json.dumps(files).encode())[:16]}")):
        if script.count(line) != 1:
            raise ValueError(f"{SCRIPT} has no line “{line}” any more, which scripts/finish/offline.py fills in")
        script = script.replace(line, f"{line.partition('=')[0]}= {json.dumps(value, indent=1)}")
    return script.encode()


def kept(site: Path) -> list[str]:
    """The files to be kept, by their path."""
    assets = (path.relative_to(site).as_posix() for path in site.glob("assets/**/*") if path.suffix in KINDS)
    others = [*PAGES, "search/search_index.json", "manifest.webmanifest"]
    return sorted([*(path for path in assets if not path.startswith(LEFT_OUT)), *(path for path in others if (site / path).is_file())])


def address(path: str) -> str:
    """What a browser asks for to get a file."""
    return path.removesuffix("index.html")


def digest(content: bytes) -> str:
    """SHA-256 in base64, as the integrity of a request is written."""
    return base64.b64encode(hashlib.sha256(content).digest()).decode()

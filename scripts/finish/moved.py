"""Addresses of pages that have moved, kept alive: a small page at the old address leads to the new one.

`content/moved.yml` maps old to new, e.g. `old/page/: new/page/#place`. Our own, since no host is sure to let a site set
redirects: a script takes the fragment along, and without it the page still leads on.
"""

import os
from pathlib import Path

import yaml

from scripts.finish.html import parse

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>This page has moved</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<script src="{script}"></script><noscript><meta http-equiv="refresh" content="0; url={target}"></noscript><link rel="icon" href="{icon}">
</head><body><main><h1>This page has moved</h1><p><a id="moved" href="{target}">Go to its new address</a></p></main></body></html>
"""


def read_moved(file: Path) -> dict[str, str]:
    """Old addresses, each with its new one, both relative to the site. Raises ValueError, in a sentence."""
    moved = (yaml.safe_load(file.read_text()) if file.exists() else None) or {}
    for old, new in moved.items():
        if not isinstance(new, str) or not all(is_relative(each) for each in (old, new)):
            raise ValueError(f"{file}: “{old}: {new}” should be two addresses within the site, such as “old/page/: new/page/”.")
        if new.partition("#")[0] in moved:
            raise ValueError(f"{file}: “{old}” leads to “{new}”, which has moved itself; name where it ends.")
    return moved


def is_relative(address: object) -> bool:
    """Whether it is an address within the site, from its root: a folder, which ends with a slash, and perhaps a place in it."""
    path = address.partition("#")[0] if isinstance(address, str) else "/"
    return not path.startswith("/") and ":" not in path and ".." not in path and (not path or path.endswith("/"))


def moved_pages(moved: dict[str, str]) -> dict[str, object]:
    """The page, as a document, that stands at each old address."""
    return {f"{old}index.html": moved_page(old, new) for old, new in moved.items()}


def moved_page(old: str, new: str):
    """The page at one old address."""
    path, hash_, fragment = new.partition("#")
    relative = {name: os.path.relpath(file, old) for name, file in {"script": "assets/moved.js", "icon": "assets/favicon.svg"}.items()}
    return parse(PAGE.format(target=f"{os.path.relpath(path or '.', old)}/{hash_}{fragment}", **relative))

"""Links inside the site: relative ones alone, so that it can stand anywhere; each to a file of it, and to a place that is there."""

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from scripts.finish.addresses import NOT_FOUND
from scripts.finish.html import ids

ATTRIBUTES = ("href", "src", "action", "data", "poster")


def make_relative(page: str, document: ElementTree.Element) -> None:
    """Makes addresses from the root of the site count from the page. What is not found is shown at any depth and keeps them."""
    if page == NOT_FOUND:
        return
    for element in document.iter():
        for name in ("href", "src"):
            address = element.get(name, "")
            if address.startswith("/") and not address.startswith("//"):
                path, hash_, fragment = address.partition("#")
                relative = os.path.relpath(path.lstrip("/") or ".", Path(page).parent)
                element.set(name, relative + ("/" if path.endswith("/") else "") + hash_ + fragment)


def broken_links(documents: dict[str, ElementTree.Element], files: set[str], address: str) -> list[str]:
    """What leads nowhere, as sentences. `documents` are the pages by their file, `files` all files of the site."""
    places = {page: set(ids(document)) for page, document in documents.items()}
    return [
        f"{page}: the link to “{link}” leads {fault}."
        for page, document in documents.items()
        for link in sorted(set(links(document)))
        if (fault := problem(page, link, places, files, address))
    ]


def links(document: ElementTree.Element) -> Iterator[str]:
    """Every address that a page names."""
    return (element.get(name) for element in document.iter() for name in ATTRIBUTES if element.get(name) is not None)


def problem(page: str, link: str, places: dict[str, set[str]], files: set[str], address: str) -> str:
    """What is wrong with a link: nothing, for one that leads out of the site."""
    if address and link.startswith(address):
        path, _, fragment = link.removeprefix(address).partition("#")
    elif urlsplit(link).scheme or link.startswith("//"):
        return ""
    elif link.startswith("/"):
        # The page for what is not found is shown at any depth, so it alone counts from the root of the host.
        base = urlsplit(address).path or "/"
        if page != NOT_FOUND or not link.startswith(base):
            return "out of the site: it counts from the root of the host, which another site may own"
        path, _, fragment = link.removeprefix(base).partition("#")
    else:
        path, _, fragment = link.partition("#")
        path = f"{Path(page).parent.as_posix()}/{path}" if path else page
    file = file_at(unquote(path.partition("?")[0]))
    if file not in files:
        return f"to {file}, which is not there"
    if fragment and file in places and unquote(fragment) not in places[file]:
        return f"to no place on {file}"
    return ""


def file_at(path: str) -> str:
    """The file that a host sends for a path."""
    path = posixpath.normpath(path) + ("/" if path.endswith(("/", "/.", "..")) or path in ("", ".") else "")
    return posixpath.normpath(f"{path}index.html") if path.endswith("/") else path

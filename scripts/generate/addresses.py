"""Addresses in raw HTML, from the root of the site.

Builders disagree on what a relative address in raw HTML counts from: MkDocs leaves it to the browser, so that it counts from the
page's own address; others count from its Markdown file. Pages are written for the browser; here each such address is made to
count from the root of the site, where there is nothing to disagree about, and the finish step makes it relative again.
"""

import posixpath
import re

# An address in a tag that is neither absolute nor a place on the same page.
_RELATIVE = re.compile(r"""(<[a-z][^<>]*?\s(?:href|src)=")(?![a-z]+:|[/#"])([^"]+)(?=")""")


def from_root(path: str, text: str) -> str:
    """The Markdown of a page, given by its path, with the relative addresses of its raw HTML made absolute in the site."""
    folder = "/" + path.removesuffix("index.md").removesuffix(".md").rstrip("/")
    return _RELATIVE.sub(lambda found: found[1] + absolute(found[2], folder), text)


def absolute(address: str, folder: str) -> str:
    """An address, seen from the folder that a page is shown in: "../a/#b" from "/page" is "/a/#b"."""
    target, hash_, fragment = address.partition("#")
    path = posixpath.normpath(posixpath.join(folder, target))
    return path + ("/" if target.endswith("/") and path != "/" else "") + hash_ + fragment

"""Ways to share a guideline: under each of the eleven, closed until it is wanted, and on pages that ask for it.

What needs no script stands in the page: an e-mail with subject and link, and a picture to scan. `links.mjs` adds buttons
that copy. A page asks for the ways to share a guideline by an empty element with `data-share="<its id>"`.
"""

import io
import os
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import segno

from scripts.finish.anchors import Place
from scripts.finish.html import make, parents

PICTURES = Path("assets/qr")


def add_shares(page: str, document: ElementTree.Element, found: list[Place], address: str) -> None:
    """Puts the ways to share into a page: behind each guideline that stands on it, and wherever it asks for them."""
    within = parents(document)
    for place in filter(lambda place: place.is_guideline, found):
        if place.last in within:
            parent = within[place.last]
            parent.insert(list(parent).index(place.last) + 1, share(page, place, address))
        for element in list(document.iter()):
            if element.get("data-share") == place.id:
                parent = within[element]
                parent[list(parent).index(element)] = share(page, place, address)


def share(page: str, place: Place, address: str) -> ElementTree.Element:
    """The disclosure for one guideline. Without the site's address nothing can be made before the page is open."""
    ways = make("div", class_="share-ways")
    details = make("details", "", named("summary", "Share", place), ways, class_="share", data_anchor=place.id, data_title=place.name)
    if address:
        picture = os.path.relpath(PICTURES / f"{place.id}.svg", Path(page).parent)
        ways.append(named("a", "E-mail", place, class_="share-way", href=email(place, address)))
        ways.append(named("a", "Save QR code", place, class_="share-way", href=picture, download=f"{place.id}.svg"))
        size = {"width": "132", "height": "132", "loading": "lazy"}
        details.append(make("img", class_="share-code", src=picture, alt=f"QR code that leads to {address}#{place.id}", **size))
    return details


def named(tag: str, label: str, place: Place, **attributes: str) -> ElementTree.Element:
    """An element whose name says of which guideline it speaks, in words for those who hear it alone."""
    return make(tag, f"{label} ", make("span", place.name, class_="for-ears"), **attributes)


def email(place: Place, address: str) -> str:
    """The address that opens an e-mail with subject and link in the reader's own program."""
    return f"mailto:?subject={quote(place.name)}&body={quote(f'{place.name}\r\n{address}#{place.id}\r\n')}"


def qr_code(text: str) -> bytes:
    """A QR code as SVG, on white whatever the page's colours, with the quiet zone that scanners ask for."""
    file = io.BytesIO()
    segno.make(text, micro=False, error="m").save(file, kind="svg", border=4, light="#fff", svgclass=None, lineclass=None, omitsize=True)
    return file.getvalue()


def pictures(found: list[Place], address: str) -> dict[Path, bytes]:
    """The files that the ways to share, and the hand-out, show: one QR code a guideline, one for the site, one for the checker."""
    if not address:
        return {}
    wanted = {place.id: f"{address}#{place.id}" for place in found if place.is_guideline}
    wanted |= {"guidelines": address, "check": f"{address}check/"}
    return {PICTURES / f"{name}.svg": qr_code(text) for name, text in wanted.items()}

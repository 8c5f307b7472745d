"""The places of the guidelines that may be linked to, read off the built home page, and their list for others to use.

`anchors.json`, published beside the pages, is for whoever keeps links to guidelines: each place with its permanent address
and the hash of its wording, so that a program can tell that the words behind a link have changed.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from scripts.finish.html import HEADINGS, elements, has_class, text_of

HOME = "index.html"


@dataclass(frozen=True)
class Place:
    """A place of the home page with a published id. `number` is None for what stands before guideline 1, and for the parts
    of guideline 11 it is that of the whole.

    `element` holds the id: a heading, a paragraph or an item of a list; `last` is the last element of its wording, after
    which something may be put. `wording` is the municipality's text on one line, its title included.
    """

    id: str
    aliases: tuple[str, ...]
    number: int | None
    title: str
    wording: str
    element: ElementTree.Element
    last: ElementTree.Element

    @property
    def name(self) -> str:
        """What a link to it says, e.g. "Guideline 6: Respecting Staff"."""
        return f"Guideline {self.number}: {self.title}" if self.is_guideline else self.title

    @property
    def is_guideline(self) -> bool:
        """Whether it is one of the eleven, and not a part of the last or a paragraph before the first."""
        return self.element.tag in HEADINGS

    @property
    def sha256(self) -> str:
        """The hash of the wording's UTF-8."""
        return hashlib.sha256(self.wording.encode()).hexdigest()


def places(home: ElementTree.Element, published: dict[str, str]) -> list[Place]:
    """The places of the home page, in order. An empty element with a published id is an alias of the place after it."""
    found: list[Place] = []
    aliases: list[str] = []
    for section in elements(home, "official"):
        for start, *rest in blocks(section, published):
            marked = identified(start, published)
            if not text_of(start) and marked is not None:
                aliases.append(marked.get("id"))
                continue
            if marked is None:
                continue
            wording = " ".join(filter(None, map(wording_of, (start, *rest))))
            title = text_of(marked)
            number, title = numbered(title) if marked.tag in HEADINGS else (None, shortened(title))
            found.append(Place(marked.get("id"), tuple(aliases), number, title, wording, marked, (start, *rest)[-1]))
            aliases = []
            found += [
                Place(item.get("id"), (), number, text_of(item), text_of(item), item, item)
                for block in rest for item in block.iter("li") if item.get("id") in published
            ]
    return found


def blocks(section: ElementTree.Element, published: dict[str, str]) -> Iterator[list[ElementTree.Element]]:
    """The children of the official part, in runs that each begin with a published place."""
    run: list[ElementTree.Element] = []
    for child in section:
        if run and identified(child, published) is not None:
            yield run
            run = []
        run.append(child)
    yield run


def identified(block: ElementTree.Element, published: dict[str, str]) -> ElementTree.Element | None:
    """The element with a published id that a block is, or that is the heading in it."""
    if block.get("id") in published:
        return block
    return next((child for child in block if child.tag in HEADINGS and child.get("id") in published), None)


def wording_of(block: ElementTree.Element) -> str:
    """The municipality's words in a block: none, where it is marked as ours."""
    return "" if block.tag == "aside" or has_class(block, "badge") else text_of(block)


def numbered(heading: str) -> tuple[int | None, str]:
    """Number and title of a heading such as "6. Respecting Staff"."""
    match = re.fullmatch(r"(\d+)\.\s+(.*?)[.:]?", heading)
    return (int(match[1]), match[2]) if match else (None, heading)


def shortened(text: str) -> str:
    """The first words of a paragraph, for want of a title."""
    words = text.split()
    return text if len(words) <= 8 else " ".join(words[:8]) + " …"


def anchors_json(found: list[Place], published: dict[str, str], address: str) -> str:
    """The list as JSON. `address` is that of the site, which ends with a slash, or empty where it is not known."""
    entries = [
        {
            "id": place.id,
            "aliases": list(place.aliases),
            "number": place.number,
            "title": place.title,
            "address": f"{address}#{place.id}",
            "since": published[place.id],
            "wording": place.wording,
            "sha256": place.sha256,
        }
        for place in found
    ]
    note = "sha256 is the hash of the wording in UTF-8. Ids and aliases stay for ever; since is the day of an id's first publication."
    return json.dumps({"note": note, "site": address, "places": entries}, ensure_ascii=False, indent=1) + "\n"

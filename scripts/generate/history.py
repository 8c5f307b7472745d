"""The change log: what the pages show of it, and the Atom feed."""

import uuid
from datetime import date
from html import escape
from typing import NamedTuple
from xml.etree import ElementTree

from checker.guidelines import BY_ANCHOR
from scripts.generate.content import ANCHORS, Change, Content
from scripts.generate.difference import difference

ATOM = "http://www.w3.org/2005/Atom"
# Any fixed one: with it a change has the same id in each build, wherever the site is published.
_NAMESPACE = uuid.UUID("5d9c1c9e-6f0b-4d67-9d58-2b9a3f1c7e11")


class Entry(NamedTuple):
    """A change as pages show it. `differences` pairs an anchor ("" where it is of none) with the difference as HTML."""

    change: Change
    differences: list[tuple[str, str]]


def entries(content: Content, anchor: str | None = None) -> list[Entry]:
    """The changes, newest first: all of them, or those of one guideline."""
    return [_entry(content, change, anchor) for change in reversed(content.changes) if anchor is None or change.concerns(anchor)]


def _entry(content: Content, change: Change, anchor: str | None) -> Entry:
    if change.kind == "page":
        words = difference(change.before, change.after) if change.before or change.after else ""
        return Entry(change, [("", words)] if words else [])
    shown = [one for one in ANCHORS if change.concerns(one) and anchor in (None, one)]
    if anchor is None:
        shown.insert(0, "")
    return Entry(change, [(one, words) for one in shown if (words := worded_difference(content, change.version, one))])


def worded_difference(content: Content, version: str, anchor: str) -> str:
    """How a version changed the words of a guideline, or with "" those before the first, as HTML.

    Empty for the first version, and where nothing changed.
    """
    ids = [one.id for one in content.versions]
    at = ids.index(version)
    if at == 0:
        return ""
    old, new = content.copies[ids[at - 1]], content.copies[version]
    if not anchor:
        return difference(old.before, new.before) if old.before != new.before else ""
    before, after = old.by_anchor[anchor], new.by_anchor[anchor]
    if before.whole == after.whole:
        return ""
    return f"<strong>{after.number}. {difference(before.title, after.title)}</strong> {difference(before.body, after.body)}"


def feed(content: Content, title: str, address: str) -> bytes:
    """The change log as an Atom feed. `address` is the site's, ending in a slash, or "": links are relative then."""
    ElementTree.register_namespace("", ATOM)
    root = _element(None, "feed")
    _element(root, "id", f"urn:uuid:{uuid.uuid5(_NAMESPACE, 'feed')}")
    _element(root, "title", f"{title}: what changed")
    _element(root, "updated", _moment(content.changes[-1].date))
    _element(_element(root, "author"), "name", title)
    _element(root, "link", rel="alternate", type="text/html", href=f"{address}changes/")
    if address:
        _element(root, "link", rel="self", type="application/atom+xml", href=f"{address}feed.xml")
    for change in reversed(content.changes):
        entry = _element(root, "entry")
        _element(entry, "id", f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{change.date} {change.kind} {change.summary}')}")
        _element(entry, "title", headline(change))
        _element(entry, "updated", _moment(change.date))
        _element(entry, "category", term=change.kind)
        _element(entry, "link", rel="alternate", type="text/html", href=f"{address}changes/#{place(change)}")
        words = "".join(f"<p>{html}</p>" for _, html in _entry(content, change, None).differences)
        _element(entry, "content", f"<p>{escape(change.summary)}</p>{words}").set("type", "html")
    return ElementTree.tostring(root, "utf-8", xml_declaration=True)


def headline(change: Change) -> str:
    """What an entry is called: "Wording: guidelines 6 and 7"."""
    kind = "Wording" if change.kind == "wording" else "Page"
    if change.guidelines == "site":
        return "This site"
    if change.guidelines == "all":
        return f"{kind}: all guidelines"
    if not change.guidelines:
        return f"{kind}: the words before guideline 1"
    numbers = [str(BY_ANCHOR[anchor].number) for anchor in change.guidelines]
    return f"{kind}: guideline{'s'[: len(numbers) > 1]} " + " and ".join(filter(None, [", ".join(numbers[:-1]), numbers[-1]]))


def place(change: Change) -> str:
    """The id under which a day's changes stand on the page."""
    return f"on-{change.date}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _element(parent: ElementTree.Element | None, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    element = ElementTree.Element(f"{{{ATOM}}}{name}", attributes)
    element.text = text
    if parent is not None:
        parent.append(element)
    return element

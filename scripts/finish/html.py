"""Pages as trees of elements: read, searched and written the way browsers do it."""

from collections.abc import Iterator
from xml.etree import ElementTree

import html5lib

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def parse(html: str) -> ElementTree.Element:
    """The <html> element of a page, as a browser would build it."""
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def serialise(document: ElementTree.Element) -> str:
    """The page as HTML text."""
    body = html5lib.serialize(
        document, tree="etree", omit_optional_tags=False, quote_attr_values="always", alphabetical_attributes=False
    )
    return f"<!doctype html>\n{body}\n"


def make(tag: str, text: str = "", *children: ElementTree.Element, **attributes: str) -> ElementTree.Element:
    """An element. A trailing underscore keeps an attribute's name from being a word of Python: `class_`; others are dashes."""
    element = ElementTree.Element(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()})
    element.text = text
    element.extend(children)
    return element


def text_of(element: ElementTree.Element) -> str:
    """An element's text on one line, without what the finish step adds to it: permalinks and ways to share."""
    parts = [element.text or ""]
    for child in element:
        if not is_permalink(child) and not has_class(child, "share"):
            parts.append(text_of(child) if isinstance(child.tag, str) else "")
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def ids(document: ElementTree.Element) -> list[str]:
    """Every id of a page, in order, repeated ones too."""
    return [element.get("id") for element in document.iter() if element.get("id")]


def parents(document: ElementTree.Element) -> dict[ElementTree.Element, ElementTree.Element]:
    """The parent of each element."""
    return {child: parent for parent in document.iter() for child in parent}


def elements(document: ElementTree.Element, class_name: str) -> Iterator[ElementTree.Element]:
    """The elements of a class, in order."""
    return (element for element in document.iter() if has_class(element, class_name))


def has_class(element: ElementTree.Element, name: str) -> bool:
    """Whether a class is among an element's."""
    return name in element.get("class", "").split()


def is_permalink(element: ElementTree.Element) -> bool:
    """Whether it is the "#" that links to the place it stands at."""
    return element.tag == "a" and has_class(element, "headerlink")


def checker_form(document: ElementTree.Element) -> ElementTree.Element | None:
    """The form of the page that checks drafts; no other page has it."""
    return document.find(".//form[@id='checker']")

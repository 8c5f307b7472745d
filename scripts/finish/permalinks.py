"""Permalinks: the "#" beside each place that may be linked to, with a name of its own."""

import textwrap
from xml.etree import ElementTree

from scripts.finish.html import HEADINGS, is_permalink, text_of


def name_permalinks(document: ElementTree.Element, published: list[str]) -> None:
    """Gives each permalink a name of its own, and one to each published place that is no heading.

    Many links of one name say nothing in a screen reader's list of links; and a link inside a heading is read as part
    of it, so it moves behind the heading.
    """
    for parent in list(document.iter()):
        for heading in [child for child in parent if child.tag in HEADINGS]:
            for link in [child for child in heading if is_permalink(child)]:
                heading.remove(link)
                name(link, heading)
                place_behind(parent, heading, link)
        if parent.tag in ("p", "li") and parent.get("id") in published and not any(map(is_permalink, parent)):
            link = ElementTree.SubElement(parent, "a", {"class": "headerlink", "href": f"#{parent.get('id')}"})
            link.text = "\N{NO-BREAK SPACE}#"
            name(link, parent)


def name(link: ElementTree.Element, target: ElementTree.Element) -> None:
    """Names a permalink after the text it links to."""
    link.attrib.pop("title", None)
    link.set("aria-label", "Link to " + textwrap.shorten(text_of(target), 80, placeholder=" …"))


def place_behind(parent: ElementTree.Element, heading: ElementTree.Element, link: ElementTree.Element) -> None:
    """Puts heading and link side by side into a block of their own."""
    block = ElementTree.Element("div", {"class": "titled"})
    block.tail, heading.tail, link.tail = heading.tail, None, None
    parent[list(parent).index(heading)] = block
    block.extend((heading, link))

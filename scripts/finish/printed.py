"""What only paper shows: where a page came from, and the hand-out."""

import copy
import os
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from scripts.finish.addresses import NOT_FOUND, address_of, site_name
from scripts.finish.anchors import Place
from scripts.finish.html import elements, has_class, make, text_of
from scripts.finish.share import PICTURES


def add_origin(page: str, document: ElementTree.Element, adopted: str, address: str, built: date) -> None:
    """Puts address, date, and, where the wording is, its version at the end of a page; the style sheet shows them in print."""
    article = next(elements(document, "md-content__inner"), None)
    if article is not None and page != NOT_FOUND:
        version = adopted if next(elements(article, "official"), None) is not None else ""
        article.append(make("p", origin(address and address_of(page, address), version, built), class_="origin"))


def origin(address: str, adopted: str, built: date) -> str:
    """Where something printed came from, in a line or two."""
    return " · ".join(filter(None, [address, adopted, f"This copy of the site: {day(built)}"]))


def adoption(home: ElementTree.Element) -> str:
    """Whose wording it is and since when, as the home page says it above the wording."""
    section = next(elements(home, "official"), None)
    badge = next((child for child in section if has_class(child, "badge")), None) if section is not None else None
    return text_of(badge) if badge is not None else ""


def day(when: date) -> str:
    """A date as it is written here, e.g. "26 November 2026"."""
    return f"{when.day} {when:%B %Y}"


def fill_handout(page: str, document: ElementTree.Element, found: list[Place], adopted: str, address: str, built: date) -> None:
    """Fills the hand-out, where a page has one: the eleven by their titles and where to read them. On paper there are two."""
    handout = document.find(".//div[@id='handout']")
    if handout is None:
        return
    titles = make("ol", class_="handout-titles")
    titles.extend(make("li", place.title) for place in found if place.is_guideline)
    heading = make("p", site_name(document.find("head")), class_="handout-title")
    codes = [("guidelines", "Read them in full", address), ("check", "Check a draft", f"{address}check/")] if address else []
    card = make("div", "", heading, titles, class_="handout-card")
    card.append(make("div", "", *(code(page, *one) for one in codes), class_="handout-codes"))
    card.append(make("p", origin("", adopted.replace("wording", "titles"), built), class_="handout-origin"))
    second = copy.deepcopy(card)
    second.set("aria-hidden", "true")
    second.set("class", "handout-card handout-second")
    handout.extend((card, second))


def code(page: str, name: str, label: str, target: str) -> ElementTree.Element:
    """A QR code with what it is for, and its address for those who type."""
    picture = os.path.relpath(PICTURES / f"{name}.svg", Path(page).parent)
    image = make("img", src=picture, alt=f"QR code that leads to {target}", width="132", height="132")
    return make("figure", "", image, make("figcaption", "", make("strong", label), make("span", target.partition("//")[2])))

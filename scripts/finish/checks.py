"""What must not be published."""

from xml.etree import ElementTree

from scripts.finish.html import ids


def problems(page: str, document: ElementTree.Element, published: list[str]) -> list[str]:
    """What must not be published, as sentences."""
    found = ids(document)
    missing = [each for each in published if each not in found]
    doubled = sorted({each for each in found if found.count(each) > 1})
    # The policy blocks these without a word; better that the build says so.
    blocked = sorted(
        {f"{name}= on <{element.tag}>" for element in document.iter() for name in element.keys() if is_blocked(name)}
    )
    return [
        *(f"{page}: the published id “{each}” is gone, and links to it with it." for each in missing),
        *(f"{page}: the id “{each}” stands there more than once." for each in doubled),
        *(f"{page}: {each} would be blocked by the page's policy; use a class or a script." for each in blocked),
    ]


def is_blocked(attribute: str) -> bool:
    """Whether an attribute is inline style or an inline event handler."""
    return attribute == "style" or attribute.startswith("on")

"""Finishes the built pages: `python -m scripts.finish build/pages build/runtime site`.

Takes the HTML of any builder and gives each page a Content-Security-Policy that lists its own inline scripts, names
its permalinks, puts the checker's runtime in place, and refuses to write a site in which a published id is gone.
"""

import argparse
import base64
import hashlib
import json
import os
import shutil
import sys
import textwrap
from pathlib import Path
from xml.etree import ElementTree

import html5lib

PUBLISHED = Path("tests/anchors.json")
RUNTIME = Path("assets/runtime")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# The types of <script> that a browser runs; anything else (JSON, say) is data, which the policy does not concern.
RUNNABLE = ("", "module", "text/javascript", "importmap")


class FinishError(Exception):
    """What is wrong with the built pages, in one sentence."""


def parse(html: str) -> ElementTree.Element:
    """The <html> element of a page, as a browser would build it."""
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def serialise(document: ElementTree.Element) -> str:
    """The page as HTML text."""
    body = html5lib.serialize(
        document, tree="etree", omit_optional_tags=False, quote_attr_values="always", alphabetical_attributes=False
    )
    return f"<!doctype html>\n{body}\n"


def text_of(element: ElementTree.Element) -> str:
    """An element's text on one line, without the permalinks in it."""
    parts = [element.text or ""]
    for child in element:
        if not is_permalink(child):
            parts.append(text_of(child) if isinstance(child.tag, str) else "")
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def ids(document: ElementTree.Element) -> list[str]:
    """Every id of a page, in order, repeated ones too."""
    return [element.get("id") for element in document.iter() if element.get("id")]


def is_permalink(element: ElementTree.Element) -> bool:
    """Whether it is the "#" that links to the place it stands at."""
    return element.tag == "a" and "headerlink" in element.get("class", "").split()


# --- Permalinks -------------------------------------------------------------------------------------------------------


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


# --- Policy -----------------------------------------------------------------------------------------------------------


def checker_form(document: ElementTree.Element) -> ElementTree.Element | None:
    """The form of the page that checks drafts; no other page has it."""
    return document.find(".//form[@id='checker']")


def policy(document: ElementTree.Element) -> str:
    """The Content-Security-Policy of a page: its own files, its inline scripts by their hash, and nothing else.

    Only the page that checks drafts may compile WebAssembly and start a worker from a blob, which, unlike a worker
    from a file, is held to this policy too.
    """
    hashes = [inline_hash(script) for script in document.iter("script") if is_inline(script)]
    checks = checker_form(document) is not None
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes, *(["'wasm-unsafe-eval'"] if checks else [])],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", *(["blob:"] if checks else [])],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(" ".join([directive, *sources]) for directive, sources in directives.items())


def is_inline(script: ElementTree.Element) -> bool:
    """Whether the script stands in the page and would be run."""
    return script.get("src") is None and script.get("type", "").lower() in RUNNABLE


def inline_hash(script: ElementTree.Element) -> str:
    """The script's text as the policy names it."""
    digest = hashlib.sha256((script.text or "").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def add_policy(document: ElementTree.Element) -> None:
    """Puts the policy and the referrer rule before anything else in the head."""
    head = document.find("head")
    head.insert(0, ElementTree.Element("meta", {"http-equiv": "Content-Security-Policy", "content": policy(document)}))
    head.insert(1, ElementTree.Element("meta", {"name": "referrer", "content": "no-referrer"}))


# --- Checks -----------------------------------------------------------------------------------------------------------


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


# --- The site ---------------------------------------------------------------------------------------------------------


def runtime_folder(built: Path) -> Path:
    """The one folder, named by its content's hash, that the runtime step made."""
    folders = [manifest.parent for manifest in built.glob("*/manifest.json")]
    if len(folders) != 1:
        raise FinishError(f"{built}/ should hold one built runtime of the checker and holds {len(folders)}: run `make site`.")
    return folders[0]


def finish(pages: Path, runtime: Path, published: Path, site: Path) -> None:
    """Writes the finished site. Nothing is written when something is wrong."""
    folder = runtime_folder(runtime)
    expected = json.loads(published.read_text())
    documents = {path.relative_to(pages).as_posix(): parse(path.read_text()) for path in sorted(pages.rglob("*.html"))}
    wrong = [f"{page}: published ids stand on this page, and it is gone." for page in expected if page not in documents]
    for page, document in documents.items():
        form = checker_form(document)
        if form is not None:
            form.set("data-runtime", os.path.relpath(RUNTIME / folder.name, Path(page).parent) + "/")
        name_permalinks(document, expected.get(page, []))
        add_policy(document)
        wrong += problems(page, document, expected.get(page, []))
    if not any(checker_form(document) is not None for document in documents.values()):
        wrong.append('No page has <form id="checker">, where drafts are checked.')
    if wrong:
        raise FinishError("\n".join(wrong))

    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(pages, site, copy_function=shutil.copy)
    shutil.copytree(folder, site / RUNTIME / folder.name, copy_function=shutil.copy)
    for page, document in documents.items():
        (site / page).write_text(serialise(document))


def main() -> int:
    """Finishes the pages named on the command line."""
    parser = argparse.ArgumentParser(description="Finish the built pages.")
    parser.add_argument("pages", type=Path)
    parser.add_argument("runtime", type=Path)
    parser.add_argument("site", type=Path)
    arguments = parser.parse_args()
    try:
        finish(arguments.pages, arguments.runtime, PUBLISHED, arguments.site)
    except FinishError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

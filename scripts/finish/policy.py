"""The Content-Security-Policy that each page carries in itself, for hosts that send no headers."""

import base64
import hashlib
from xml.etree import ElementTree

from scripts.finish.html import checker_form

# The types of <script> that a browser runs; anything else (JSON, say) is data, which the policy does not concern.
RUNNABLE = ("", "module", "text/javascript", "importmap")


def directives(document: ElementTree.Element) -> dict[str, list[str]]:
    """What a page may use, by directive: its own files, its inline scripts by their hash, and nothing else.

    Only the page that checks drafts may compile WebAssembly and start a worker from a blob, which, unlike a worker
    from a file, is held to this policy too. Trusted Types are demanded of a page that says what may become a script.
    """
    hashes = [inline_hash(script) for script in document.iter("script") if is_inline(script)]
    checks = checker_form(document) is not None
    trusted = {"require-trusted-types-for": ["'script'"], "trusted-types": ["default"]} if document.find(".//script[@id='trusted-types']") is not None else {}
    return {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes, *(["'wasm-unsafe-eval'"] if checks else [])],
        "style-src": ["'self'", *(inline_hash(style) for style in document.iter("style"))],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", *(["blob:"] if checks else [])],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        **trusted,
    }


def header(directives: dict[str, list[str]]) -> str:
    """Directives as one line, the way a header or a <meta> has them."""
    return "; ".join(" ".join([directive, *sources]) for directive, sources in directives.items())


def policy(document: ElementTree.Element) -> str:
    """The Content-Security-Policy of a page."""
    return header(directives(document))


def is_inline(script: ElementTree.Element) -> bool:
    """Whether the script stands in the page and would be run."""
    return script.get("src") is None and script.get("type", "").lower() in RUNNABLE


def inline_hash(element: ElementTree.Element) -> str:
    """The text of a script or style as the policy names it."""
    digest = hashlib.sha256((element.text or "").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def add_policy(document: ElementTree.Element) -> None:
    """Puts the policy and the referrer rule before anything else in the head, in place of any that are there.

    Links to the pages before and after go: Firefox would fetch the next one beforehand, and report that the policy forbids it.
    """
    head = document.find("head")
    for link in [*head.findall("link[@rel='prev']"), *head.findall("link[@rel='next']")]:
        head.remove(link)
    rules = [{"http-equiv": "Content-Security-Policy", "content": policy(document)}, {"name": "referrer", "content": "no-referrer"}]
    for rule in reversed(rules):
        name, value = next(iter(rule.items()))
        for old in head.findall(f"meta[@{name}='{value}']"):
            head.remove(old)
        head.insert(0, ElementTree.Element("meta", rule))

"""The difference between two texts, word by word, as HTML."""

import re
from difflib import SequenceMatcher
from html import escape


def difference(before: str, after: str) -> str:
    """`after` with what was added in <ins>, and what was taken away from `before` in <del>."""
    old, new = _words(before), _words(after)
    parts = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[i:j]), "".join(new[k:m])
        parts += [escape(come)] if kind == "equal" else [_element("del", gone), " " * (kind == "replace" and not gone[-1].isspace()), _element("ins", come)]
    return "".join(parts)


def _words(text: str) -> list[str]:
    """The words, each with the blanks behind it."""
    return re.findall(r"\S+\s*|\s+", text)


def _element(name: str, words: str) -> str:
    """The words in an element, and the blanks at their end behind it."""
    inner = words.rstrip()
    return f"<{name}>{escape(inner)}</{name}>{words[len(inner):]}" if inner else words

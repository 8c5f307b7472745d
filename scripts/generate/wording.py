"""Reads the adopted wording: plain text with a title, paragraphs, and guidelines that begin with their number.

    6. Respecting Staff - The Code of Conduct requires members …
    11. The use of social media is subject to the following policies/legislation:
     - The Municipal Elections Act

Nothing is added, dropped or mended: the pages are made from what is returned here, and a test holds them against the file.
"""

import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from checker.guidelines import GUIDELINES
from scripts.generate.problem import Problem

# "6. Respecting Staff - The Code …": the first dash between blanks ends the title.
_NUMBERED = re.compile(r"(\d+)\. (.+)")
_DASH = re.compile(r" [-–] ")
_ITEM = re.compile(r"[-–] (.+)")
_ANCHORS = {guideline.number: guideline.anchor for guideline in reversed(GUIDELINES)}


class Worded(NamedTuple):
    """One guideline as adopted: its number, anchor, title, the paragraph after the title, and the items after that."""

    number: int
    anchor: str
    title: str
    text: str
    items: tuple[str, ...]

    @property
    def body(self) -> str:
        """All its words but the title, on one line."""
        return " ".join(filter(None, (self.text, *self.items)))

    @property
    def whole(self) -> str:
        """All its words on one line, without the dashes that only set it out."""
        return f"{self.title} {self.body}".strip()

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that change with any of its words: what a page says that it explains."""
        return hashlib.sha256(self.whole.encode()).hexdigest()[:8]


class Wording(NamedTuple):
    """The whole text: its title, the paragraphs before the first guideline, and the guidelines in order."""

    title: str
    preamble: tuple[str, ...]
    guidelines: tuple[Worded, ...]

    @property
    def by_anchor(self) -> dict[str, Worded]:
        return {guideline.anchor: guideline for guideline in self.guidelines}

    @property
    def before(self) -> str:
        """The words before the first guideline, on one line."""
        return " ".join([self.title, *self.preamble])

    @property
    def whole(self) -> str:
        """Every word in order, on one line."""
        return " ".join([self.before, *(f"{one.number}. {one.whole}" for one in self.guidelines)])


def read(path: Path) -> Wording:
    """The wording in a file. Raises Problem where it is not as the module says."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"{path}: cannot be read as text: {error}.") from None
    return parse(text, str(path))


def parse(text: str, name: str = "the wording") -> Wording:
    """The wording in a text; `name` stands in the messages."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    first = next((at for at, line in enumerate(lines) if _NUMBERED.match(line)), len(lines))
    if first == 0 or first == len(lines):
        raise Problem(f"{name}: should hold the title, the paragraphs before guideline 1, and the guidelines, each beginning with its number.")
    title, *preamble = lines[:first]
    return Wording(title, tuple(preamble), tuple(_guidelines(lines[first:], name)))


def _guidelines(lines: list[str], name: str) -> list[Worded]:
    found: list[Worded] = []
    for line in lines:
        numbered, item = _NUMBERED.match(line), _ITEM.match(line)
        if numbered:
            number = int(numbered[1])
            if number != len(found) + 1 or number not in _ANCHORS:
                raise Problem(f"{name}: “{line[:40]}” comes where guideline {len(found) + 1} is expected; there are {len(_ANCHORS)}, in order.")
            found.append(Worded(number, _ANCHORS[number], *_split(numbered[2]), ()))
        elif item:
            found[-1] = found[-1]._replace(items=(*found[-1].items, item[1]))
        else:
            raise Problem(f"{name}: “{line[:40]}” is neither a guideline with its number nor an item with a dash before it; a guideline stands on one line.")
    if len(found) != len(_ANCHORS):
        raise Problem(f"{name}: holds {len(found)} guidelines; there are {len(_ANCHORS)}.")
    return found


def _split(line: str) -> tuple[str, str]:
    """Title and text: apart by a dash, else by the end of the first sentence."""
    dash = _DASH.search(line)
    if dash:
        return line[: dash.start()], line[dash.end() :]
    end = line.find(". ")
    return (line, "") if end < 0 else (line[: end + 1], line[end + 2 :])

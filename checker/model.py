"""What the checker speaks of: a post, a rule, what a rule yields (a hit) and what the caller gets (a finding)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from checker import text as reading
from checker.guidelines import BY_ANCHOR

KINDS = ("post", "reply", "repost")
ACCOUNTS = ("council", "personal", "campaign")


class Level(StrEnum):
    """The verb of the guideline: "do not" and "must never", "should", or a tip."""

    MUST = "must"
    SHOULD = "should"
    CONSIDER = "consider"

    @property
    def gravity(self) -> int:
        """0 for the gravest."""
        return list(Level).index(self)


MUST, SHOULD, CONSIDER = Level


@dataclass(frozen=True)
class Post:
    """A draft and where it would be posted. None means unknown: a rule then takes the cautious case and says "if"."""

    text: str
    platform: str | None = None
    kind: str | None = None
    account: str | None = None

    @cached_property
    def reading(self) -> "reading.Reading":
        """The text as rules read it (folded, in sentences and words), made once and shared by all rules."""
        return reading.read(self.text)


class Hit(NamedTuple):
    """Where a rule found something: code points of the folded reading or of the text, as `Reading.span` gives them."""

    start: int
    end: int
    why: str = ""
    level: Level | None = None
    advice: str = ""

"""What may be told of a post besides its text: the name of each field of Post, and what may stand in it."""

import re
from collections.abc import Callable
from typing import NamedTuple

from checker.platforms import PLATFORMS

KINDS = ("post", "reply", "repost")
ACCOUNTS = ("council", "personal", "campaign")
# The people who can be recognized in the pictures: there are none, all of them agreed, or somebody was not asked.
PEOPLE = ("none", "agreed", "unasked")
# Whether each picture has a text for those who cannot see it.
DESCRIBED = ("yes", "no")
MOST_PICTURES = 99


class Field(NamedTuple):
    """What may stand in a field: how to recognize it, how to read it from the command line, and how to name it in an error."""

    holds: Callable[[object], bool]
    read: Callable[[str], object]
    meaning: str
    choices: tuple[str, ...] | None = None


def _one_of(choices: tuple[str, ...]) -> Field:
    return Field(lambda value: isinstance(value, str) and value in choices, str, f"one of {', '.join(choices)}", choices)


def _is_day(value: object) -> bool:
    """Whether it is written as a day; that it is in the calendar is not asked. Days as text stand in order of time."""
    return isinstance(value, str) and re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", value, re.ASCII) is not None


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_PICTURES


# In the order of the fields of Post. None stands for unknown in each of them.
CONTEXT = {
    "platform": _one_of(tuple(PLATFORMS)),
    "kind": _one_of(KINDS),
    "account": _one_of(ACCOUNTS),
    "date": Field(_is_day, str, "a day such as 2026-10-26"),
    "pictures": Field(_is_count, int, f"a number from 0 to {MOST_PICTURES}"),
    "people": _one_of(PEOPLE),
    "described": _one_of(DESCRIBED),
}

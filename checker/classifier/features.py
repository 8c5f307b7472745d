"""What the classifier sees of a text: its words, pairs of words and of their stems, and letters within words, each as a bucket number.

The same functions serve training and prediction.
"""

import re
from binascii import crc32
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.text import Reading

BUCKETS = 1 << 20
LONGEST_PASSAGE = 700
# So many letters of a word stand for its stem: "approved", "approving" and "approval" differ after them.
STEM = 5
# Words, telling marks, emoji (without their variants of skin and presentation), links.
_TOKEN = re.compile(r"[^\W_]{1,40}(?:'[^\W_]{1,10}){0,2}|[?!$%#]|[\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]|\x00+")
_DIGITS = re.compile(r"\d+")
_LINK = "<link>"


class Token(NamedTuple):
    """A word or mark as the classifier sees it, and where it stands in the folded text."""

    word: str
    start: int
    end: int


def passages(reading: Reading) -> Iterator[tuple[int, int]]:
    """Spans of neighbouring sentences, up to LONGEST_PASSAGE characters each: a fault in a long post must not drown in it."""
    begin = end = None
    for start, stop in reading.sentences:
        if begin is not None and stop - begin > LONGEST_PASSAGE:
            yield begin, end
            begin = None
        begin, end = (start if begin is None else begin), stop
    if begin is not None:
        yield begin, end


def tokens(reading: Reading, start: int, end: int) -> list[Token]:
    """The words and telling marks of a passage, each with its place."""
    return [Token(_normal(match[0]), *match.span()) for match in _TOKEN.finditer(reading.prose, start, end)]


def words_of(reading: Reading, start: int, end: int) -> list[str]:
    """The same without their places: apostrophes dropped, every number as 0, every link alike."""
    return list(map(_normal, _TOKEN.findall(reading.prose, start, end)))


@lru_cache(maxsize=4096)
def _normal(word: str) -> str:
    return _LINK if word[0] == "\0" else _DIGITS.sub("0", word.replace("'", ""))


def word_features(words: list[str]) -> list[str]:
    """The words, then each pair of neighbours, then the pair of their stems: for n words n, n - 1, and n - 1."""
    pairs = list(pairwise(words))
    return [*words, *(f"{one} {other}" for one, other in pairs), *(f"%{one[:STEM]} {other[:STEM]}" for one, other in pairs)]


def letter_features(word: str) -> frozenset[str]:
    """The three to five letters in a row of one word, its edges marked."""
    edged = f"^{word}$"
    return frozenset("#" + edged[at : at + size] for size in (3, 4, 5) for at in range(max(1, len(edged) - size + 1)))


def bucket(feature: str) -> int:
    """The number of a feature, 0 to BUCKETS - 1. Two features may share one; training sees them as one too."""
    return crc32(feature.encode()) & (BUCKETS - 1)

"""What the classifier sees of a text: its words, pairs of words and of their stems, and letters within words, each as a number.

A feature's number is the checksum of what it is made of: that of a pair goes on from that of its first word, so that a pair need not
be put together. The same functions serve training and prediction.
"""

import re
from binascii import crc32
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, repeat
from operator import and_
from typing import NamedTuple

from checker.text import Reading

BUCKETS = 1 << 20
LONGEST_PASSAGE = 700
# So many letters of a word stand for its stem: "approved", "approving" and "approval" differ after them.
STEM = 5
# Words, telling marks, emoji (without their variants of skin and presentation), links.
_TOKEN = re.compile(r"[^\W_]{1,40}+(?:'[^\W_]{1,10}+){0,2}+|[?!$%#\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]|\x00+")
_DIGITS = re.compile(r"\d+")
_LINK = "<link>"


class Word(NamedTuple):
    """A word or mark as the classifier sees it: apostrophes dropped, every number as 0, every link alike. The rest is what its own
    feature and those of pairs are made of: where each begins, and the bytes with which it ends after the word before."""

    text: str
    number: int
    ending: bytes
    stem: int
    stem_ending: bytes


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


def typed_words(reading: Reading, start: int, end: int) -> list[str]:
    """The words and telling marks of a passage, as they are typed."""
    return _TOKEN.findall(reading.prose, start, end)


def span_of(reading: Reading, start: int, number: int) -> tuple[int, int]:
    """Where one of those stands in the folded text that follow a place, from nought."""
    return next(islice(_TOKEN.finditer(reading.prose, start), number, None)).span()


def word_of(typed: str) -> Word:
    """A word as the classifier sees it."""
    text = typed if typed.isalpha() else _LINK if typed[0] == "\0" else _DIGITS.sub("0", typed.replace("'", ""))
    letters, stem = text.encode(), text[:STEM].encode()
    return Word(text, crc32(letters), b" " + letters, crc32(b"%" + stem), b" " + stem)


def pair_features(
    numbers: Sequence[int], endings: Sequence[bytes], stems: Sequence[int], stem_endings: Sequence[bytes],
) -> tuple[list[int], list[int]]:
    """Each pair of neighbours, and the pair of their stems: of n words n - 1 each. The words are told by the fields of `Word`."""
    return [*map(crc32, endings[1:], numbers)], [*map(crc32, stem_endings[1:], stems)]


def word_features(words: list[Word]) -> list[int]:
    """The words, then their pairs."""
    if not words:
        return []
    _, numbers, *others = zip(*words)
    pairs, stems = pair_features(numbers, *others)
    return [*numbers, *pairs, *stems]


_LETTERS = crc32(b"#")


def letter_features(word: str) -> set[int]:
    """The three to five letters in a row of one word, its edges marked."""
    letters = [*map(str.encode, f"^{word}$")]
    # The checksum of some letters goes on from that of all but the last.
    ones = map(crc32, letters, repeat(_LETTERS))
    twos = map(crc32, letters[1:], ones)
    threes = [*map(crc32, letters[2:], twos)]
    fours = [*map(crc32, letters[3:], threes)]
    return {*threes, *fours, *map(crc32, letters[4:], fours)}


def buckets(features: Iterable[int]) -> Iterator[int]:
    """The bucket of each feature, 0 to BUCKETS - 1. Two features may share one; training sees them as one too."""
    return map(and_, features, repeat(BUCKETS - 1))

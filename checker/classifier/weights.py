"""The model's weights: how they lie in the file `model.bin`, and back.

A header line of JSON. Then, for each feature kept in ascending order of its bucket: the distance of the bucket to the one before (a byte;
of the first to bucket 0), then all rarities (a byte each, steps of RARITY_STEP), then for each anchor all weights (a byte each, steps of
that anchor's scale above or below NOUGHT), each being what the model learned times the feature's rarity.
"""

import json
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, pairwise
from math import sqrt
from operator import lshift
from os.path import dirname, join
from struct import Struct
from typing import NamedTuple

from checker.classifier.features import BUCKETS, buckets

RARITY_STEP = 1 / 4
# The byte of a weight of nought.
NOUGHT = 128
_FARTHEST = 255
# Bytes of a number's part for weights, all that it can hold, and half of it; bytes of the part for squares, of which a text may have a million.
_PART, _SQUARES = 4, 8
_WHOLE = (1 << 8 * _PART) - 1
_HALF = 1 << 8 * _PART - 1
# Known buckets are counted in blocks of so many.
_BLOCK = 256


class Rows(dict):
    """What is known of features, by bucket. What some have together is one number, so that many are added at once: it has a part of so
    many bytes for the sum of their weights for each anchor, which borrows from the next where it is below nought, and above these
    one for the squares of their rarities in steps. Of a word both kinds are one number: `both`.

    A feature's number is made of its row when it is first met, since a draft needs few: `table` has a byte for each part, row by row.
    """

    def __init__(self, buckets: Iterable[int], table: bytes, anchors: int, unseen: int):
        super().__init__()
        self._table, self._parts = table, anchors + 1
        self._size, self._above = _PART * anchors + _SQUARES, 8 * _PART * anchors
        self._shifts = range(0, self._above, 8 * _PART)
        self._noughts, halves = (_in_each(value, anchors) for value in (NOUGHT, _HALF))
        self._halves = self.both(halves, halves)
        self._unpack = Struct("<" + 2 * f"{anchors}iq").unpack
        self._unseen = unseen**2 << self._above
        self.known = bytearray(BUCKETS)
        for bucket in buckets:
            self.known[bucket] = True
        # How many are known before each block: a dictionary of places would take ten times the room.
        self._before = [*accumulate((self.known.count(True, start, start + _BLOCK) for start in range(0, BUCKETS, _BLOCK)), initial=0)]

    def __missing__(self, bucket: int) -> int:
        block = bucket // _BLOCK
        place = self._parts * (self._before[block] + self.known.count(True, block * _BLOCK, bucket))
        *weights, rarity = self._table[place : place + self._parts]
        row = self[bucket] = sum(map(lshift, weights, self._shifts), (rarity**2 << self._above) - self._noughts)
        return row

    def both(self, words: int, letters: int) -> int:
        """What features of the one kind and of the other have together, as one number."""
        return words + (letters << 8 * self._size)

    def parts(self, both: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Of each kind the weights for each anchor, in steps, and at the end the squares of the rarities."""
        # What borrowed gets back what it lent, and is then below nought as the format has it.
        parts = self._unpack((both + self._halves ^ self._halves).to_bytes(2 * self._size, "little"))
        return parts[: self._parts], parts[self._parts :]

    def weights_for(self, anchor: int, together: Iterable[int], letters: bool = False) -> list[int]:
        """The weight of each of some such numbers for one anchor (its place among them), in steps: of the one kind or of the other."""
        halves, below = self._halves, 8 * (_PART * anchor + letters * self._size)
        return [(one + halves >> below & _WHOLE) - _HALF for one in together]

    def numbers(self, features: Iterable[int]) -> list[int]:
        """The number of each of some features. What is not known weighs nothing, and is as rare as can be."""
        known, unseen = self.known, self._unseen
        return [self[bucket] if known[bucket] else unseen for bucket in buckets(features)]


def _in_each(value: int, parts: int) -> int:
    """A number with a value in each of so many parts."""
    return int.from_bytes(value.to_bytes(_PART, "little") * parts, "little")


def length(squares: int) -> float:
    """The root of the squares of rarities, which are in steps."""
    return sqrt(squares) * RARITY_STEP


class Model(NamedTuple):
    """A linear model over buckets. A bucket's rarity is its inverse document frequency.

    `shares` and `shortest` are for the two kinds of features, words with pairs and letters: how much a kind counts, and the
    least length (the norm of a passage's rarities) that it is brought to. Per anchor: `thresholds`, which a passage's score must
    pass to be a suspicion, and `doubts`, below which a passage reads as if it had nothing to do with it; the same for a
    sentence of a long passage.
    """

    anchors: tuple[str, ...]
    biases: tuple[float, ...]
    thresholds: tuple[float, ...]
    doubts: tuple[float, ...]
    sentence_thresholds: tuple[float, ...]
    sentence_doubts: tuple[float, ...]
    shares: tuple[float, float]
    shortest: tuple[float, float]
    scales: tuple[float, ...]
    rows: Rows


@cache
def load() -> Model:
    """The model beside this module."""
    # The loader reads beside a module wherever that is: in a folder or, in the browser, in a zip.
    return unpack(__spec__.loader.get_data(join(dirname(__file__), "model.bin")))


def unpack(data: bytes) -> Model:
    """The model from the bytes of its file."""
    header, _, body = data.partition(b"\n")
    fields = json.loads(header)
    unseen = fields.pop("unseen")
    lists = {name: tuple(value) for name, value in fields.items()}
    anchors = len(lists["anchors"])
    count = len(body) // (2 + anchors)
    gaps, rarities, *weights = (body[begin : begin + count] for begin in range(0, len(body), count))
    table = bytearray(count * (anchors + 1))
    for place, column in enumerate([*weights, rarities]):
        table[place :: anchors + 1] = column
    return Model(rows=Rows(accumulate(gaps), table, anchors, unseen), **lists)


def pack(header: dict, buckets: list[int], rarities: list[int], weights: list[list[int]]) -> bytes:
    """The bytes of a file: `header` holds the fields of a model that are not of rows, and as `unseen` the rarity of what was never
    seen, in steps; `buckets` ascending, `rarities` 0 to 255, `weights` per anchor -127 to 127."""
    rows = dict(zip(buckets, zip(rarities, *weights)))
    # Where the next bucket is too far away for a byte, one that is as if it were not known lies between.
    unknown = header["unseen"], *[0] * len(weights)
    rows |= {between: unknown for before, after in pairwise([0, *buckets]) for between in range(before + _FARTHEST, after, _FARTHEST)}
    gaps = (after - before for before, after in pairwise([0, *sorted(rows)]))
    rarities, *weights = zip(*(rows[bucket] for bucket in sorted(rows)))
    columns = (gaps, rarities, *([NOUGHT + weight for weight in column] for column in weights))
    return json.dumps(header).encode() + b"\n" + b"".join(map(bytes, columns))

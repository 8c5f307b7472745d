"""The model's weights: how they lie in the file `model.bin`, and back.

A header line of JSON. Then, for each feature kept in ascending order of its bucket: the distance of the bucket to the one before (a byte;
of the first to bucket 0), then all rarities (a byte each, steps of RARITY_STEP), then for each anchor all weights (a byte each, steps of
that anchor's scale above or below NOUGHT), each being what the model learned times the feature's rarity.
"""

import json
from array import array
from collections.abc import Collection, Iterable
from functools import cache
from itertools import accumulate, pairwise
from math import sqrt
from os.path import dirname, join
from sys import byteorder
from typing import NamedTuple

from checker.classifier.features import buckets

RARITY_STEP = 1 / 4
# The byte of a weight of nought.
NOUGHT = 128
_FARTHEST = 255
# Bytes of a number's part.
_PART = 4
_HALF = 1 << 8 * _PART - 1


class Rows(dict):
    """What is known of features, by bucket. What some have together is one number, so that many are added at once: it has a part of so
    many bytes for the sum of their weights for each anchor, which borrows from the next where it is below nought, and above these
    the squares of their rarities in steps.

    A feature's number is made of its bytes when it is first met, since a draft needs few.
    """

    def __init__(self, buckets: Iterable[int], rarities: bytes, weights: list[bytes], unseen: int):
        super().__init__()
        self._width, self._above = _PART * (len(weights) + 1), 8 * _PART * len(weights)
        self._noughts, self._halves = (int.from_bytes(one.to_bytes(_PART, "little") * len(weights), "little") for one in (NOUGHT, _HALF))
        self._unseen = unseen**2 << self._above
        squares = (rarities.translate(bytes(rarity**2 // unit % 256 for rarity in range(256))) for unit in (1, 256))
        columns = {_PART * anchor: column for anchor, column in enumerate(weights)} | dict(enumerate(squares, _PART * len(weights)))
        rows = bytearray(len(rarities) * self._width)
        for place, column in columns.items():
            rows[place :: self._width] = column
        self._bytes, self._places = bytes(rows), dict(zip(buckets, range(0, len(rows), self._width)))

    def __missing__(self, bucket: int) -> int:
        place = self._places[bucket]
        row = self[bucket] = int.from_bytes(self._bytes[place : place + self._width], "little") - self._noughts
        return row

    def together(self, features: Collection[int]) -> int:
        """What features have together. What is not known weighs nothing, and is as rare as can be."""
        known = [*filter(self._places.__contains__, buckets(features))]
        return sum(map(self.__getitem__, known), (len(features) - len(known)) * self._unseen)

    def weights(self, together: int) -> list[int]:
        """The weights for each anchor, in steps."""
        parts = (together + self._halves & (1 << self._above) - 1).to_bytes(self._above // 8, byteorder)
        weights = [part - _HALF for part in array("I", parts)]
        return weights if byteorder == "little" else weights[::-1]

    def weights_for(self, anchor: int, together: Iterable[int]) -> list[int]:
        """The weight of each of some such numbers for one anchor (its place among them), in steps."""
        halves, below = self._halves, 8 * _PART * anchor
        return [(one + halves >> below) % (2 * _HALF) - _HALF for one in together]

    def length(self, together: int) -> float:
        """The root of the squares of the rarities."""
        return sqrt(together + self._halves >> self._above) * RARITY_STEP

    def weights_of(self, anchor: int, features: Iterable[int]) -> list[int]:
        """The same of each of some features."""
        rows, at = self._bytes, _PART * anchor
        return [0 if place is None else rows[place + at] - NOUGHT for place in map(self._places.get, buckets(features))]


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
    count = len(body) // (2 + len(lists["anchors"]))
    gaps, rarities, *weights = (body[begin : begin + count] for begin in range(0, len(body), count))
    return Model(rows=Rows(accumulate(gaps), rarities, weights, unseen), **lists)


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

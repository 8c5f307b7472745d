"""The model's weights: how they lie in the file `model.bin`, and back.

A header line of JSON, then, for each feature kept in ascending order of its bucket: the distance to the one before (a byte),
then all rarities (a byte each, steps of RARITY_STEP), then for each anchor all weights (a byte each, steps of that anchor's scale
above or below NOUGHT), each being what the model learned times the feature's rarity. Distances above 255 are bridged by features
of no weight.
"""

import json
from array import array
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from os.path import dirname, join
from struct import Struct
from typing import NamedTuple

from checker.classifier.features import BUCKETS

RARITY_STEP = 1 / 4
# The square of each rarity that a byte can hold, in squares of steps.
_SQUARES = tuple(byte**2 for byte in range(256))
# The byte of a weight of nought.
NOUGHT = 128


class Model(NamedTuple):
    """A linear model over buckets. A bucket's rarity is its inverse document frequency; one never seen is as rare as can be.

    `shares` and `shortest` are for the two kinds of features, words with pairs and letters: how much a kind counts, and the
    least length (the norm of a passage's rarities) that it is brought to. Per anchor: `thresholds`, which a passage's score must
    pass to be a suspicion, and `doubts`, below which a passage reads as if it had nothing to do with it; the same for a
    sentence of a long passage. `unseen` is the rarity of what was never seen, in steps.

    The numbers of a bucket stand in a row, a byte each: its weight for each anchor, then its rarity in steps. Rows are in the order of
    their buckets: `pages` holds the first row of each page of 256 buckets, `places` the bucket's place on its page.
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
    unseen: int
    pages: array
    places: bytes
    rows: bytes

    @property
    def lanes(self) -> Struct:
        """How the numbers of a feature, or their sums over many, lie in one integer: 32 bits each for its weight for each anchor, the
        square of its rarity in steps, and a one."""
        return _lanes(len(self.anchors) + 2)

    def numbers(self, bucket: int) -> int:
        """The numbers of a bucket in one integer, as `lanes` tells. One that is not known weighs nothing."""
        page = bucket >> 8
        row = self.places.find(bucket & 255, self.pages[page], self.pages[page + 1])
        width = len(self.anchors) + 1
        *weights, rarity = self.rows[row * width : (row + 1) * width] if row >= 0 else (*[NOUGHT] * len(self.anchors), self.unseen)
        return int.from_bytes(self.lanes.pack(*weights, _SQUARES[rarity], 1), "little")


@cache
def _lanes(count: int) -> Struct:
    return Struct(f"<{count}I")


@cache
def load() -> Model:
    """The model beside this module."""
    # The loader reads beside a module wherever that is: in a folder or, in the browser, in a zip.
    return unpack(__spec__.loader.get_data(join(dirname(__file__), "model.bin")))


def unpack(data: bytes) -> Model:
    """The model from the bytes of its file."""
    header, _, body = data.partition(b"\n")
    fields = json.loads(header)
    count = fields.pop("count")
    columns = [body[start : start + count] for start in range(0, len(body), count)]
    lists = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    buckets = array("I", accumulate(columns[0]))
    pages = array("I", (bisect_left(buckets, page << 8) for page in range((BUCKETS >> 8) + 1)))
    places = bytes(bucket & 255 for bucket in buckets)
    rarities, *weights = columns[1:]
    rows = bytearray(count * (len(weights) + 1))
    for place, column in enumerate((*weights, rarities)):
        rows[place :: len(weights) + 1] = column
    return Model(pages=pages, places=places, rows=bytes(rows), **lists)


def pack(header: dict, buckets: list[int], rarities: list[int], weights: list[list[int]]) -> bytes:
    """The bytes of a file: `buckets` ascending, `rarities` 0 to 255, `weights` per anchor -127 to 127."""
    gaps, rows, last = [], [], 0
    for row, bucket in enumerate(buckets):
        while bucket - last > 255:
            gaps.append(255)
            rows.append(None)
            last += 255
        gaps.append(bucket - last)
        rows.append(row)
        last = bucket

    def column(values: list[int], nothing: int) -> bytes:
        return bytes(nothing if row is None else values[row] for row in rows)

    body = bytes(gaps) + column(rarities, 0) + b"".join(column([NOUGHT + value for value in values], NOUGHT) for values in weights)
    return json.dumps(header | {"count": len(gaps)}).encode() + b"\n" + body

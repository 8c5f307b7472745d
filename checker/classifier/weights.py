"""The model's weights: how they lie in the file `model.bin`, and back.

A header line of JSON, then, for each feature kept in ascending order of its bucket: the distance to the one before (a byte),
then all rarities (a byte each, steps of RARITY_STEP), then for each anchor all weights (a byte each, steps of that anchor's scale
above or below NOUGHT), each being what the model learned times the feature's rarity. Distances above 255 are bridged by features
of no weight.
"""

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from os.path import dirname, join
from struct import Struct
from typing import NamedTuple

from checker.classifier.features import BUCKETS, bucket

RARITY_STEP = 1 / 4
# The byte of a weight of nought.
NOUGHT = 128


class Model(NamedTuple):
    """A linear model over buckets. A bucket's rarity is its inverse document frequency; one never seen is as rare as can be.

    `shares` and `shortest` are for the two kinds of features, words with pairs and letters: how much a kind counts, and the
    least length (the norm of a passage's rarities) that it is brought to. Per anchor: `thresholds`, which a passage's score must
    pass to be a suspicion, and `doubts`, below which a passage reads as if it had nothing to do with it; the same for a
    sentence of a long passage.

    The numbers of a bucket stand in a row, a byte each: its weight for each anchor, then its rarity in steps. Rows are in the order of
    their buckets: `pages` holds the first row of each page of 256 buckets, `places` the bucket's place on its page. `lanes` tells how
    the numbers of a feature, or their sums over many, lie in one integer: 32 bits each for its weight for each anchor, the square
    of its rarity in steps, and a one. `unknown` is that integer for what was never seen.
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
    unknown: int
    pages: array
    places: bytes
    rows: bytes
    lanes: Struct

    def numbers(self, features: Iterable[str]) -> int:
        """The numbers of features in one integer, as `lanes` tells: adding such integers adds all their numbers at once. A feature that
        is not known weighs nothing."""
        find, pages, rows, pack, width, total = self.places.find, self.pages, self.rows, self.lanes.pack, len(self.anchors) + 1, 0
        for feature in features:
            number = bucket(feature)
            page = number >> 8
            row = find(number & 255, pages[page], pages[page + 1])
            if row < 0:
                total += self.unknown
            else:
                *weights, rarity = rows[row * width : (row + 1) * width]
                total += int.from_bytes(pack(*weights, rarity * rarity, 1), "little")
        return total

    def separate(self, numbers: int) -> tuple[int, ...]:
        """The numbers that lie in one integer, each for itself."""
        return self.lanes.unpack(numbers.to_bytes(self.lanes.size, "little"))


@cache
def load() -> Model:
    """The model beside this module."""
    # The loader reads beside a module wherever that is: in a folder or, in the browser, in a zip.
    return unpack(__spec__.loader.get_data(join(dirname(__file__), "model.bin")))


def unpack(data: bytes) -> Model:
    """The model from the bytes of its file."""
    header, _, body = data.partition(b"\n")
    fields = json.loads(header)
    count, unseen = fields.pop("count"), fields.pop("unseen")
    columns = [body[start : start + count] for start in range(0, len(body), count)]
    lists = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    buckets = array("I", accumulate(columns[0]))
    pages = array("I", (bisect_left(buckets, page << 8) for page in range((BUCKETS >> 8) + 1)))
    places = bytes(bucket & 255 for bucket in buckets)
    rarities, *weights = columns[1:]
    rows = bytearray(count * (len(weights) + 1))
    for place, column in enumerate((*weights, rarities)):
        rows[place :: len(weights) + 1] = column
    lanes = Struct(f"<{len(weights) + 2}I")
    unknown = int.from_bytes(lanes.pack(*[NOUGHT] * len(weights), unseen**2, 1), "little")
    return Model(unknown=unknown, pages=pages, places=places, rows=bytes(rows), lanes=lanes, **lists)


def pack(header: dict, buckets: list[int], rarities: list[int], weights: list[list[int]]) -> bytes:
    """The bytes of a file: `header` holds the fields of a model that are not of rows, and as `unseen` the rarity of what was never
    seen, in steps; `buckets` ascending, `rarities` 0 to 255, `weights` per anchor -127 to 127."""
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

"""The model's weights: how they lie in the file `model.bin`, and back.

A header line of JSON, then, for each feature kept in ascending order of its bucket: the distance to the one before (a byte),
then all rarities (a byte each, steps of RARITY_STEP), then for each anchor all weights (a signed byte each, steps of that
anchor's scale). Distances above 255 are bridged by features of no weight.
"""

import json
from array import array
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from os.path import dirname, join
from typing import NamedTuple

RARITY_STEP = 1 / 4


class Model(NamedTuple):
    """A linear model over buckets. A bucket's rarity is its inverse document frequency; one never seen is as rare as can be.

    `shares` and `shortest` are for the two kinds of features, words with pairs and letters: how much a kind counts, and the
    least length (the norm of a passage's rarities) that it is brought to. Per anchor: `thresholds`, which a score must pass to
    be a suspicion, and `doubts`, below which a passage reads as if it had nothing to do with it.
    """

    anchors: tuple[str, ...]
    biases: tuple[float, ...]
    thresholds: tuple[float, ...]
    doubts: tuple[float, ...]
    shares: tuple[float, float]
    shortest: tuple[float, float]
    scales: tuple[float, ...]
    unseen: float
    buckets: array
    rarities: bytes
    weights: tuple[array, ...]

    def row(self, bucket: int) -> int | None:
        """Where a bucket's numbers stand, if it is known."""
        row = bisect_left(self.buckets, bucket)
        return row if row < len(self.buckets) and self.buckets[row] == bucket else None

    def rarity(self, row: int | None) -> float:
        return self.unseen if row is None else self.rarities[row] * RARITY_STEP


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
    return Model(buckets=array("I", accumulate(columns[0])), rarities=columns[1], weights=tuple(array("b", column) for column in columns[2:]), **lists)


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

    def column(values: list[int]) -> list[int]:
        return [0 if row is None else values[row] for row in rows]

    body = bytes(gaps) + bytes(column(rarities)) + b"".join(array("b", column(values)).tobytes() for values in weights)
    return json.dumps(header | {"count": len(gaps)}).encode() + b"\n" + body

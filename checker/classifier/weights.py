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
from typing import NamedTuple

from checker.classifier.features import BUCKETS

RARITY_STEP = 1 / 4
# The square of each rarity that a byte can hold.
SQUARES = tuple((byte * RARITY_STEP) ** 2 for byte in range(256))
# The byte of a weight of nought.
NOUGHT = 128


class Model(NamedTuple):
    """A linear model over buckets. A bucket's rarity is its inverse document frequency; one never seen is as rare as can be.

    `shares` and `shortest` are for the two kinds of features, words with pairs and letters: how much a kind counts, and the
    least length (the norm of a passage's rarities) that it is brought to. Per anchor: `thresholds`, which a passage's score must
    pass to be a suspicion, and `doubts`, below which a passage reads as if it had nothing to do with it; the same for a
    sentence of a long passage.

    The numbers of a bucket stand in a row. Rows are in the order of their buckets: `pages` holds the first row of each page of
    256 buckets, `places` the bucket's place on its page.
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
    unseen: float
    pages: array
    places: bytes
    rarities: bytes
    weights: tuple[bytes, ...]

    def row(self, bucket: int) -> int:
        """Where a bucket's numbers stand; -1 if it is not known. `bucket` is 0 to the last page's end."""
        page = bucket >> 8
        return self.places.find(bucket & 255, self.pages[page], self.pages[page + 1])

    def rarity(self, row: int) -> float:
        """The rarity of a row's feature; of row -1, that of features never seen."""
        return self.unseen if row < 0 else self.rarities[row] * RARITY_STEP


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
    return Model(pages=pages, places=places, rarities=columns[1], weights=tuple(columns[2:]), **lists)


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

"""The model's weights: how they lie in the file `model.bin`, and back.

A header line of JSON, then how many features are kept on each page of PAGE buckets (a byte each). Then, for each feature kept in
ascending order of its bucket: the distance to the one before on its page (a byte; of the first to the page's beginning), then all
rarities (a byte each, steps of RARITY_STEP), then for each anchor all weights (a byte each, steps of that anchor's scale above or
below NOUGHT), each being what the model learned times the feature's rarity.
"""

import json
from array import array
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, groupby, pairwise
from os.path import dirname, join
from typing import NamedTuple

from checker.classifier.features import BUCKETS, MOST_REMEMBERED

RARITY_STEP = 1 / 4
PAGE = 256
# The byte of a weight of nought.
NOUGHT = 128


class _Places(dict):
    """The places on each page that kept features have, worked out when a page is first met: a draft needs few."""

    def __init__(self, pages: array, gaps: bytes):
        super().__init__()
        self._pages, self._gaps = pages, gaps

    def __missing__(self, page: int) -> bytes:
        places = self[page] = bytes(accumulate(self._gaps[self._pages[page] : self._pages[page + 1]]))
        return places


class _Rows(dict):
    """The rows (`Model`) of the features that were met lately."""

    def __init__(self, pages: array, gaps: bytes, rows: bytes, unknown: bytes):
        super().__init__()
        self.pages, self.places, self.rows, self.unknown, self.width = pages, _Places(pages, gaps), rows, unknown, len(unknown)

    def __missing__(self, feature: int) -> bytes:
        # Most features of a draft that is new come by here: every call counts.
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        number = feature % BUCKETS
        page = number // PAGE
        place = self.places[page].find(number % PAGE)
        begin = (self.pages[page] + place) * self.width
        row = self[feature] = self.unknown if place < 0 else self.rows[begin : begin + self.width]
        return row


class Model(NamedTuple):
    """A linear model over buckets. A bucket's rarity is its inverse document frequency; one never seen is as rare as can be.

    `shares` and `shortest` are for the two kinds of features, words with pairs and letters: how much a kind counts, and the
    least length (the norm of a passage's rarities) that it is brought to. Per anchor: `thresholds`, which a passage's score must
    pass to be a suspicion, and `doubts`, below which a passage reads as if it had nothing to do with it; the same for a
    sentence of a long passage.

    `rows` has for each feature a byte for its weight for each anchor, and the two bytes of the square of its rarity in steps. What is
    not known weighs nothing.
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
    rows: _Rows

    def sums(self, features: Iterable[int]) -> tuple[int, ...]:
        """What features have together: the bytes of their weights for each anchor, the squares of their rarities in steps, and how many
        they are."""
        rows, width = b"".join(map(self.rows.__getitem__, features)), self.rows.width
        *weights, low, high = [sum(rows[place::width]) for place in range(width)]
        return *weights, low + 256 * high, len(rows) // width


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
    lists = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    pages = array("I", accumulate(body[: BUCKETS // PAGE], initial=0))
    count = pages[-1]
    gaps, rarities, *weights = (body[begin : begin + count] for begin in range(BUCKETS // PAGE, len(body), count))
    squares = [rarity * rarity for rarity in range(256)]
    columns = *weights, *(rarities.translate(bytes(square // unit % 256 for square in squares)) for unit in (1, 256))
    rows = bytearray(count * len(columns))
    for place, column in enumerate(columns):
        rows[place :: len(columns)] = column
    unknown = bytes([*[NOUGHT] * len(weights), unseen**2 % 256, unseen**2 // 256])
    return Model(rows=_Rows(pages, gaps, bytes(rows), unknown), **lists)


def pack(header: dict, buckets: list[int], rarities: list[int], weights: list[list[int]]) -> bytes:
    """The bytes of a file: `header` holds the fields of a model that are not of rows, and as `unseen` the rarity of what was never
    seen, in steps; `buckets` ascending, `rarities` 0 to 255, `weights` per anchor -127 to 127."""
    pages = [[number % PAGE for number in some] for some in _by_page(buckets)]
    gaps = (place - before for places in pages for before, place in pairwise([0, *places]))
    columns = (map(len, pages), gaps, rarities, *([NOUGHT + weight for weight in column] for column in weights))
    return json.dumps(header).encode() + b"\n" + b"".join(map(bytes, columns))


def _by_page(buckets: list[int]) -> list[list[int]]:
    """The buckets of each page."""
    found = {page: list(some) for page, some in groupby(buckets, key=lambda number: number // PAGE)}
    return [found.get(page, []) for page in range(BUCKETS // PAGE)]

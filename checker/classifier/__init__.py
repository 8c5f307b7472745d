"""What no phrase can catch: a linear model over hashed words, pairs and letters, with its evidence.

Trained by `scripts/train.py` on the drafts of `tests/drafts/`; it says "reads like", never "is".
"""

from bisect import bisect_right
from functools import cached_property
from math import sqrt
from typing import NamedTuple

from checker.classifier.features import Token, bucket, letter_buckets, passages, tokens, word_buckets
from checker.classifier.weights import Model, load
from checker.text import Reading

# A word of one draft in ten has a rarity of about 3.3.
RARE_ENOUGH = 3.5
# A passage that scores so far below an anchor's threshold reads as if it had nothing to do with it: of what a rule finds there,
# on held-out drafts, about a third is right, and above it nine tenths.
DOUBTFUL = -2.5


class Suspicion(NamedTuple):
    """A passage that reads like something a guideline speaks of, by the word of it that weighed most (offsets of the folded text)."""

    anchor: str
    start: int
    end: int
    words: tuple[str, ...]


class Opinion:
    """What the model thinks of a text, passage by passage."""

    def __init__(self, reading: Reading):
        self._reading, self._model = reading, load()

    @cached_property
    def _passages(self) -> list["_Passage"]:
        return [_Passage(self._model, tokens(self._reading, *span)) for span in passages(self._reading)]

    @cached_property
    def suspicions(self) -> list[Suspicion]:
        """The passages above an anchor's threshold."""
        return [
            Suspicion(anchor, *passage.evidence(place, self._reading))
            for passage in self._passages
            for place, anchor in enumerate(self._model.anchors)
            if passage.margins[place] > 0
        ]

    def doubts(self, anchor: str, offset: int) -> bool:
        """Whether the passage at an offset reads as if it had nothing to do with an anchor. Never of an anchor it has not learned."""
        if anchor not in self._model.anchors:
            return False
        passage = self._passages[max(0, bisect_right(self._passages, offset, key=lambda one: one.start) - 1)]
        return passage.margins[self._model.anchors.index(anchor)] < DOUBTFUL


class _Passage:
    """The features of one passage that the model knows, each with its value."""

    def __init__(self, model: Model, words: list[Token]):
        self._model, self._words = model, words
        self.start = words[0].start if words else 0
        pairs = {number for number, _, _ in word_buckets(words)}
        letters = set().union(*(letter_buckets(token.word) for token in words))
        self._scale = {}
        for buckets, share, shortest in zip((pairs, letters), model.shares, model.shortest):
            # A passage of few words counts as if it were longer: three harmless words must not weigh like thirty.
            length = max(shortest, sqrt(sum(model.rarity(number) ** 2 for number in buckets)))
            for number in buckets:
                if number in model.row:
                    self._scale[number] = self._scale.get(number, 0.0) + share * model.rarity(number) / length

    @cached_property
    def margins(self) -> list[float]:
        """For each anchor, how far the passage's score is above its threshold."""
        model, known = self._model, [(self._model.row[number], scale) for number, scale in self._scale.items()]
        return [
            bias - threshold + step * sum([column[row] * scale for row, scale in known])
            for bias, threshold, step, column in zip(model.biases, model.thresholds, model.scales, model.weights)
        ]

    def evidence(self, place: int, reading: Reading) -> tuple[int, int, tuple[str, ...]]:
        """The weightiest word of the sentence that weighed most (start, end), and that sentence's weightiest words."""
        shared = list(zip(self._shares(place), self._words))
        sums: dict[int, float] = {}
        for share, token in shared:
            number = reading.sentence_number(token.start)
            sums[number] = sums.get(number, 0.0) + share
        start, end = reading.sentences[max(sums, key=sums.__getitem__)]
        inside = sorted((-share, token.start, token) for share, token in shared if start <= token.start < end)
        best = inside[0][2]
        telling = dict.fromkeys(token.word for share, _, token in inside if share < 0 and self._tells(token.word))
        return best.start, best.end, tuple(telling)[:3]

    def _tells(self, word: str) -> bool:
        """Whether a word is worth naming: not one that stands in every other post."""
        return word.isalpha() and self._model.rarity(bucket(word)) >= RARE_ENOUGH

    def _shares(self, place: int) -> list[float]:
        """How much each token weighs: its own features, and half of each pair's."""
        shares = [0.0] * len(self._words)
        for number, first, last in word_buckets(self._words):
            value = self._weighed(number, place) / (last - first + 1)
            for index in range(first, last + 1):
                shares[index] += value
        for index, token in enumerate(self._words):
            shares[index] += sum(self._weighed(number, place) for number in letter_buckets(token.word))
        return shares

    def _weighed(self, number: int, place: int) -> float:
        return self._scale.get(number, 0.0) * self._model.weight(number, place) if number in self._scale else 0.0

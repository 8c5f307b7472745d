"""What no phrase can catch: a linear model over hashed words, pairs and letters, with its evidence.

Trained by `scripts/train.py` on the drafts of `tests/drafts/`; it says "reads like", never "is".
"""

from collections.abc import Iterator
from math import sqrt
from typing import NamedTuple

from checker.classifier.features import Token, bucket, letter_buckets, passages, tokens, word_buckets
from checker.classifier.weights import Model, load
from checker.text import Reading


# A word of one draft in ten has a rarity of about 3.3.
RARE_ENOUGH = 3.5


class Suspicion(NamedTuple):
    """A passage that reads like something a guideline speaks of, by the word of it that weighed most (offsets of the folded text)."""

    anchor: str
    start: int
    end: int
    words: tuple[str, ...]


def suspicions(reading: Reading) -> Iterator[Suspicion]:
    """What the model suspects, passage by passage."""
    model = load()
    for passage in passages(reading):
        seen = _Passage(model, tokens(reading, *passage))
        for place, anchor in enumerate(model.anchors):
            if seen.score(place) > model.thresholds[place]:
                yield Suspicion(anchor, *seen.evidence(place, reading))


class _Passage:
    """The features of one passage that the model knows, each with its value."""

    def __init__(self, model: Model, words: list[Token]):
        self._model, self._words = model, words
        pairs = {number for number, _, _ in word_buckets(words)}
        letters = set().union(*(letter_buckets(token.word) for token in words))
        self._scale = {}
        for buckets, share, shortest in zip((pairs, letters), model.shares, model.shortest):
            # A passage of few words counts as if it were longer: three harmless words must not weigh like thirty.
            length = max(shortest, sqrt(sum(model.rarity(number) ** 2 for number in buckets)))
            for number in buckets:
                if number in model.row:
                    self._scale[number] = self._scale.get(number, 0.0) + share * model.rarity(number) / length

    def score(self, place: int) -> float:
        """The model's score for one anchor: more than its threshold is a suspicion."""
        weight = self._model.weight
        return self._model.biases[place] + sum(scale * weight(number, place) for number, scale in self._scale.items())

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

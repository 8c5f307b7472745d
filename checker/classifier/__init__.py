"""What no phrase can catch: a linear model over hashed words, pairs and letters, with its evidence.

Trained by `scripts/train.py` on the drafts of `tests/drafts/`; it says "reads like", never "is".
"""

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from checker.classifier.features import Word, letter_features, pair_features, passages, spans_of, word_feature, words_of
from checker.classifier.weights import Model, load
from checker.remembered import Remembered
from checker.text import Reading

# A word of one draft in ten has a rarity of about 3.3.
RARE_ENOUGH = 3.5
# Fewer words than these tell too little to be suspected.
FEWEST_WORDS = 3
# In a passage of more characters a fault may drown in what stands around it: there each sentence is asked as well.
LONGEST_AT_ONCE = 300
# What is only implied is often said across sentences: one beside the weightiest belongs to the evidence if it weighs this much of it.
NEIGHBOUR_SHARE = 0.1
LONGEST_EVIDENCE = 200


class Suspicion(NamedTuple):
    """A passage that reads like something a guideline speaks of: the sentences that weighed most (offsets of the folded text),
    the place of their weightiest word, and the words to name."""

    anchor: str
    start: int
    end: int
    core: tuple[int, int]
    words: tuple[str, ...]


class Opinion:
    """What the model thinks of a text, passage by passage."""

    def __init__(self, reading: Reading):
        self._reading, self._model = reading, load()

    @cached_property
    def _passages(self) -> list["_Passage"]:
        return [_Passage(self._model, self._reading, *span) for span in passages(self._reading)]

    @cached_property
    def suspicions(self) -> list[Suspicion]:
        """The passages above an anchor's threshold."""
        return [one for passage in self._passages for one in passage.suspicions]

    def doubts(self, anchor: str, offset: int) -> bool:
        """Whether both the passage and the sentence at an offset read as if they had nothing to do with an anchor. Never of an
        anchor that the model has not learned."""
        if anchor not in self._model.anchors:
            return False
        place = self._model.anchors.index(anchor)
        passage = _at(self._passages, offset)
        if passage.scores[place] >= self._model.doubts[place]:
            return False
        return not passage.sentences or _at(passage.sentences, offset).scores[place] < self._model.sentence_doubts[place]


class _Scored(NamedTuple):
    """A sentence, and its score for each anchor."""

    start: int
    scores: list[float]


class _Passage:
    """One passage, its score for each anchor, those of its sentences if it is long, and what is suspected of it.

    A long text has many: what they were scored by is not kept.
    """

    def __init__(self, model: Model, reading: Reading, start: int, end: int):
        self.start = start
        whole = _Part(model, reading, start, end)
        parts = []
        if end - start > LONGEST_AT_ONCE:
            first, last = reading.sentence_number(start), reading.sentence_number(end - 1)
            parts = [_Part(model, reading, *span) for span in reading.sentences[first : last + 1]]
        self.scores = whole.scores
        self.sentences = [_Scored(part.start, part.scores) for part in parts]
        self.suspicions = []
        for place, anchor in enumerate(model.anchors):
            # What a sentence says by itself is told of it; else the passage as a whole is asked.
            telling = [part for part in parts if part.scores[place] > model.sentence_thresholds[place] and part.tells]
            if not telling and whole.scores[place] > model.thresholds[place] and whole.tells:
                telling = [whole]
            self.suspicions += _joined([part.suspicion(place, anchor) for part in telling], reading)


class _Part:
    """A passage or a sentence on its own, and its score for each anchor. The two kinds of features are words with pairs, and letters; a
    letter feature counts once for each different word that has it."""

    def __init__(self, model: Model, reading: Reading, start: int, end: int):
        self.start, self._end = start, end
        self._model, self._reading = model, reading
        self._words = words_of(reading, start, end)
        self._pairs = pair_features(self._words)
        different = {word.text for word in self._words}
        kinds = sum(map(_ITSELF.__getitem__, different), model.rows.together({*self._pairs})), sum(map(_LETTERS.__getitem__, different))
        # A passage of few words counts as if it were longer: three harmless words must not weigh like thirty.
        self._values = [share / max(shortest, model.rows.length(kind)) for share, shortest, kind in zip(model.shares, model.shortest, kinds)]
        of_words, of_letters = self._values
        self.scores = [
            bias + scale * (of_words * word + of_letters * letter)
            for bias, scale, word, letter in zip(model.biases, model.scales, *map(model.rows.weights, kinds))
        ]

    @property
    def tells(self) -> bool:
        """Whether it is long enough to be suspected: little text tells too little."""
        return sum(word.text.isalpha() for word in self._words) >= FEWEST_WORDS

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return spans_of(self._reading, self.start, self._end)

    def suspicion(self, place: int, anchor: str) -> Suspicion:
        """Why an anchor (its number among them, and its name) is suspected: the sentences that weighed most, the weightiest word of the
        first among them, and the words to name."""
        shares, sentences = self._shares(place), self._reading.sentences
        starts = [start for start, _ in self._spans]
        numbers = range(self._reading.sentence_number(starts[0]), self._reading.sentence_number(starts[-1]) + 1)
        # What stands between two sentences belongs to the first of them.
        limits = [0, *(bisect_left(starts, sentences[number][0]) for number in numbers[1:]), len(starts)]
        words = {number: range(first, last) for number, first, last in zip(numbers, limits, limits[1:]) if first < last}
        sums = {number: sum(shares[some.start : some.stop]) for number, some in words.items()}
        best = max(sums, key=sums.__getitem__)
        first, last = _widened(best, sums, self._reading)
        inside = range(words[best].start, bisect_left(starts, sentences[best][1])) or words[best]
        weightiest = sorted(inside, key=shares.__getitem__, reverse=True)
        telling = dict.fromkeys(self._words[word].text for word in weightiest if shares[word] > 0 and self._is_rare(self._words[word]))
        return Suspicion(anchor, sentences[first][0], sentences[last][1], self._spans[weightiest[0]], tuple(telling)[:3])

    def _is_rare(self, word: Word) -> bool:
        """Whether a word is worth naming: not one that stands in every other post."""
        return word.text.isalpha() and self._model.rows.length(_ITSELF[word.text]) >= RARE_ENOUGH

    def _shares(self, place: int) -> list[float]:
        """How much each word weighs for an anchor (its number): its own features, and half of each pair's."""
        rows, scale = self._model.rows, self._model.scales[place]
        of_words, of_letters = (value * scale for value in self._values)
        texts = [word.text for word in self._words]
        themselves, letters = (rows.weights_for(place, map(known.__getitem__, texts)) for known in (_ITSELF, _LETTERS))
        weights = rows.weights_of(place, self._pairs)
        # Of each pair, and that of its stems, half goes to either word.
        halves = [(pair + stems) / 2 for pair, stems in zip(weights, weights[len(texts) - 1 :])]
        return [
            of_words * (word + before + after) + of_letters * letter
            for word, letter, before, after in zip(themselves, letters, [0, *halves], [*halves, 0])
        ]


def _at(parts: list, offset: int) -> "_Passage | _Scored":
    """The part that holds an offset, or the one before it."""
    return parts[max(0, bisect_right(parts, offset, key=lambda part: part.start) - 1)]


def _joined(found: list[Suspicion], reading: Reading) -> list[Suspicion]:
    """Suspicions of one anchor, those of neighbouring sentences as one where they are short together."""
    joined: list[Suspicion] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and one.end - last.start <= LONGEST_EVIDENCE and reading.sentence_number(one.start) == reading.sentence_number(last.end - 1) + 1:
            joined[-1] = last._replace(end=one.end, words=tuple(dict.fromkeys(last.words + one.words))[:3])
        else:
            joined.append(one)
    return joined


def _widened(best: int, sums: dict[int, float], reading: Reading) -> tuple[int, int]:
    """The first and last of the sentences around the best one that weigh as well, as far as they are short together."""
    first = last = best
    while True:
        nearby = [
            (sums.get(number, 0.0), number)
            for number in (first - 1, last + 1)
            if 0 <= number < len(reading.sentences)
            and reading.sentences[max(last, number)][1] - reading.sentences[min(first, number)][0] <= LONGEST_EVIDENCE
        ]
        weight, number = max(nearby, default=(0.0, best))
        if weight <= NEIGHBOUR_SHARE * max(0.0, sums[best]):
            return first, last
        first, last = min(first, number), max(last, number)


# What is known of a word itself, and of all letters in it together (`weights.Rows`).
_ITSELF = Remembered(lambda word: load().rows.together([word_feature(word)]))
_LETTERS = Remembered(lambda word: load().rows.together(letter_features(word)))

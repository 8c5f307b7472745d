"""What no phrase can catch: a linear model over hashed words, pairs and letters, with its evidence.

Trained by `scripts/train.py` on the drafts of `tests/drafts/`; it says "reads like", never "is".
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import add, itemgetter
from typing import NamedTuple

from checker.classifier.features import letter_features, pair_features, passages, span_of, typed_words, word_of
from checker.classifier.weights import Model, length, load
from checker.remembered import Remembered
from checker.text import Reading

# A word of one draft in ten has a rarity of about 3.3.
RARE_ENOUGH = 3.5
# Fewer words than these tell too little to be suspected.
FEWEST_WORDS = 3
# In a passage of more characters a fault may drown in what stands around it: there each sentence is asked as well.
LONGEST_AT_ONCE = 300
# What is only implied is often said across sentences: those that weigh most together are the evidence, up to so many characters. At its ends
# each weighs at least this share of the weightiest.
LONGEST_EVIDENCE = 200
LEAST_SHARE = 0.1
# What weighs this much of them elsewhere in the passage is told as well, if the score is this far above the threshold: of passages nearer to it
# every third is harmless, and a false alarm must not come twice.
SECOND_SHARE = 0.7
SURE_ENOUGH = 0.2


class Suspicion(NamedTuple):
    """A passage that reads like something a guideline speaks of: the sentences that weighed most (offsets of the folded text),
    the place of their weightiest word, the words to name, and how far its score is above the threshold."""

    anchor: str
    start: int
    end: int
    core: tuple[int, int]
    words: tuple[str, ...]
    excess: float


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
        words = _Words(model, reading, start, end)
        whole = _Part(words, words.sentences)
        parts = [_Part(words, [sentence]) for sentence in words.sentences] if end - start > LONGEST_AT_ONCE else []
        self.scores = whole.scores
        self.sentences = [_Scored(part.start, part.scores) for part in parts]
        self.suspicions = []
        for place, anchor in enumerate(model.anchors):
            # What a sentence says by itself is told of it; else the passage as a whole is asked.
            telling = [(part, excess) for part in parts if (excess := part.scores[place] - model.sentence_thresholds[place]) > 0 and part.tells]
            if not telling and (excess := whole.scores[place] - model.thresholds[place]) > 0 and whole.tells:
                telling = [(whole, excess)]
            if telling:
                found = _joined([one for part, excess in telling for one in part.suspicions(place, anchor, excess)], reading)
                self.suspicions += [one for one in found if one.excess >= SURE_ENOUGH or not any(_outdoes(other, one) for other in found)]


class _Sentence(NamedTuple):
    """The number of a sentence; which of a passage's words are its own (`first` to `last`), and where those of the next begin: what stands
    between two sentences belongs to the first of them."""

    number: int
    first: int
    last: int
    limit: int


class _Words:
    """The words of a passage, and what is known of each and of each pair (`Rows`)."""

    def __init__(self, model: Model, reading: Reading, start: int, end: int):
        self.model, self.reading = model, reading
        self.sentences, typed, numbers = [], [], range(reading.sentence_number(start), reading.sentence_number(end - 1) + 1)
        for number in numbers:
            begin, stop = reading.sentences[number]
            after = reading.sentences[number + 1][0] if number < numbers[-1] else end
            first = len(typed)
            typed += typed_words(reading, begin, stop)
            last = len(typed)
            typed += typed_words(reading, stop, after)
            self.sentences.append(_Sentence(number, first, last, len(typed)))
        self.texts, self.known, self.rare, *made_of = [*zip(*map(_KNOWN.__getitem__, typed))] or [()] * len(_Known._fields)
        self.pairs, self.stems = pair_features(*made_of)
        self.known_pairs, self.known_stems = map(model.rows.numbers, (self.pairs, self.stems))


class _Part:
    """A passage or a sentence on its own, and its score for each anchor. The two kinds of features are words with pairs, and letters; a
    letter feature counts once for each different word that has it."""

    def __init__(self, words: _Words, sentences: list[_Sentence]):
        self._words, self._sentences, model = words, sentences, words.model
        self.start, _ = words.reading.sentences[sentences[0].number]
        first, last = sentences[0].first, sentences[-1].last
        # Its own among the passage's words, and among their pairs.
        self._own, self._paired = slice(first, last), slice(first, max(first, last - 1))
        together = _once(words.texts[self._own], words.known[self._own])
        together += _once(words.pairs[self._paired], words.known_pairs[self._paired])
        together += _once(words.stems[self._paired], words.known_stems[self._paired])
        kinds = model.rows.parts(together)
        # A passage of few words counts as if it were longer: three harmless words must not weigh like thirty.
        self._values = [share / max(shortest, length(kind[-1])) for share, shortest, kind in zip(model.shares, model.shortest, kinds)]
        of_words, of_letters = self._values
        self.scores = [bias + scale * (of_words * word + of_letters * letter) for bias, scale, word, letter in zip(model.biases, model.scales, *kinds)]

    @property
    def tells(self) -> bool:
        """Whether it is long enough to be suspected: little text tells too little."""
        return sum(map(str.isalpha, self._words.texts[self._own])) >= FEWEST_WORDS

    def suspicions(self, place: int, anchor: str, excess: float) -> list[Suspicion]:
        """Why an anchor (its number among them, and its name) is suspected, and how far above the threshold: the run of sentences that weighs
        most, and another that weighs nearly as much."""
        reading, doubled, begin = self._words.reading, self._doubled, self._own.start
        some = {one.number: one for one in self._sentences if one.first < one.limit}
        sums = dict(zip(some, self._weights(place, [sum(doubled[one.first - begin : one.limit - begin]) for one in some.values()])))
        most, run = _weightiest_run(sums, reading)
        others = {number: weight for number, weight in sums.items() if number not in run}
        second, other = _weightiest_run(others, reading) if others and excess >= SURE_ENOUGH else (0.0, run)
        runs = sorted([run, other], key=min) if second > SECOND_SHARE * most > 0 else [run]
        spans = [(reading.sentences[min(one)][0], reading.sentences[max(one)][1]) for one in runs]
        return [Suspicion(anchor, *span, *self._telling(some[max(one, key=sums.__getitem__)], place), excess) for one, span in zip(runs, spans)]

    def _telling(self, sentence: _Sentence, place: int) -> tuple[tuple[int, int], tuple[str, ...]]:
        """Where the word of a sentence stands that weighs most for an anchor (its number), and the words to name."""
        reading, texts, rare, begin = self._words.reading, self._words.texts, self._words.rare, self._own.start
        inside = range(sentence.first, sentence.last if sentence.first < sentence.last else sentence.limit)
        shares = dict(zip(inside, self._weights(place, self._doubled[inside.start - begin : inside.stop - begin])))
        weightiest = sorted(inside, key=shares.__getitem__, reverse=True)
        named = dict.fromkeys(texts[word] for word in weightiest if shares[word] > 0 and rare[word])
        return span_of(reading, reading.sentences[sentence.number][0], weightiest[0] - sentence.first), tuple(named)[:3]

    @cached_property
    def _doubled(self) -> list[int]:
        """Twice what is known of each word: its own features, and half of each pair's that it belongs to."""
        words = self._words
        pairs = [*map(add, words.known_pairs[self._paired], words.known_stems[self._paired])]
        return [2 * word + before + after for word, before, after in zip(words.known[self._own], [0, *pairs], [*pairs, 0])]

    def _weights(self, place: int, doubled: list[int]) -> list[float]:
        """How much some words weigh for an anchor (its number), told by twice what is known of them."""
        of_words, of_letters = (value * self._words.model.scales[place] / 2 for value in self._values)
        kinds = (self._words.model.rows.weights_for(place, doubled, letters) for letters in (False, True))
        return [of_words * word + of_letters * letter for word, letter in zip(*kinds)]


def _once(features: Sequence[str | int], known: Sequence[int]) -> int:
    """What different features have together, told by what is known of each. Most often all differ."""
    return sum(known if len({*features}) == len(features) else dict(zip(features, known)).values())


def _at(parts: list, offset: int) -> "_Passage | _Scored":
    """The part that holds an offset, or the one before it."""
    return parts[max(0, bisect_right(parts, offset, key=lambda part: part.start) - 1)]


def _outdoes(one: Suspicion, other: Suspicion) -> bool:
    """Whether a suspicion is surer than another close by."""
    return one.excess > other.excess and max(one.start, other.start) - min(one.end, other.end) < LONGEST_EVIDENCE


def _joined(found: list[Suspicion], reading: Reading) -> list[Suspicion]:
    """Suspicions of one anchor, those of neighbouring sentences as one where they are short together."""
    joined: list[Suspicion] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and one.end - last.start <= LONGEST_EVIDENCE and reading.sentence_number(one.start) == reading.sentence_number(last.end - 1) + 1:
            joined[-1] = last._replace(end=one.end, excess=max(last.excess, one.excess), words=tuple(dict.fromkeys(last.words + one.words))[:3])
        else:
            joined.append(one)
    return joined


def _weightiest_run(sums: dict[int, float], reading: Reading) -> tuple[float, range]:
    """The neighbouring sentences that weigh most together and are short together, with that weight. `sums` holds the weight of each by
    its number, in order: where one is missing, a run ends."""
    runs = []
    for first in sums:
        weight, last = 0.0, first
        while last in sums and (last == first or reading.sentences[last][1] - reading.sentences[first][0] <= LONGEST_EVIDENCE):
            weight += sums[last]
            last += 1
            runs.append((weight, range(first, last)))
    weight, run = max(runs, key=itemgetter(0))
    most = max(sums[number] for number in run)
    telling = [number for number in run if sums[number] >= min(most, LEAST_SHARE * most)]
    return weight, range(telling[0], telling[-1] + 1)


class _Known(NamedTuple):
    """A word as the classifier sees it: its text, what is known of the word itself and of all letters in it (`Rows.both`), whether it is rare
    enough to be named, and what its pairs are made of."""

    text: str
    both: int
    rare: bool
    number: int
    ending: bytes
    stem: int
    stem_ending: bytes


def _known(typed: str) -> _Known:
    word, rows = word_of(typed), load().rows
    itself, *letters = rows.numbers([word.number, *letter_features(word.text)])
    both = rows.both(itself, sum(letters))
    (*_, squares), _ = rows.parts(both)
    return _Known(word.text, both, word.text.isalpha() and length(squares) >= RARE_ENOUGH, *word[1:])


_KNOWN = Remembered(_known)

"""Train the classifier on the labelled drafts and write checker/classifier/model.bin: `make train`.

One linear support vector machine an anchor over the features of `checker.classifier.features`, weighed by rarity. Beside whole
drafts it learns from single sentences, which it is asked about as well: those that a label quotes are faulty; those of clean
drafts, and those beside the quoted ones, are not (what is short and says little must not be suspected for saying little); and
from the rules' near misses.

Thresholds, one for passages and one for sentences, come from cross-validation, in which the two of a pair stay together, so that
no figure is of a draft that the model has seen. The same drafts give the same bytes. What was tried and what it gave: `scripts/TRAINING.md`.
"""

import json
import zlib
from binascii import crc32
from collections import Counter
from functools import lru_cache
from itertools import chain
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.svm import LinearSVC

from checker.classifier import LONGEST_AT_ONCE
from checker.classifier.features import Word, buckets, letter_features, typed_words, word_features, word_of
from checker.classifier.weights import RARITY_STEP, pack
from checker.model import CONSIDER
from checker.rules import RULES
from checker.text import Reading

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "checker/classifier/model.bin"
ANCHORS = (
    "confidentiality", "privacy", "authenticity", "when-in-doubt", "respecting-staff", "respecting-others",
    "permanent-record", "municipal-elections-act", "municipal-conflict-of-interest-act",
)  # fmt: skip
# Thresholds are chosen on these drafts, and on these the figures are reported: of all that we train on, they are most like what
# councillors write. Others were written to be harder, or easier.
REFERENCE = "train.jsonl"
SHARES = (1.0, 0.5)  # how much words with pairs count, and letters
SHORTEST = (35.0, 50.0)  # the norms of about twelve words
STRENGTH = 0.3  # inverse of the regularisation
SENTENCE_WEIGHT = 0.5  # what a sentence counts beside a whole draft
REFERENCE_WEIGHT = 3.0  # and what counts of a reference draft, or a near miss of a rule, beside another
# Drafts that say one thing in a thousand ways, in one hand's manner, and what counts of them.
OF_ONE_MANNER, MANNER_WEIGHT = {"train-contempt.jsonl", "train-threads.jsonl", "train-blame.jsonl", "train-quips.jsonl"}, 0.3
FEWEST_WORDS = 3  # a sentence of fewer teaches nothing
FEWEST_DRAFTS = 3  # a feature of fewer drafts is left out
FOLDS = 5
# Each anchor's threshold for passages is where this F measure is best on held-out drafts, and that for sentences where another is on the long
# ones: precision counts more than recall.
BETA, SENTENCE_BETA = 0.85, 0.5
SAMPLES = 60  # of which each draws its drafts anew: a threshold must not hang on a few
# How many of the clean drafts without a faulty twin it may flag, and how many with the sentences: most of what people post is like these.
MOST_FALSE, MOST_FALSE_IN_ALL = 0.007, 0.01
# How far below its threshold a passage reads as if it had nothing to do with an anchor: where fewer than half of what rules found
# in drafts that their writers had not seen was right.
DOUBTS = {
    "confidentiality": 0.1, "privacy": 0.1, "authenticity": 0.1, "when-in-doubt": 0.2, "respecting-staff": 0.3, "respecting-others": 0.5,
    "permanent-record": 0.3, "municipal-elections-act": 0.3, "municipal-conflict-of-interest-act": 0.2,
}  # fmt: skip
LEVELS = 24  # a weight's steps each side of nought
MOST_FEATURES = 76_000
LARGEST_FILE = 400_000  # bytes, compressed

# Those of words with pairs, and those of letters, each as often as it counts.
Buckets = tuple[list[int], list[int]]


class Sentence(NamedTuple):
    """A sentence of a draft: the draft's row, its features, and for each anchor whether the label quotes it."""

    draft: int
    features: Buckets
    quoted: list[bool]


class Corpus:
    """The drafts as matrices: a row a draft (or a sentence), a column a kept feature."""

    def __init__(self, drafts: list[dict]):
        readings = [Reading(draft["text"]) for draft in drafts]
        whole = [features(reading, 0, len(reading.prose)) for reading in readings]
        spread = Counter(number for words, letters in whole for number in {*words, *letters})
        self.kept = sorted(number for number, count in spread.items() if count >= FEWEST_DRAFTS)
        # Rarity is rounded as the file keeps it, so that training and prediction see the same numbers.
        self.steps = [rarity_steps(len(drafts), spread[number]) for number in self.kept]
        self.counts = np.array([spread[number] for number in self.kept])
        self.unseen = rarity_steps(len(drafts), 0)
        self.expected = np.array([[anchor in draft["expect"] for anchor in ANCHORS] for draft in drafts])
        self.allowed = np.array([[anchor in draft["allow"] for anchor in ANCHORS] for draft in drafts])
        self.groups = [draft["id"].rstrip("ab") for draft in drafts]
        self.reference = np.array([draft["file"] == REFERENCE for draft in drafts])
        mannered = np.array([draft["file"] in OF_ONE_MANNER for draft in drafts])
        near = np.array([draft["file"] == RULES_FILE for draft in drafts])
        self.weight = np.select([self.reference | near, mannered], [REFERENCE_WEIGHT, MANNER_WEIGHT], 1.0)
        twins = Counter(self.groups)
        alone = np.array([twins[group] == 1 for group in self.groups])
        self.ordinary = np.flatnonzero(self.reference & alone & ~(self.expected | self.allowed).any(axis=1))
        self.long = np.array([len(reading.prose) > LONGEST_AT_ONCE for reading in readings])
        self.drafts = self._matrix(whole)
        sentences = [one for row, draft in enumerate(drafts) for one in sentences_of(row, draft, readings[row])]
        self.sentences = self._matrix([one.features for one in sentences])
        self.sentence_draft = np.array([one.draft for one in sentences])
        self.quoted = np.array([one.quoted for one in sentences])

    def _matrix(self, rows: list[Buckets]) -> csr_matrix:
        column = {number: place for place, number in enumerate(self.kept)}
        rarity = dict(zip(self.kept, (step * RARITY_STEP for step in self.steps)))
        places, columns, values = [], [], []
        for row, kinds in enumerate(rows):
            for numbers, share, shortest in zip(kinds, SHARES, SHORTEST):
                length = max(shortest, np.sqrt(sum(rarity.get(number, self.unseen * RARITY_STEP) ** 2 for number in numbers)))
                known = [number for number in numbers if number in column]
                places += [row] * len(known)
                columns += [column[number] for number in known]
                values += [share * rarity[number] / length for number in known]
        # What stands in one place twice counts twice.
        return csr_matrix((values, (places, columns)), shape=(len(rows), len(self.kept)))

    def fit(self, place: int, rows: np.ndarray) -> LinearSVC:
        """The model of one anchor, from some drafts and their sentences. Drafts that are neither faulty nor not teach nothing."""
        rows = rows[~self.allowed[rows, place]]
        of_rows = np.flatnonzero(np.isin(self.sentence_draft, rows))
        draft, quoted = self.sentence_draft[of_rows], self.quoted[of_rows, place]
        # A sentence of a draft that is faulty otherwise may be faulty here as well: it teaches nothing.
        clean = ~(self.expected | self.allowed)[draft].any(axis=1)
        teaches = self.expected[draft, place] | clean
        of_rows, quoted = of_rows[teaches], quoted[teaches]
        matrix = vstack([self.drafts[rows], self.sentences[of_rows]]).tocsr()
        expected = np.concatenate([self.expected[rows, place], quoted])
        source = np.concatenate([rows, self.sentence_draft[of_rows]])
        weight = np.repeat([1.0, SENTENCE_WEIGHT], [len(rows), len(of_rows)]) * self.weight[source]
        return LinearSVC(C=STRENGTH, random_state=0).fit(matrix, expected, sample_weight=weight)

    def folds(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Seen and held-out rows; the two of a pair are on the same side, and stay there when drafts are added."""
        fold = np.array([crc32(group.encode()) % FOLDS for group in self.groups])
        return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(FOLDS)]


# The rules' near misses pass as a file of drafts of their own.
RULES_FILE = "rules"


def labelled_drafts() -> list[dict]:
    """All drafts to learn from, each with the name of its file."""
    files = sorted((ROOT / "tests/drafts").glob("train*.jsonl"))
    return [json.loads(line) | {"file": file.name} for file in files for line in file.read_text("utf-8").splitlines()]


def near_misses() -> list[dict]:
    """What the rules pass, as clean drafts. What they flag stays out: it was written after reading drafts, and would flatter the figures."""
    rules = [rule for rule in RULES if rule.anchor in ANCHORS and rule.level != CONSIDER]
    return [{"id": rule.id, "text": one.text, "expect": [], "allow": [], "quote": {}, "file": RULES_FILE} for rule in rules for one in rule.passes]


def features(reading: Reading, start: int, end: int) -> Buckets:
    """The buckets of a part of a text: of its different words and pairs, and of the letters in each different word."""
    words = list(map(_word, typed_words(reading, start, end)))
    letters = map(_letter_buckets, {word.text for word in words})
    return sorted(buckets({*word_features(words)})), sorted(chain.from_iterable(letters))


@lru_cache(maxsize=None)
def _word(typed: str) -> Word:
    return word_of(typed)


@lru_cache(maxsize=None)
def _letter_buckets(word: str) -> list[int]:
    return list(buckets(letter_features(word)))


def sentences_of(row: int, draft: dict, reading: Reading) -> list[Sentence]:
    """The sentences of a draft of several, and which of them overlap the words that its label quotes."""
    quotes = {anchor: (begin := draft["text"].index(words), begin + len(words)) for anchor, words in draft["quote"].items()}
    found = []
    for start, end in reading.sentences if len(reading.sentences) > 1 else []:
        if len(typed_words(reading, start, end)) >= FEWEST_WORDS:
            begin, stop = reading.span(start, end)
            quoted = [anchor in quotes and quotes[anchor][0] < stop and quotes[anchor][1] > begin for anchor in ANCHORS]
            found.append(Sentence(row, features(reading, start, end), quoted))
    return found


def rarity_steps(drafts: int, count: int) -> int:
    """The inverse document frequency of a feature that `count` drafts have, in the file's steps."""
    return round((np.log((1 + drafts) / (1 + count)) + 1) / RARITY_STEP)


class Found(NamedTuple):
    """Of how many drafts something was found before, and of how many rightly."""

    flagged: int = 0
    right: int = 0


def best_threshold(scores: np.ndarray, expected: np.ndarray, beta: float, ordinary: np.ndarray, most: int, before: Found = Found()) -> float:
    """The threshold of the best F measure together with what was found before, or if that flags more than `most` of the ordinary drafts,
    the lowest that does not: the median of those that samples of the drafts give."""
    random = np.random.default_rng(0)

    def of_sample() -> float:
        some, others = (random.integers(0, len(drafts), len(drafts)) for drafts in (scores, ordinary))
        order = some[np.argsort(-scores[some], kind="stable")]
        right = before.right + np.cumsum(expected[order])
        flagged = before.flagged + np.arange(1, len(order) + 1)
        best = scores[order[np.argmax(right / (flagged + beta**2 * right[-1]))]]
        quiet = np.sort(ordinary[others])[::-1][most]
        # Just below the one, or just above the other.
        return max(round(float(best), 4) - 1e-4, round(float(quiet), 4) + 1e-4)

    return float(np.median([of_sample() for _ in range(SAMPLES)]))


def quantised(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The size of a step for each anchor, and the weights in steps."""
    scales = np.abs(weights).max(axis=1) / LEVELS
    return scales, np.round(weights / scales[:, None]).astype(int)


def weightiest(weights: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The columns that move scores most, as many as the file has room for, in order: by their weights and how often they are met."""
    spread = weights / weights.std(axis=1)[:, None]
    moved = np.sqrt((spread**2).sum(axis=0) * counts)
    return np.sort(np.argsort(-moved, kind="stable")[:MOST_FEATURES])


CORPUS: Corpus


class Learned(NamedTuple):
    """Of one anchor: the score of each draft, and of a long one that of its most suspicious sentence, by a model that has seen
    neither it nor its twin; weights and bias from all drafts."""

    scores: np.ndarray
    best_sentences: np.ndarray
    weights: np.ndarray
    bias: float


def learned(place: int) -> Learned:
    corpus = CORPUS
    scores, best = np.zeros(len(corpus.groups)), np.full(len(corpus.groups), -np.inf)
    for seen, held_out in corpus.folds():
        model = corpus.fit(place, seen)
        scores[held_out] = model.decision_function(corpus.drafts[held_out])
        sentences = np.flatnonzero(np.isin(corpus.sentence_draft, held_out) & corpus.long[corpus.sentence_draft])
        np.maximum.at(best, corpus.sentence_draft[sentences], model.decision_function(corpus.sentences[sentences]))
    model = corpus.fit(place, np.arange(len(corpus.groups)))
    return Learned(scores, best, model.coef_[0], float(model.intercept_[0]))


def thresholds(corpus: Corpus, place: int, one: Learned) -> tuple[float, float]:
    """The thresholds of one anchor, for passages and for sentences: the second looks at what the first lets pass."""
    told, expected = ~corpus.allowed[:, place], corpus.expected[:, place]
    measured, ordinary = np.flatnonzero(corpus.reference & told), corpus.ordinary
    whole = best_threshold(one.scores[measured], expected[measured], BETA, one.scores[ordinary], int(MOST_FALSE * len(ordinary)))
    flagged, long = one.scores > whole, told & np.isfinite(one.best_sentences)
    before = Found((long & flagged).sum(), (long & flagged & expected).sum())
    passed, quiet = np.flatnonzero(long & ~flagged), one.best_sentences[ordinary[~flagged[ordinary]]]
    most = int(MOST_FALSE_IN_ALL * len(ordinary)) - flagged[ordinary].sum()
    return whole, best_threshold(one.best_sentences[passed], expected[passed], SENTENCE_BETA, quiet, most, before)


def main() -> None:
    global CORPUS
    drafts = labelled_drafts()
    CORPUS = corpus = Corpus(drafts + near_misses())
    # The workers inherit the corpus.
    with Pool(2) as pool:
        write(drafts, list(pool.imap(learned, range(len(ANCHORS)))))


def write(drafts: list[dict], anchors: list[Learned]) -> None:
    """Chooses the thresholds, tells what they give, and writes what was learned."""
    corpus = CORPUS
    chosen, counts = [], []
    for place, (anchor, one) in enumerate(zip(ANCHORS, anchors)):
        chosen.append(thresholds(corpus, place, one))
        measured = np.flatnonzero(corpus.reference & ~corpus.allowed[:, place])
        expected = corpus.expected[measured, place]
        found = ((one.scores > chosen[-1][0]) | (one.best_sentences > chosen[-1][1]))[measured]
        counts.append([(found & expected).sum(), (found & ~expected).sum(), (~found & expected).sum()])
        report(anchor, *counts[-1])
    report("all", *np.sum(counts, axis=0))
    of_passages, of_sentences = (list(each) for each in zip(*chosen))

    # What a feature adds to a score goes by its rarity; so its weight is kept, and rounded, with that in it.
    rarities = np.array(corpus.steps) * RARITY_STEP
    weights = np.array([one.weights for one in anchors]) * rarities
    used = weightiest(weights, corpus.counts)
    scales, steps = quantised(weights[:, used])
    # What is left out and rounded moves the scores; on average it is put back.
    lost = weights / rarities
    lost[:, used] -= steps * scales[:, None] / rarities[used]
    biases = np.array([one.bias for one in anchors]) + (corpus.drafts @ lost.T).mean(axis=0)
    header = {
        "anchors": ANCHORS, "biases": biases.tolist(), "thresholds": of_passages, "doubts": [one - DOUBTS[anchor] for anchor, one in zip(ANCHORS, of_passages)],
        "sentence_thresholds": of_sentences, "sentence_doubts": [one - DOUBTS[anchor] for anchor, one in zip(ANCHORS, of_sentences)],
        "shares": SHARES, "shortest": SHORTEST, "scales": scales.tolist(), "unseen": corpus.unseen,
    }  # fmt: skip
    data = pack(header, [corpus.kept[row] for row in used], [corpus.steps[row] for row in used], steps.tolist())
    compressed = len(zlib.compress(data, 9))
    clean = sum(not draft["expect"] for draft in drafts)
    print(f"{len(drafts)} labelled drafts ({clean} clean), {len(used)} of {len(corpus.kept)} features, {len(data):,} bytes, {compressed:,} compressed")
    if compressed > LARGEST_FILE:
        raise SystemExit(f"The model would take {compressed:,} bytes of the download; {LARGEST_FILE:,} is the most. Nothing was written.")
    MODEL.write_bytes(data)


def report(name: str, right: int, wrong: int, missed: int) -> None:
    """A line of figures on held-out drafts."""
    print(f"{name:36} held out: precision {right / max(1, right + wrong):.3f}  recall {right / (right + missed):.3f}  F1 {2 * right / (2 * right + wrong + missed):.3f}", flush=True)


if __name__ == "__main__":
    main()

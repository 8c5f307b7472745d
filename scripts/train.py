"""Train the classifier on the labelled drafts and write checker/classifier/model.bin: `make train`.

One logistic regression an anchor over the features of `checker.classifier.features`, weighed by rarity. Beside whole drafts it
learns from the single sentences of clean ones (what is short and says little must not be suspected for saying little) and from
the rules' near misses. Thresholds come from cross-validation on the labelled drafts alone, in which the two of a pair stay
together, so that no figure is of a draft that the model has seen. The same drafts give the same bytes.
"""

import json
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from checker.classifier.features import letter_buckets, tokens, word_buckets
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
SHARES = (1.0, 0.7)  # how much words with pairs count, and letters
SHORTEST = (30.0, 50.0)  # the norms of about twelve words
STRENGTH = 30.0  # inverse of the regularisation
FAULTY_WEIGHT = 4.0  # a faulty draft counts as so many clean ones
SENTENCE_WEIGHT = 0.25  # and a clean sentence as this much of one
FEWEST_WORDS = 3  # a sentence of fewer teaches nothing
FEWEST_DRAFTS = 3  # a feature of fewer drafts is left out
FOLDS = 5
PRECISION = 0.80  # what each anchor's threshold must reach on held-out drafts
MOST_FALSE = 0.003  # and how many of the clean drafts without a faulty twin it may flag: most of what people post is like these
SMALLEST_STEP = 3  # weights of fewer quantisation steps are dropped
LARGEST_FILE = 400_000  # bytes, compressed

Buckets = tuple[set[int], set[int]]


class Corpus:
    """The drafts as matrices: a row a draft (or a clean sentence), a column a kept feature."""

    def __init__(self, drafts: list[dict]):
        readings = [Reading(draft["text"]) for draft in drafts]
        whole = [features(reading, 0, len(reading.prose)) for reading in readings]
        spread = Counter(number for words, letters in whole for number in words | letters)
        self.kept = sorted(number for number, count in spread.items() if count >= FEWEST_DRAFTS)
        # Rarity is rounded as the file keeps it, so that training and prediction see the same numbers.
        self.steps = [rarity_steps(len(drafts), spread[number]) for number in self.kept]
        self.unseen = rarity_steps(len(drafts), 0) * RARITY_STEP
        self.expected = np.array([[anchor in draft["expect"] for anchor in ANCHORS] for draft in drafts])
        self.allowed = np.array([[anchor in draft["allow"] for anchor in ANCHORS] for draft in drafts])
        self.groups = [draft.get("rule") or draft["id"].rstrip("ab") for draft in drafts]
        self.labelled = np.array([row for row, draft in enumerate(drafts) if "rule" not in draft])
        twins = Counter(self.groups)
        self.untwinned = np.array([row for row in self.labelled if twins[self.groups[row]] == 1 and not (drafts[row]["expect"] or drafts[row]["allow"])])
        self.drafts = self._matrix(whole)
        clean = [row for row, draft in enumerate(drafts) if not draft["expect"] and not draft["allow"]]
        sentences = [(row, one) for row in clean for one in sentence_features(readings[row])]
        self.sentence_draft = np.array([row for row, _ in sentences])
        self.sentences = self._matrix([one for _, one in sentences])

    def _matrix(self, rows: list[Buckets]) -> csr_matrix:
        column = {number: place for place, number in enumerate(self.kept)}
        rarity = dict(zip(self.kept, (step * RARITY_STEP for step in self.steps)))
        places, columns, values = [], [], []
        for row, kinds in enumerate(rows):
            for numbers, share, shortest in zip(kinds, SHARES, SHORTEST):
                length = max(shortest, np.sqrt(sum(rarity.get(number, self.unseen) ** 2 for number in numbers)))
                known = sorted(number for number in numbers if number in column)
                places += [row] * len(known)
                columns += [column[number] for number in known]
                values += [share * rarity[number] / length for number in known]
        return csr_matrix((values, (places, columns)), shape=(len(rows), len(self.kept)))

    def fit(self, place: int, rows: np.ndarray) -> LogisticRegression:
        """The model of one anchor, from some drafts and their clean sentences."""
        sentences = np.flatnonzero(np.isin(self.sentence_draft, rows))
        expected = np.concatenate([self.expected[rows, place], np.zeros(len(sentences), bool)])
        weight = np.concatenate([np.where(self.expected[rows, place], FAULTY_WEIGHT, 1.0), np.full(len(sentences), SENTENCE_WEIGHT)])
        matrix = vstack([self.drafts[rows], self.sentences[sentences]]).tocsr()
        return LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0).fit(matrix, expected, sample_weight=weight)

    def judged(self, place: int) -> np.ndarray:
        """The drafts that are clearly faulty or clearly not."""
        return np.flatnonzero(~self.allowed[:, place])

    def measured(self, place: int) -> np.ndarray:
        """Of these the labelled ones: a rule's near misses are too plain to measure on."""
        return np.intersect1d(self.judged(place), self.labelled)

    def held_out_scores(self, place: int) -> np.ndarray:
        """The score of each draft by a model that has seen neither it nor its twin."""
        scores = np.zeros(len(self.groups))
        for seen, held_out in GroupKFold(FOLDS).split(self.groups, groups=self.groups):
            scores[held_out] = self.fit(place, np.intersect1d(seen, self.judged(place))).decision_function(self.drafts[held_out])
        return scores


def near_misses() -> list[dict]:
    """What the rules pass, as clean drafts. What they flag stays out: it was written after reading drafts, and would flatter the figures."""
    rules = [rule for rule in RULES if rule.anchor in ANCHORS and not rule.implied and rule.level != CONSIDER]
    return [{"rule": rule.id, "text": one.text, "expect": [], "allow": []} for rule in rules for one in rule.passes]


def features(reading: Reading, start: int, end: int) -> Buckets:
    """The buckets of a part of a text: of its words and pairs, and of the letters in its words."""
    words = tokens(reading, start, end)
    return {number for number, _, _ in word_buckets(words)}, set().union(*(letter_buckets(token.word) for token in words))


def sentence_features(reading: Reading) -> list[Buckets]:
    """The features of each sentence of a draft of several."""
    spans = reading.sentences if len(reading.sentences) > 1 else []
    return [features(reading, *span) for span in spans if len(tokens(reading, *span)) >= FEWEST_WORDS]


def rarity_steps(drafts: int, count: int) -> int:
    """The inverse document frequency of a feature that `count` drafts have, in the file's steps."""
    return round((np.log((1 + drafts) / (1 + count)) + 1) / RARITY_STEP)


def threshold(scores: np.ndarray, expected: np.ndarray, untwinned: np.ndarray) -> float:
    """The lowest threshold that reaches the precision wanted, and flags no more of the clean drafts without a twin than allowed."""
    order = np.argsort(-scores, kind="stable")
    precise = np.flatnonzero(np.cumsum(expected[order]) / np.arange(1, len(order) + 1) >= PRECISION)
    quiet = np.sort(untwinned)[::-1][int(MOST_FALSE * len(untwinned))]
    return max(round(float(scores[order[precise[-1]]]), 4) - 1e-4, round(float(quiet), 4) + 1e-4)


def quantised(weights: np.ndarray) -> tuple[float, np.ndarray]:
    """The size of a step and the weights in steps, the smallest dropped."""
    scale = float(np.abs(weights).max()) / 127
    steps = np.round(weights / scale).astype(int)
    steps[np.abs(steps) < SMALLEST_STEP] = 0
    return scale, steps


def main() -> None:
    files = sorted((ROOT / "tests/drafts").glob("train*.jsonl"))
    drafts = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()] + near_misses()
    corpus = Corpus(drafts)
    biases, scales, weights, thresholds, counts = [], [], [], [], []
    for place, anchor in enumerate(ANCHORS):
        scores, measured = corpus.held_out_scores(place), corpus.measured(place)
        expected = corpus.expected[measured, place]
        thresholds.append(threshold(scores[measured], expected, scores[corpus.untwinned]))
        found = scores[measured] > thresholds[-1]
        counts.append([(found & expected).sum(), (found & ~expected).sum(), (~found & expected).sum()])
        report(anchor, *counts[-1])
        model = corpus.fit(place, corpus.judged(place))
        scale, steps = quantised(model.coef_[0])
        biases.append(float(model.intercept_[0]))
        scales.append(scale)
        weights.append(steps)
    report("all", *np.sum(counts, axis=0))

    used = np.flatnonzero(np.any(weights, axis=0))
    header = {"anchors": ANCHORS, "biases": biases, "thresholds": thresholds, "shares": SHARES, "shortest": SHORTEST, "scales": scales, "unseen": corpus.unseen}
    data = pack(header, [corpus.kept[row] for row in used], [corpus.steps[row] for row in used], [column[used].tolist() for column in weights])
    compressed = len(zlib.compress(data, 9))
    print(f"{len(drafts)} drafts, {len(used)} of {len(corpus.kept)} features, {len(data):,} bytes, {compressed:,} compressed")
    if compressed > LARGEST_FILE:
        raise SystemExit(f"The model would take {compressed:,} bytes of the download; {LARGEST_FILE:,} is the most. Nothing was written.")
    MODEL.write_bytes(data)


def report(name: str, right: int, wrong: int, missed: int) -> None:
    """A line of figures on held-out drafts."""
    print(f"{name:36} held out: precision {right / max(1, right + wrong):.3f}  recall {right / (right + missed):.3f}  F1 {2 * right / (2 * right + wrong + missed):.3f}", flush=True)


if __name__ == "__main__":
    main()

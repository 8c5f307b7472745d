"""Measures the checker on labelled drafts that nothing learned from: `python -m scripts.evaluate [--rules] [FILE …]`.

A draft's flagged anchors are held against those that a careful clerk would raise (`expect`) and those that a reasonable one
might (`allow`). Tips count neither for nor against. With --rules the classifier is left out.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from checker import Post, check
from checker.model import CONSIDER, Rules
from checker.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
HELD_OUT = ROOT / "tests" / "drafts" / "dev.jsonl"
# Clean ones, everyday posts and short ones with words that could mislead, kept apart from those that the classifier learns from.
ORDINARY = ROOT / "tests" / "drafts" / "ordinary.jsonl"
# As hidden as can be, and fine ones of their kind, by six writers of whose drafts nothing was learned.
UNMET = ROOT / "tests" / "drafts" / "unmet.jsonl"


class Score(NamedTuple):
    """How many anchors were flagged rightly, flagged wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*map(sum, zip(self, other)))

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


class Evaluation(NamedTuple):
    """Scores by anchor, and of the clean drafts how many there are and how many were flagged."""

    scores: dict[str, Score]
    clean: int
    flagged: int

    @property
    def total(self) -> Score:
        return sum(self.scores.values(), Score())


def drafts_of(path: Path) -> list[dict]:
    """The labelled drafts of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def evaluate(drafts: Iterable[dict], rules: Rules = RULES, doubting: bool = True) -> Evaluation:
    """Check each draft and hold what was flagged against its labels."""
    scores: dict[str, Score] = {}
    clean = flagged = 0
    for draft in drafts:
        found = flags(Post(draft["text"], draft["platform"]), rules, doubting)
        expected, allowed = set(draft["expect"]), set(draft["allow"])
        for anchor in found | expected:
            outcome = Score(anchor in found & expected, anchor in found - expected - allowed, anchor in expected - found)
            scores[anchor] = scores.get(anchor, Score()) + outcome
        clean += not expected
        flagged += not expected and bool(found - allowed)
    return Evaluation(scores, clean, flagged)


def flags(post: Post, rules: Rules, doubting: bool) -> set[str]:
    """The anchors of what is more than a tip; without the classifier's doubts straight from the rules."""
    if doubting:
        return {finding.anchor for finding in check(post, rules) if finding.level != CONSIDER}
    return {rule.anchor for rule in rules for hit in rule.hits(post) if (hit.level or rule.level) != CONSIDER}


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser(description="Measure the checker on labelled drafts.")
    parser.add_argument("files", nargs="*", type=Path, default=[HELD_OUT])
    parser.add_argument("--rules", action="store_true", help="the rules alone, without the classifier")
    options = parser.parse_args()
    rules = Rules(rule for rule in RULES if not rule.implied) if options.rules else RULES
    result = evaluate([draft for file in options.files for draft in drafts_of(file)], rules, doubting=not options.rules)
    print(f"{'':38}{'right':>6}{'wrong':>6}{'missed':>7}{'precision':>11}{'recall':>8}{'F1':>7}")
    for anchor, score in [*sorted(result.scores.items()), ("all", result.total)]:
        print(f"{anchor:38}{score.right:6}{score.wrong:6}{score.missed:7}{score.precision:11.3f}{score.recall:8.3f}{score.f1:7.3f}")
    print(f"clean drafts flagged: {result.flagged} of {result.clean} ({result.flagged / max(1, result.clean):.1%})")
    if options.files == [HELD_OUT]:
        ordinary, unmet = (evaluate(drafts_of(file), rules, doubting=not options.rules) for file in (ORDINARY, UNMET))
        print(f"other clean posts flagged: {ordinary.flagged} of {ordinary.clean} ({ordinary.flagged / ordinary.clean:.1%})")
        print(f"drafts of writers not met: precision {unmet.total.precision:.3f}, recall {unmet.total.recall:.3f}")


if __name__ == "__main__":
    main()

"""Times the whole check and four other tools on the same drafts, in one run, and prints words per second.

Each tool has its patterns compiled, and what it knows of words put together, before; it is asked for each draft once, as somebody would who writes it, and each round has
drafts of its own; the first does not count. Then the check alone on texts of growing length: the cost must grow with the length and no faster. The others are installed into build/rivals,
as locked, and are part of nothing else.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from checker import Post, check
from checker.classifier.features import BUCKETS
from checker.classifier.weights import load
from checker.match import _INDEX
from scripts.tools import ROOT, install

HERE = Path(__file__).parent
TOOLS = ROOT / "build" / HERE.name
FILES = ("package.json", "package-lock.json", ".npmrc", "requirements.txt", "time.mjs")
DRAFTS = ROOT / "tests" / "drafts" / "train.jsonl"
SAMPLE = 400
ROUNDS = 3
LENGTHS = (280, 2_000, 60_000, 100_000, 1_000_000)


def once(work: Callable[[str], object], texts: list[str]) -> float:
    begin = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - begin


def ours() -> Callable[[str], object]:
    check(Post(""))
    load().rows.together(range(BUCKETS))
    for alternative in range(len(_INDEX.owners)):
        _INDEX.compiled(alternative)
    return lambda text: check(Post(text))


def proselint() -> Callable[[str], object]:
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("draft", text).lint()


def better_profanity() -> Callable[[str], object]:
    from better_profanity import profanity

    profanity.load_censor_words()
    return profanity.contains_profanity


def javascript(rounds: list[list[str]]) -> dict[str, list[float]]:
    """Seconds that each round takes alex, and write-good."""
    run = subprocess.run(["node", "time.mjs"], cwd=TOOLS, input=json.dumps(rounds), capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def words_a_second(times: list[float], rounds: list[list[str]]) -> float:
    """The median of the rounds, without the first."""
    words = [sum(len(text.split()) for text in texts) for texts in rounds]
    return statistics.median([many / taken for many, taken in zip(words, times)][1:])


def main() -> int:
    install(HERE, FILES, "the other tools")
    sys.path.append(str(TOOLS / "python"))
    lines = DRAFTS.read_text("utf-8").splitlines()
    step = len(lines) // SAMPLE
    rounds = [[json.loads(line)["text"] for line in lines[first::step]][:SAMPLE] for first in range(1 + ROUNDS)]
    checker = ours()
    times = {name: [once(work, texts) for texts in rounds] for name, work in (("this checker", checker), ("proselint", proselint()))} | javascript(rounds)
    speeds = {name: words_a_second(taken, rounds) for name, taken in times.items()}
    # It takes a minute for all of them.
    some = [texts[::20] for texts in rounds]
    work = better_profanity()
    speeds["better-profanity"] = words_a_second([once(work, texts) for texts in some], some)
    print(f"{SAMPLE} drafts a round; words per second:")
    for name, speed in sorted(speeds.items(), key=lambda item: -item[1]):
        print(f"  {name:20}{speed:10,.0f}{speed / speeds['this checker']:8.2f} of this checker")
    joined = "\n\n".join(json.loads(line)["text"] for line in lines)
    joined *= 1 + max(LENGTHS) // len(joined)
    long = {length: once(checker, [joined[:length]]) for length in LENGTHS}
    for length, taken in long.items():
        print(f"  a check of {length:>9,} characters: {1000 * taken:10,.1f} ms")
    print(f"  1,000,000 characters take {long[1_000_000] / long[100_000]:.1f} times as long as 100,000 (at most 12)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

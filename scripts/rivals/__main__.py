"""Times the whole check and four other tools on the same drafts, in one run, and prints words per second.

Each tool has its patterns compiled, and what it knows of words put together, before. It is asked for each draft once, as somebody
would who writes it. The tools take turns, some drafts each: how fast a machine is changes from one moment to the next, and hits them
alike. What each does in the first turns, and at the beginning of each, does not count. Then the check alone on texts of growing
length: the cost must grow with the length and no faster. The others are installed into build/rivals, as locked, and are part of
nothing else.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from operator import truediv
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
# So many turns, and so many drafts in each; first those for warming up, after which none of the tools gets faster any more: JavaScript is
# compiled, and this checker remembers the words that most drafts use.
WARMING, TURNS, DRAFTS_A_TURN = 10, 15, 100
# So many drafts at the beginning of each turn are not timed.
STARTING = 10
# It takes a hundred times as long as the others: a twentieth of its drafts is enough.
SLOW, SHARE = "better-profanity", 20
LENGTHS = (280, 2_000, 60_000, 100_000, 1_000_000)


# How many seconds some texts take.
Timed = Callable[[list[str]], float]


def timed(work: Callable[[str], object]) -> Timed:
    def seconds(texts: list[str]) -> float:
        begin = time.perf_counter()
        for text in texts:
            work(text)
        return time.perf_counter() - begin

    return seconds


def ours() -> Callable[[str], object]:
    check(Post(""))
    load().rows.numbers(range(BUCKETS))
    for alternative in range(len(_INDEX.owners)):
        _INDEX.expressions[alternative]
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


@contextmanager
def javascript() -> Iterator[dict[str, Timed]]:
    """alex and write-good, in a process of their own."""
    with subprocess.Popen(["node", "time.mjs"], cwd=TOOLS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:

        def seconds(tool: str, texts: list[str]) -> float:
            run.stdin.write(json.dumps({"tool": tool, "texts": texts}) + "\n")
            run.stdin.flush()
            return float(run.stdout.readline())

        yield {tool: partial(seconds, tool) for tool in ("alex", "write-good")}


def speeds(tools: dict[str, Timed], turns: list[list[str]]) -> dict[str, list[float]]:
    """The words per second of each tool, in each of the turns that count."""
    found: dict[str, list[float]] = {name: [] for name in tools}
    for texts in turns:
        for name, seconds in tools.items():
            first, some = texts[:STARTING], texts[STARTING :: SHARE if name == SLOW else 1]
            # Who had to wait is cold: the processor has held what the others work with.
            seconds(first)
            found[name].append(sum(len(text.split()) for text in some) / seconds(some))
    return {name: some[WARMING:] for name, some in found.items()}


def main() -> int:
    install(HERE, FILES, "the other tools")
    sys.path.append(str(TOOLS / "python"))
    lines = DRAFTS.read_text("utf-8").splitlines()
    turns = WARMING + TURNS
    step = len(lines) // DRAFTS_A_TURN
    texts = [[json.loads(line)["text"] for line in lines[turn::step]][:DRAFTS_A_TURN] for turn in range(turns)]
    checker = timed(ours())
    with javascript() as others:
        found = speeds({"this checker": checker, "proselint": timed(proselint()), SLOW: timed(better_profanity()), **others}, texts)
    print(f"{TURNS} turns of {DRAFTS_A_TURN} drafts; words per second, and this checker's beside them in the same turn (medians):")
    for name, some in sorted(found.items(), key=lambda item: -statistics.median(item[1])):
        print(f"  {name:20}{statistics.median(some):10,.0f}{statistics.median(map(truediv, found['this checker'], some)):9.2f} times")
    joined = "\n\n".join(json.loads(line)["text"] for line in lines)
    joined *= 1 + max(LENGTHS) // len(joined)
    long = {length: min(checker([joined[:length]]) for _ in range(3)) for length in LENGTHS}
    for length, taken in long.items():
        print(f"  a check of {length:>9,} characters: {1000 * taken:10,.1f} ms")
    print(f"  1,000,000 characters take {long[1_000_000] / long[100_000]:.1f} times as long as 100,000 (at most 12)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

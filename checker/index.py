"""Where thousands of regular expressions match in a text, when almost none does.

Every alternative of every pattern is filed by what a text must hold for it to match (`checker.needs`), told as clauses, each with a number. Of
thousands a text, or a block of a long one, holds what some dozens need, and only these are tried, and only where a word stands
that they may begin with. Patterns for which a rule waits are tried in every text; the others, which speak for or against what these
have found, are tried where somebody asks.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import compress, repeat
from operator import floordiv, itemgetter
from typing import NamedTuple, Protocol

from checker.needs import COMMON, Clause, grams_of, inside, needs, selective
from checker.remembered import Remembered
from checker.text import Reading

try:
    # The browser's runtime brings the index along: making it takes longer than a whole check (scripts/prepared.py).
    from _prepared import index as _prepared_index
except ImportError:

    def _prepared_index(made_of: str) -> None:
        """Nowhere else is it known beforehand."""


# Alternatives, each with the numbers of two clauses that its matches need besides that it is filed by: these, then its own.
Filed = list[tuple[int, int, int]]
# Those of patterns: of each by its number, but of all that are tried in every text together.
FiledByPattern = dict[int, Filed]
_TRIED = -1
# The number of a clause that every text holds: of what needs no more.
_NOTHING = 0
# A text of more characters is searched in blocks of so many, which no match is longer than. For a shorter one they cost more than they save.
_LONG, _BLOCK = 10_000, 600


class Indexed(Protocol):
    """What the index asks of a pattern (`match.Pattern`)."""

    number: int
    sources: tuple[str, ...]
    cased: bool
    parts: list[str]

    def expression(self, number: int) -> re.Pattern: ...


class Told(NamedTuple):
    """What a run tells: the clauses that it holds a gram of and alternatives need, and the alternatives that may begin with it."""

    clauses: list[int]
    filed: FiledByPattern


class Index:
    """All alternatives of all patterns. Equal alternatives, and equal clauses, have one number."""

    def __init__(self):
        self.patterns: list[Indexed] = []
        # The numbers of the patterns for which a rule waits: those told, and those taken in.
        self.awaited: set[int] = set()
        self.tried: frozenset[int] = frozenset()
        self._indexed = 0
        self._numbers: dict[Clause, int] = {}
        self.count = 1  # of the clauses, that of _NOTHING among them
        self.by_gram: dict[str, list[int]] = {}
        # By the clause of the words that alternatives begin with (_NOTHING: they may begin with any).
        self.filed: dict[int, FiledByPattern] = {}
        # What an alternative holds somewhere of which nobody knows what it begins with.
        self.inside: dict[int, str] = {}
        # For each alternative the patterns that have it, each with the number that it has there.
        self.owners: list[list[tuple[int, int]]] = []
        self._alternatives: dict[tuple[str, bool], int] = {}
        self.needed: set[int] = {_NOTHING}  # the clauses that any alternative needs besides its head
        # Of an alternative the regular expression, and whether it is for the prose with its letter case. None is forgotten.
        self.expressions = Remembered(self._compiled, sys.maxsize)
        self._prepared: Callable[[int], re.Pattern | None] = lambda alternative: None
        self.told_by = Remembered(self._told_by)

    def add(self, pattern: Indexed) -> int:
        """Takes a pattern in, and gives it its number. It is indexed when it is first needed."""
        self.patterns.append(pattern)
        return len(self.patterns) - 1

    @property
    def size(self) -> tuple[int, int]:
        """How many patterns there are, and how many are awaited. Both only grow."""
        return len(self.patterns), len(self.awaited)

    def update(self) -> None:
        """Takes in the patterns that are new, and what is newly awaited."""
        if self._indexed < len(self.patterns) or len(self.tried) < len(self.awaited):
            if self._indexed or not (prepared := _prepared_index(self.made_of)):
                self._take_in(self.patterns[self._indexed :])
            else:
                self.by_gram, self.filed, self.inside, self.owners, self.needed, self.count, self._prepared = prepared
            self._indexed, self.tried = len(self.patterns), frozenset(self.awaited)
            self.told_by.clear()

    @property
    def made_of(self) -> str:
        """All that the index is made of."""
        return "\n".join([*(source for pattern in self.patterns for source in pattern.sources), *map(str, sorted(self.awaited))])

    def _take_in(self, new: list[Indexed]) -> None:
        for number in sorted(self.awaited - self.tried):
            self._file(self.patterns[number], _TRIED)
        for pattern in new:
            if pattern.number not in self.awaited:
                self._file(pattern, pattern.number)

    def _file(self, pattern: Indexed, key: int) -> None:
        """Files the alternatives of a pattern."""
        for place, part in enumerate(pattern.parts):
            alternative = self._alternatives.setdefault((part, pattern.cased), len(self.owners))
            if alternative == len(self.owners):
                self.owners.append([])
            self.owners[alternative].append((pattern.number, place))
            heads, clauses = needs(part)
            # Most texts hold what is of common words. More clauses than two hardly tell more, and each costs room.
            telling = sorted((clause for clause in clauses - {heads} if selective(clause)[0] > COMMON), key=selective, reverse=True)
            need, other, *_ = *map(self._number, telling[:2]), _NOTHING, _NOTHING
            head = self._number(heads) if heads else _NOTHING
            if not heads:
                self.inside[alternative] = inside(part)
            self.needed |= {need, other}
            filed = self.filed.setdefault(head, {}).setdefault(key, [])
            if (need, other, alternative) not in filed:
                filed.append((need, other, alternative))

    def _number(self, clause: Clause) -> int:
        if clause not in self._numbers:
            self._numbers[clause] = self.count
            for gram in clause:
                self.by_gram.setdefault(gram, []).append(self.count)
            self.count += 1
        return self._numbers[clause]

    def _compiled(self, alternative: int) -> tuple[re.Pattern, bool]:
        number, place = self.owners[alternative][0]
        pattern = self.patterns[number]
        return self._prepared(alternative) or pattern.expression(place), pattern.cased

    def _told_by(self, run: str) -> Told:
        clauses = {clause for gram in grams_of(run) for clause in self.by_gram.get(gram, ())}
        filed: FiledByPattern = {}
        for head in clauses & self.filed.keys():
            for key, some in self.filed[head].items():
                filed[key] = filed[key] + some if key in filed else some
        return Told([*clauses & self.needed], filed)


class Matches(dict[int, list[re.Match]]):
    """The matches of each pattern in a text, by the pattern's number, in order of place. Of those that overlap it has the one that begins
    first, and of these the first alternative's."""

    def __init__(self, index: Index, reading: Reading):
        super().__init__()
        index.update()
        self._index, self._size, self._tried = index, index.size, index.tried
        self._proses = reading.prose, reading.cased_prose
        clauses, filed = [*zip(*map(index.told_by.__getitem__, reading.runs))] or [(), ()]
        # What is filed by each run of the text, with the places of the run.
        self._filed = [one for one in zip(filed, reading.runs.values()) if one[0]]
        self._held = {_NOTHING}.union(*clauses)
        #: Of a long text the blocks that have each clause around them.
        self._around = _around(len(reading.prose), zip(clauses, reading.runs.values())) if len(reading.prose) > _LONG else {}
        #: The patterns among those tried in every text that match.
        self.matched = self._try_all()

    @property
    def outdated(self) -> bool:
        """Whether patterns have come, or are awaited, that were not when this was made."""
        return self._index.size != self._size

    def _try_all(self) -> frozenset[int]:
        by_pattern: dict[int, list[tuple[int, int, re.Match]]] = {}
        for alternative, match in self._found(_TRIED):
            for pattern, place in self._index.owners[alternative]:
                if pattern in self._tried:
                    by_pattern.setdefault(pattern, []).append((match.start(), place, match))
        self.update((pattern, _apart(some)) for pattern, some in by_pattern.items())
        return frozenset(by_pattern)

    def __missing__(self, pattern: int) -> list[re.Match]:
        found = [] if pattern in self._tried else self._found(pattern)
        matches = self[pattern] = _apart([(match.start(), dict(self._index.owners[alternative])[pattern], match) for alternative, match in found])
        return matches

    def _found(self, key: int) -> list[tuple[int, re.Match]]:
        """The matches of the alternatives of a pattern, or of all that are tried in every text, each with its alternative."""
        index, expressions, proses, held, found = self._index, self._index.expressions, self._proses, self._held, []
        # A fifth of a check is spent here: what could be a function of its own is not.
        for some, places in [(filed[key], places) for filed, places in self._filed if key in filed]:
            for need, other, alternative in some:
                if need in held and other in held:
                    expression, cased = expressions[alternative]
                    for place in self._near(places, need, other) if self._around else places:
                        if match := expression.match(proses[cased], place):
                            found.append((alternative, match))
        # Of some nobody knows what they begin with.
        for need, other, alternative in index.filed.get(_NOTHING, {}).get(key, ()):
            if need in held and other in held:
                found += ((alternative, match) for match in self._wherever(need, other, alternative))
        return found

    def _wherever(self, need: int, other: int, alternative: int) -> Iterator[re.Match]:
        """All matches of an alternative in the blocks that have two clauses around them; those that overlap as well."""
        (expression, cased), inside = self._index.expressions[alternative], self._index.inside[alternative]
        prose, size = self._proses[cased], _BLOCK if self._around else len(self._proses[cased]) + 1
        for block in self._blocks_with(need, other) if self._around else (0,):
            start, after, end = block * size, (block + 1) * size, (block + 2) * size
            if prose.find(inside, start, end) >= 0:
                while (match := expression.search(prose, start, end)) and match.start() < after:
                    yield match
                    start = match.start() + 1

    def _near(self, places: list[int], need: int, other: int) -> Iterable[int]:
        """Those places of a long text that have two clauses around them."""
        if need == other == _NOTHING:
            return places
        blocks = self._blocks_with(need, other)
        return compress(places, map(blocks.__contains__, map(floordiv, places, repeat(_BLOCK))))

    def _blocks_with(self, need: int, other: int) -> set[int]:
        """The blocks of a long text that have two clauses around them."""
        return self._around[need] if other == _NOTHING else self._around[need] & self._around[other]


def _around(length: int, told: Iterable[tuple[list[int], list[int]]]) -> dict[int, set[int]]:
    """The blocks of a text that hold each clause, and those before them, whose matches may reach there. The clauses are `told` with
    their places."""
    around = {_NOTHING: {*range(length // _BLOCK + 1)}}
    for clauses, places in told:
        blocks = {place // _BLOCK for place in places}
        blocks |= {block - 1 for block in blocks if block}
        for clause in clauses:
            around.setdefault(clause, set()).update(blocks)
    return around


def _apart(found: list[tuple[int, int, re.Match]]) -> list[re.Match]:
    """Of matches, each with its place and its alternative, those that begin where no other is: of two that begin at one place
    the first alternative's."""
    matches, last = [], 0
    for start, _, match in sorted(found, key=itemgetter(0, 1)):
        if start >= last:
            matches.append(match)
            last = match.end()
    return matches

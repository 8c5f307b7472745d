"""What rules are built from: patterns over the folded prose, and predicates that speak for a hit.

A pattern is a regular expression in a notation that keeps rules readable:

- a space is any blank, an apostrophe may be left out, a hyphen between letters may be a space or nothing;
- `{staff}` is the word list `words/staff.txt`;
- `<3>` is up to three words of the same sentence, each with the space after it;
- the whole begins and ends at the edge of a word.

Quantifiers are bounded and never nested over the same characters, so that the cost stays linear in the text's length.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from checker.model import Hit, Post
from checker.text import Reading, Span
from checker.words import alternatives

try:
    # The browser's runtime brings the index along: making it takes longer than a whole check (scripts/prepared.py).
    from _prepared import index as _prepared_index
except ImportError:

    def _prepared_index(sources: str) -> None:
        """Nowhere else is it known beforehand."""


# A character class stands as it is: the last alternative.
_NOTATION = re.compile(r"\{([a-z_]+)\}|<(\d)>|'| |(?<=[a-z])-(?=[a-z])|\[[^\]]*\]")

_LIST = re.compile(r"\{[a-z_]+\}")
_TRANSLATION = {"'": "'?", " ": r"[ \n]", "-": r"[ \-]?"}


def _regular_expression(source: str) -> str:
    """The regular expression for a pattern in our notation."""

    def translate(match: re.Match) -> str:
        if match[1]:
            return f"(?:{'|'.join(map(_regular_expression, alternatives(match[1])))})"
        if match[2]:
            return rf"(?:[^\s.!?;:]{{1,40}}[ \n]){{0,{match[2]}}}"
        return _TRANSLATION.get(match[0], match[0])

    return _NOTATION.sub(translate, source)


def _outer_parts(source: str) -> list[str]:
    """The alternatives of a source: those between bars that stand in no group, a word list being one a line."""
    if _LIST.fullmatch(source):
        return [phrase for line in alternatives(source[1:-1]) for phrase in _outer_parts(line)]
    if "|" not in source:
        return [source]
    parts = _between_bars(source)
    return [inner for part in parts for inner in _outer_parts(part)] if len(parts) > 1 else parts


_GROUP = re.compile(r"\([^()]*\)")
# Escapes and character classes hold brackets and bars that are none.
_NO_MARK = re.compile(r"\\.|\[[^\]]*\]")


def _between_bars(source: str) -> list[str]:
    flat, groups = _NO_MARK.sub(_blank, source), 1
    while groups:
        flat, groups = _GROUP.subn(_blank, flat)
    bars = [match.start() for match in re.finditer(r"\|", flat)]
    return [source[begin + 1 : end] for begin, end in pairwise([-1, *bars, len(source)])]


def _blank(match: re.Match) -> str:
    return "_" * len(match[0])


_TOKEN = re.compile(
    r"(?P<run>[^\W_]+)|(?P<quantifier>[*+?]|\{\d*,?\d*\})|(?P<open>\((?:\?(?:P<\w+>|[a-z]*:|(?P<look><?[=!])))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<list>\{[a-z_]+\})|(?P<digit>\\d(?:\{(?P<least>\d+)(?:,(?P<most>\d*))?\})?)|(?P<sign>[^\x00-\x7f]|\[(?:[^\x00-\x7f]|\\U[\dA-F]{8})+\])|(?:<\d>|\\.|\[(?:\\.|[^\]\\])*\]|[^\w(){}|\[\\<]+|.)"
)
# What a pattern needs is told in grams: so many letters or figures in a row, within a word. DIGIT stands for any figure, SIGN
# for any character beyond ASCII.
_SHORTEST_GRAM, _LONGEST_GRAM = 2, 5
DIGIT, SIGN = "0", "¬"
_FIGURE = re.compile(r"\d")
_MOST_CLAUSES = 2
# A clause: grams, one of which every match holds.
Clause = frozenset[str]
_NONE: Clause = frozenset()


# What repeats without end is as long as a long word.
_ENDLESS = 40


class Needs(NamedTuple):
    """What is known of the matches of a source: of each of these clauses they hold a gram, and with what they look ahead to they
    are no longer than so many characters. No clause where nothing can be told."""

    clauses: frozenset[Clause]
    width: int


class _Branch:
    """A branch of a group as far as it is read."""

    def __init__(self):
        self.clauses: set[Clause] = set()
        self.width = 0


@cache
def _needs(source: str) -> Needs:
    groups: list[tuple[list[_Branch], bool]] = [([_Branch()], False)]  # open groups with their branches, and whether they are look-arounds
    pending: Clause | str = _NONE  # what was read last: a quantifier may yet make it optional
    unit = 0  # how wide it is

    def settle(optional: bool = False) -> None:
        nonlocal pending
        if isinstance(pending, str):
            pending = _NONE if len(run := pending[:-1] if optional else pending) < _SHORTEST_GRAM else frozenset({run[:_LONGEST_GRAM].lower()})
        elif optional:
            pending = _NONE
        if pending:
            groups[-1][0][-1].clauses.add(pending)
        pending = _NONE

    for token in _TOKEN.finditer(source):
        kind, text = token.lastgroup, token[0]
        if kind == "quantifier":
            settle(optional=text[0] in "?*" or text.startswith(("{0", "{,")))
            groups[-1][0][-1].width += (_most(text) - 1) * unit
            continue
        if pending:
            settle()
        unit = 0
        if kind == "run":
            pending, unit = text, 1
            groups[-1][0][-1].width += len(text) - 1
        elif kind == "digit":
            least, unit = int(token["least"] or 1), int(token["most"] or token["least"] or 1)
            pending = frozenset({DIGIT * min(least, _LONGEST_GRAM)}) if least else _NONE
        elif kind == "sign":
            pending, unit = frozenset({SIGN}), 1
        elif kind in ("open", "look"):
            groups.append(([_Branch()], token["look"] is not None))
        elif kind == "close":
            branches, look_around = groups.pop()
            pending, unit = _united(branches)
            pending = _NONE if look_around else pending
        elif kind == "bar":
            groups[-1][0].append(_Branch())
        elif kind == "list":
            pending, unit = _united(map(_needs, alternatives(text[1:-1])))
        else:
            unit = (_ENDLESS + 1) * int(text[1]) if text[0] == "<" else 1 if text[0] in "[\\" else len(text)
        groups[-1][0][-1].width += unit
    settle()
    ((branches, _),) = groups
    if len(branches) == 1:
        return Needs(frozenset(branches[0].clauses), branches[0].width)
    clause, width = _united(branches)
    return Needs(frozenset({clause} if clause else ()), width)


def _most(quantifier: str) -> int:
    """How often at most something may stand in a row."""
    most = re.search(r"(\d+)\}", quantifier)
    return int(most[1]) if most else 1 if quantifier == "?" else _ENDLESS


def _united(branches: Iterable[Needs | _Branch]) -> tuple[Clause, int]:
    """The clause of several branches, which is the best of each together, or nothing where one of them has none; and the width."""
    branches = list(branches)
    best = [max(branch.clauses, key=_selective, default=_NONE) for branch in branches]
    return frozenset().union(*best) if all(best) else _NONE, max(branch.width for branch in branches)


def _selective(clause: Clause) -> tuple[int, int, str]:
    """How well a clause tells texts apart: long strings, and few. Of two that are equally good one and the same is always best."""
    return (min(map(len, clause)), -len(clause), min(clause)) if clause else (0, 0, "")


# What the index knows of an alternative: the numbers of its clauses, its pattern's number, its own in the pattern, its width.
Entry = tuple[frozenset[int], int, int, int]


class Candidates(NamedTuple):
    """What a text may hold of so many patterns: by pattern the alternatives (number and width), each with places around which."""

    patterns: int
    found: dict[int, list[tuple[int, int, list[Span]]]]


class _Index:
    """All alternatives of all patterns by what a text must hold for them to match.

    Of thousands of alternatives a text, or a block of a long one, holds what some dozens need, and only these are searched for,
    around the words that hold the clause that tells most of them. Every clause has a number here, and equal clauses have the same.
    """

    def __init__(self):
        self.patterns: list[Pattern] = []
        self._indexed = 0
        self._numbers: dict[Clause, int] = {}
        self.count = 0  # of the clauses
        self.by_gram: dict[str, list[int]] = {}
        self.filed: dict[int, list[Entry]] = {}  # by the clause that tells most
        self.anywhere: list[Entry] = []  # those of no clause

    def add(self, pattern: "Pattern") -> int:
        """Takes a pattern in, and gives it its number. It is indexed when it is first needed."""
        self.patterns.append(pattern)
        return len(self.patterns) - 1

    def candidates(self, reading: Reading) -> Candidates:
        """What a text may hold."""
        self._update()
        found: dict[int, list[tuple[int, int, list[Span]]]] = {}
        for _, pattern, number, width in self.anywhere:
            found.setdefault(pattern, []).append((number, width, [(0, len(reading.prose))]))
        before, here = set(), self._held_in(reading.runs[0])
        for runs, following in zip(reading.runs, [*reading.runs[1:], {}]):
            # What a match holds besides may stand in the next block.
            after = self._held_in(following)
            around = here.union(before, after) if before or after else here
            before, here = here, after
            where: dict[int, list[Span]] = {}
            for run, places in runs.items():
                for clause in self._held_by(run)[1]:
                    where[clause] = where[clause] + places if clause in where else places
            for clause, places in where.items():
                places.sort()
                for needs, pattern, number, width in self.filed[clause]:
                    if needs <= around:
                        if pattern in found:
                            found[pattern].append((number, width, places))
                        else:
                            found[pattern] = [(number, width, places)]
        return Candidates(len(self.patterns), found)

    def _held_in(self, runs: Iterable[str]) -> set[int]:
        """The clauses that any of these runs holds a gram of."""
        return set().union(*[self._held_by(run)[0] for run in runs])

    def _update(self) -> None:
        """Takes in the patterns that are new."""
        if self._indexed == len(self.patterns):
            return
        new, self._indexed = self.patterns[self._indexed :], len(self.patterns)
        self._held_by = lru_cache(maxsize=4096)(self._held_by_run)
        if len(new) == len(self.patterns) and (prepared := _prepared_index(self.sources)):
            self.by_gram, self.filed, self.anywhere, self.count = prepared
            return
        for pattern in new:
            for number, part in enumerate(pattern.parts):
                clauses, width = _needs(part)
                # More clauses hardly tell more, and each costs room.
                best = sorted(clauses, key=_selective, reverse=True)[:_MOST_CLAUSES]
                entry = frozenset(map(self._number, best)), pattern.number, number, width
                if best:
                    self.filed.setdefault(self._numbers[best[0]], []).append(entry)
                else:
                    self.anywhere.append(entry)

    @property
    def sources(self) -> str:
        """All that the index is made of."""
        return "\n".join(source for pattern in self.patterns for source in pattern.sources)

    def _held_by_run(self, run: str) -> tuple[frozenset[int], tuple[int, ...]]:
        """The clauses that a run of letters and figures holds a gram of, and those of them that alternatives are filed by."""
        # Figures count as themselves, and as any.
        spelled = {run} if run.isalpha() else {run, _FIGURE.sub(DIGIT, run)}
        grams = {one[at : at + size] for one in spelled for size in range(1, _LONGEST_GRAM + 1) for at in range(len(one) - size + 1)}
        if not run.isascii():
            grams.add(SIGN)
        held = frozenset().union(*map(self.by_gram.__getitem__, self.by_gram.keys() & grams))
        return held, tuple(held & self.filed.keys())

    def _number(self, clause: Clause) -> int:
        if clause not in self._numbers:
            self._numbers[clause] = self.count
            for gram in clause:
                self.by_gram.setdefault(gram, []).append(self.count)
            self.count += 1
        return self._numbers[clause]


_INDEX = _Index()


class Pattern:
    """One or more sources in our notation: `pattern(post)` yields a hit for each match, or for its group "hit".

    Its alternatives are compiled when a text first holds what they need: a phrase book of thousands is too much to compile before
    the first answer in a browser, and a draft holds the words of few.
    """

    def __init__(self, *sources: str, cased: bool = False):
        self.sources, self._cased, self.number = sources, cased, _INDEX.add(self)
        self._expressions: dict[int, re.Pattern] = {}

    @cached_property
    def parts(self) -> list[str]:
        """The alternatives in our notation."""
        return [part for source in self.sources for part in _outer_parts(source)]

    def expression(self, number: int) -> re.Pattern:
        """The regular expression of an alternative."""
        expression = self._expressions.get(number)
        if expression is None:
            source = self.parts[number]
            # A look-behind would hide a literal beginning from the search; without one, an open beginning would try every letter.
            edge = "" if source[:2].isalpha() else r"(?<!\w)"
            expression = self._expressions[number] = re.compile(rf"{edge}(?:{_regular_expression(source)})(?!\w)")
        return expression

    def matches(self, post: Post) -> list[re.Match]:
        """All matches in the prose, found once for each post; of those that overlap, the one that begins first.

        Of two alternatives that match at one place the first counts.
        """
        matches = post.matched.get(self)
        if matches is None:
            matches = post.matched[self] = self._matches(post)
        return matches

    def _matches(self, post: Post) -> list[re.Match]:
        if post.candidates is None or post.candidates.patterns < len(_INDEX.patterns):
            post.candidates = _INDEX.candidates(post.reading)
        candidates = post.candidates.found.get(self.number)
        if not candidates:
            return []
        prose = post.reading.cased_prose if self._cased else post.reading.prose
        found = [
            (match.start(), number, match)
            for number, width, places in candidates
            for match in _matches_around(self.expression(number), width, prose, places)
        ]
        matches, last = [], 0
        for start, _, match in sorted(found, key=itemgetter(0, 1)):
            if start >= last:
                matches.append(match)
            last = max(last, match.end())
        return matches

    def within(self, post: Post, start: int, end: int) -> bool:
        """Whether a match lies inside a part of the prose (offsets of the folded text)."""
        matches = self.matches(post)
        first = bisect_left(matches, start, key=re.Match.start)
        return first < len(matches) and matches[first].end() <= end

    def __call__(self, post: Post) -> Iterator[Hit]:
        for match in self.matches(post):
            yield Hit(*match.span("hit" if "hit" in match.re.groupindex else 0))


def _matches_around(expression: re.Pattern, width: int, prose: str, places: list[Span]) -> Iterator[re.Match]:
    """The matches that begin at the edge of a word and take in a part of any of these places, which are in order.

    A match fits around its place with all that it looks ahead to; one that does not may be cut off, and has its own.
    """
    after = 0
    for start, end in places:
        at, stop = max(after, start - width), end + width + 1
        while (match := expression.search(prose, at, stop)) and match.start() < end:
            at = match.start() + 1
            if match.end() > start and not (match.start() and (prose[match.start() - 1].isalnum() or prose[match.start() - 1] == "_")):
                yield match
                at = after = max(match.end(), at)
        # Nothing begins before the match that was found last; what would have been cut off may.
        after = max(after, min(stop - width, match.start() if match else stop))


def both(post: Post, first: Pattern, second: Pattern, neighbours: int = 0) -> Iterator[Hit]:
    """Hits that span a match of each pattern in one sentence, or in sentences at most `neighbours` apart (then the second alone).

    Made for "target and act": the target named here, the act there.
    """
    targets: dict[int, Hit] = {}
    for target in first(post):
        targets.setdefault(post.reading.sentence_number(target.start), target)
    if not targets:
        return
    seen = set()
    for act in second(post):
        number = post.reading.sentence_number(act.start)
        near = next((n for n in range(number, max(-1, number - neighbours - 1), -1) if n in targets), None)
        if near is None or number in seen:
            continue
        seen.add(number)
        target = targets[near]
        if near == number:
            yield Hit(min(target.start, act.start), max(target.end, act.end))
        else:
            yield sentence_of(post, act)


def then(post: Post, first: Pattern, second: Pattern, reach: int = 120) -> Iterator[Hit]:
    """Hits from a match of `first` to the end of the nearest match of `second` that begins within `reach` characters after it.

    Made for where order tells and sentences do not: a refusal, then the hint.
    """
    after = list(second(post))
    for opening in first(post):
        at = bisect_left(after, opening.end, key=lambda hit: hit.start)
        if at < len(after) and after[at].start <= opening.end + reach:
            yield Hit(opening.start, after[at].end)


def apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits in order of place; of those that overlap, the one that begins first, and of these the longest."""
    after = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= after:
            yield hit
            after = hit.end


# The most characters that a finding marks when it takes in a whole sentence.
_LONGEST = 200


def sentence_of(post: Post, hit: Hit) -> Hit:
    """The hit widened to its sentence; of a long sentence, to the words around it."""
    start, end = post.reading.sentence_at(hit.start)
    start, end = min(start, hit.start), max(end, hit.end)
    room = max(0, _LONGEST - (hit.end - hit.start))
    # Half of it before the hit, and more where the sentence soon ends.
    before = max(room // 2, room - (end - hit.end))
    prose = post.reading.prose
    if hit.start - start > before:
        start = prose.find(" ", hit.start - before, hit.start) + 1 or hit.start
    after = room - (hit.start - start)
    if end - hit.end > after:
        end = max(hit.end, prose.rfind(" ", hit.end, hit.end + after))
    return hit._replace(start=start, end=end)


# Words that take up somebody named before.
_TAKEN_UP = Pattern(r"(?:they|they're|they've|they'd|them|their|he|he's|he'd|him|his|she|she's|she'd|her|that (?:man|woman|fellow|fella|guy|lady|crew|bunch|lot|outfit)|the (?:man|woman|fellow|fella|guy|lot of them|bunch of them)|these (?:people|folks|guys)|those (?:people|folks|guys)|somebody|someone|nobody|whoever|none of them|not one|both of them|all of them)")


_CLAUSE_MARK = re.compile(r"[,;:.!?\u2026)\]](?=\s|$)|\n|[(\[\"]| - ")


def clause_of(post: Post, hit: Hit) -> Hit:
    """The hit widened to its clause, from one mark to the next, without blanks, emoji and marks at its ends."""
    prose, (start, end, *_) = post.reading.prose, sentence_of(post, hit)
    for mark in _CLAUSE_MARK.finditer(prose, start, hit.start):
        start = mark.end()
    mark = _CLAUSE_MARK.search(prose, hit.end, end)
    end = mark.start() if mark else end
    while start < hit.start and not (prose[start].isalnum() or prose[start] in "$#"):
        start += 1
    while end > hit.end and not (prose[end - 1].isalnum() or prose[end - 1] in "%"):
        end -= 1
    return hit._replace(start=start, end=end)


# Where another clause begins: an act said before it is not of somebody named after it.
_BREAK = re.compile(r"[,;:]|\b(?:and|but|so|because|while|when|until)\b")


def aimed(post: Post, target: Callable[[Post], Iterable[Hit]], acts: Iterable[Hit], after: int = 2, taken_up: bool = True) -> Iterator[Hit]:
    """The acts whose target stands in the same sentence, or at most `after` sentences before and, unless told otherwise, is taken up.

    A target that follows its act stands in the same clause. A pronoun takes a target up, and so does a sentence that begins
    with the act ("Amateurs."). In the target's own sentence the hit spans both, where they stand close; in a later one it
    spans the sentence.
    """
    targets: dict[int, list[Hit]] = {}
    for one in target(post):
        targets.setdefault(post.reading.sentence_number(one.start), []).append(one)
    if not targets:
        return
    for hit in acts:
        number = post.reading.sentence_number(hit.start)
        if number in targets:
            at = bisect_left(targets[number], hit)
            before, following = targets[number][max(0, at - 1) : at], targets[number][at : at + 1]
            if following and (following[0].start - hit.end > _LONGEST or _BREAK.search(post.reading.prose, hit.end, following[0].start)):
                following = []
            if before or following:
                nearest = min(before + following, key=lambda one: abs(one.start - hit.start))
                start, end = min(nearest.start, hit.start), max(nearest.end, hit.end)
                yield Hit(start, end) if end - start <= _LONGEST else hit
        elif any(number - back in targets for back in range(1, after + 1)):
            start, end = post.reading.sentences[number]
            if not taken_up or hit.start - start <= 2 or _TAKEN_UP.within(post, start, end):
                yield sentence_of(post, hit)


def unless_in_sentence(pattern: Pattern, before: int = 0, after: int = 0) -> Callable[[Post, Hit], bool]:
    """A predicate: the hit's sentence, or one of those so many before or after it, matches the pattern."""

    def speaks_for(post: Post, hit: Hit) -> bool:
        sentences, number = post.reading.sentences, post.reading.sentence_number(hit.start)
        start = sentences[max(0, number - before)][0]
        return pattern.within(post, start, sentences[min(len(sentences) - 1, number + after)][1])

    return speaks_for


def unless_in_post(pattern: Pattern) -> Callable[[Post, Hit], bool]:
    """A predicate: the pattern matches anywhere in the post."""
    return lambda post, hit: pattern.within(post, 0, len(post.reading.prose))


def quoted(post: Post, hit: Hit) -> bool:
    """The hit stands inside a quotation, so the words are somebody else's."""
    spans = post.reading.quotations
    at = bisect_right(spans, (hit.start, len(post.reading.folded))) - 1
    return at >= 0 and spans[at][0] <= hit.start and hit.end <= spans[at][1]


_NEGATOR = re.compile(r"\b(?:not|no|never|nobody|none|neither|nor|without|hardly|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|won'?t|wouldn'?t|can'?t|cannot|couldn'?t|shouldn'?t|ain'?t)\b[^.!?;:,]{0,30}$")


def negated(post: Post, hit: Hit) -> bool:
    """A negator stands among the few words before the hit, in its clause."""
    return _NEGATOR.search(post.reading.prose, max(0, hit.start - 40), hit.start) is not None


_REPORTED = Pattern(
    r"(?:i was|i've been|i have been|been|was|were|being|got|get) (?:called|labelled|told|accused of being)",
    # Whoever is called twice, or at home, is called on the phone.
    r"(?:call|called|calls|calling|labelled|telling|told|named) (?:me|us|him|her|them|people|each other|one another|anyone|anybody|somebody|someone|staff|council|councillors|colleagues)(?! (?:once|twice|again|back|at (?:home|work|night)|about|yesterday|today|last|on|from|every (?:day|week|morning|night|hour|time)|three|\d)\b)",
    r"(?:please|let's|lets|do not|don't|stop|no need to|nobody should|no one should|enough of) <2>(?:call|calling|name-calling|throw|throwing|use|using|insult|insulting)",
)


def reported(post: Post, hit: Hit) -> bool:
    """The words before the hit, in its sentence, report or rebuke what others call people."""
    return _REPORTED.within(post, post.reading.sentence_at(hit.start)[0], hit.end)


_SELF = re.compile(r"(?<!\w)(?:i'?m|i (?:am|was|felt|feel|looked?)|i'?ve been|makes? me|made me|call me|yours truly|my|myself)[ \n](?:[^\s.!?;:,]{1,20}[ \n]){0,3}$")


def about_oneself(post: Post, hit: Hit) -> bool:
    """The few words before the hit speak of the writer: self-deprecation."""
    return _SELF.search(post.reading.prose, max(0, hit.start - 60), hit.start) is not None

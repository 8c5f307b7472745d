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

from checker.model import Hit, Post
from checker.text import LONGEST_MATCH, Reading
from checker.words import alternatives

try:
    # The browser's runtime brings the clauses along: finding them takes longer than a whole check (scripts/prepared.py).
    from _prepared import clauses as _prepared_clauses
except ImportError:

    def _prepared_clauses(source: str) -> None:
        """Nowhere else are they known beforehand."""

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
    """The alternatives of a source: those between bars that stand in no group, a word list at the beginning being one a line."""
    parts = _between_bars(source)
    if parts == [source] and source.startswith("(?:") and source.endswith(")") and _is_one_group(source):
        parts = _between_bars(source[3:-1])
    if len(parts) > 1:
        return [inner for part in parts for inner in _outer_parts(part)]
    if listed := _LIST.match(source):
        rest = source[listed.end() :]
        phrases = [one for phrase in alternatives(listed[0][1:-1]) for one in _outer_parts(phrase)]
        return [phrase + rest for phrase in phrases]
    return parts


def _between_bars(source: str) -> list[str]:
    bars = [at for mark, at, depth in _marks(source) if mark == "|" and not depth] if "|" in source else []
    return [source[begin + 1 : end] for begin, end in pairwise([-1, *bars, len(source)])]


def _is_one_group(source: str) -> bool:
    """Whether the bracket that opens the source is closed by the one that ends it."""
    return next(at for mark, at, depth in _marks(source) if mark == ")" and not depth) == len(source) - 1


def _marks(source: str) -> Iterator[tuple[str, int, int]]:
    """The brackets and bars of a source, each with its place and how many groups are open after it."""
    # Escapes and character classes hold brackets and bars that are none.
    flat = re.sub(r"\\.|\[[^\]]*\]", lambda match: "_" * len(match[0]), source)
    depth = 0
    for match in re.finditer(r"[()|]", flat):
        depth += {"(": 1, ")": -1, "|": 0}[match[0]]
        yield match[0], match.start(), depth


_TOKEN = re.compile(
    r"(?P<run>[^\W_]+)|(?P<quantifier>[*+?]|\{\d*,?\d*\})|(?P<open>\((?:\?(?:P<\w+>|[a-z]*:|(?P<look><?[=!])))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<list>\{[a-z_]+\})|(?P<digit>\\d(?:\{(?P<least>\d+)(?:,\d*)?\})?)|(?P<sign>[^\x00-\x7f]|\[(?:[^\x00-\x7f]|\\U[\dA-F]{8})+\])|(?:<\d>|\\.|\[(?:\\.|[^\]\\])*\]|[^\w(){}|\[\\<]+|.)"
)
# What a pattern needs is told in grams: so many letters or figures in a row, within a word. DIGIT stands for any figure, SIGN
# for any character beyond ASCII.
_SHORTEST_GRAM, _LONGEST_GRAM = 2, 5
DIGIT, SIGN = "0", "¬"
_FIGURE = re.compile(r"\d")
# A clause: grams, one of which every match holds.
Clause = frozenset[str]
_NONE: Clause = frozenset()


@cache
def _clauses(source: str) -> frozenset[Clause]:
    """What every match holds: one string at least of each of these clauses; no clause where nothing can be told."""
    frames: list[list] = [[[], set(), False]]  # branches read, clauses of this branch, whether it is a look-around
    pending: Clause | str = _NONE  # what was read last: a quantifier may yet make it optional

    def settle(optional: bool = False) -> None:
        nonlocal pending
        if isinstance(pending, str):
            pending = _NONE if len(run := pending[:-1] if optional else pending) < _SHORTEST_GRAM else frozenset({run[:_LONGEST_GRAM].lower()})
        elif optional:
            pending = _NONE
        if pending:
            frames[-1][1].add(pending)
        pending = _NONE

    for token in _TOKEN.finditer(source):
        kind = token.lastgroup
        if kind == "quantifier":
            settle(optional=token[0][0] in "?*" or token[0].startswith(("{0", "{,")))
            continue
        if pending:
            settle()
        if kind == "run":
            pending = token[0]
        elif kind == "digit":
            least = int(token["least"] or 1)
            pending = frozenset({DIGIT * min(least, _LONGEST_GRAM)}) if least else _NONE
        elif kind == "sign":
            pending = frozenset({SIGN})
        elif kind in ("open", "look"):
            frames.append([[], set(), token["look"] is not None])
        elif kind == "close":
            branches, clauses, look_around = frames.pop()
            pending = _NONE if look_around else _united([*branches, clauses])
        elif kind == "bar":
            frames[-1][0].append(frames[-1][1])
            frames[-1][1] = set()
        elif kind == "list":
            pending = _united(map(_clauses, alternatives(token[0][1:-1])))
    settle()
    branches, clauses, _ = frames[0]
    return frozenset(filter(None, [_united([*branches, clauses])])) if branches else frozenset(clauses)


def _united(branches: Iterable[Iterable[Clause]]) -> Clause:
    """The clause of several branches: the best of each together, or nothing where one of them has none."""
    best = [max(clauses, key=_selective, default=_NONE) for clauses in branches]
    return frozenset().union(*best) if all(best) else _NONE


def _selective(clause: Clause) -> tuple[int, int, str]:
    """How well a clause tells texts apart: long strings, and few. Of two that are equally good one and the same is always best."""
    return (min(map(len, clause)), -len(clause), min(clause)) if clause else (0, 0, "")


def _parts(source: str) -> list[tuple[str, frozenset[Clause]]]:
    """The alternatives of a source, each with its clauses."""
    parts = _outer_parts(source)
    return list(zip(parts, _prepared_clauses(source) or map(_clauses, parts)))


class _Alternative:
    """One alternative of a pattern, compiled when a text first holds what it needs.

    A phrase book of thousands is too much to compile before the first answer in a browser; a draft holds the words of few.
    """

    def __init__(self, source: str, pattern: int, number: int):
        self._source, self.pattern, self.number = source, pattern, number
        self.needs: frozenset[int] = frozenset()

    @cached_property
    def _expression(self) -> re.Pattern:
        # A look-behind would hide a literal beginning from the search; without one, an open beginning would try every letter.
        edge = "" if self._source[:2].isalpha() else r"(?<!\w)"
        return re.compile(rf"{edge}(?:{_regular_expression(self._source)})(?!\w)")

    def matches(self, prose: str, start: int, end: int) -> Iterator[re.Match]:
        """The matches that begin at the edge of a word in this part of the prose; they may end in what follows it."""
        at, stop = start, end + LONGEST_MATCH
        while (match := self._expression.search(prose, at, stop)) and match.start() < end:
            if match.start() and (prose[match.start() - 1].isalnum() or prose[match.start() - 1] == "_"):
                at = match.start() + 1
            else:
                yield match
                at = max(match.end(), match.start() + 1)


class _Index:
    """All alternatives of all patterns by what a text must hold for them to match.

    A text is looked at block by block: of thousands of alternatives a block holds what some dozens need, and only these
    search it. Every clause has a number here, and equal clauses have the same.
    """

    def __init__(self):
        self._patterns: list[Pattern] = []
        self._indexed = 0
        self._numbers: dict[Clause, int] = {}
        self._clauses_of: dict[str, list[int]] = {}  # by gram
        self._filed: dict[int | None, list[_Alternative]] = {None: []}  # by the clause that tells most; under None those of no clause

    def add(self, pattern: "Pattern") -> int:
        """Takes a pattern in, and gives it its number. It is indexed when it is first needed."""
        self._patterns.append(pattern)
        return len(self._patterns) - 1

    def __len__(self) -> int:
        """How many patterns it holds."""
        return len(self._patterns)

    def candidates(self, reading: Reading) -> dict[int, list[tuple[_Alternative, int, int]]]:
        """By pattern, the alternatives that a text may hold, each with the span of the block that may hold it."""
        if self._indexed < len(self._patterns):
            for pattern in self._patterns[self._indexed :]:
                self._file(pattern)
            self._indexed = len(self._patterns)
            self._held_by = lru_cache(maxsize=4096)(self._held_by_run)
        found: dict[int, list[tuple[_Alternative, int, int]]] = {}
        for start, end in reading.blocks:
            held = set().union(*map(self._held_by, reading.runs(start, end + LONGEST_MATCH)))
            for clause in (None, *(held & self._filed.keys())):
                for one in self._filed[clause]:
                    if one.needs <= held:
                        found.setdefault(one.pattern, []).append((one, start, end))
        return found

    def _held_by_run(self, run: str) -> frozenset[int]:
        """The clauses that a run of letters and figures holds a gram of."""
        # Figures count as themselves, and as any.
        spelled = {run} if run.isalpha() else {run, _FIGURE.sub(DIGIT, run)}
        grams = {one[at : at + size] for one in spelled for size in range(1, _LONGEST_GRAM + 1) for at in range(len(one) - size + 1)}
        if not run.isascii():
            grams.add(SIGN)
        return frozenset().union(*map(self._clauses_of.__getitem__, self._clauses_of.keys() & grams))

    def _file(self, pattern: "Pattern") -> None:
        for one, clauses in pattern.alternatives():
            one.needs = frozenset(map(self._number, clauses))
            best = max(clauses, key=_selective, default=None)
            self._filed.setdefault(None if best is None else self._numbers[best], []).append(one)

    def _number(self, clause: Clause) -> int:
        if clause not in self._numbers:
            self._numbers[clause] = len(self._numbers)
            for gram in clause:
                self._clauses_of.setdefault(gram, []).append(self._numbers[clause])
        return self._numbers[clause]


_INDEX = _Index()


class Pattern:
    """One or more sources in our notation: `pattern(post)` yields a hit for each match, or for its group "hit"."""

    def __init__(self, *sources: str, cased: bool = False):
        self._sources, self._cased, self._number = sources, cased, _INDEX.add(self)

    def alternatives(self) -> Iterator[tuple[_Alternative, frozenset[Clause]]]:
        """The alternatives, made anew, each with what a text must hold for it to match."""
        parts = (part for source in self._sources for part in _parts(source))
        for number, (part, clauses) in enumerate(parts):
            yield _Alternative(part, self._number, number), clauses

    def matches(self, post: Post) -> list[re.Match]:
        """All matches in the prose, found once for each post; of those that overlap, the one that begins first.

        Of two alternatives that match at one place the first counts.
        """
        if self not in post.matched:
            post.matched[self] = self._matches(post)
        return post.matched[self]

    def _matches(self, post: Post) -> list[re.Match]:
        if post.patterns_known < len(_INDEX):
            post.candidates, post.patterns_known = _INDEX.candidates(post.reading), len(_INDEX)
        candidates = post.candidates.get(self._number)
        if not candidates:
            return []
        prose = post.reading.cased_prose if self._cased else post.reading.prose
        found = [
            (match.start(), alternative.number, match)
            for alternative, start, end in candidates
            for match in alternative.matches(prose, start, end)
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
    r"(?:call|called|calls|calling|labelled|telling|told|named) (?:me|us|him|her|them|people|each other|one another|anyone|anybody|somebody|someone|staff|council|councillors|colleagues)",
    r"(?:please|let's|lets|do not|don't|stop|no need to|nobody should|no one should|enough of) <2>(?:call|calling|name-calling|throw|throwing|use|using|insult|insulting)",
)


def reported(post: Post, hit: Hit) -> bool:
    """The words before the hit, in its sentence, report or rebuke what others call people."""
    return _REPORTED.within(post, post.reading.sentence_at(hit.start)[0], hit.end)


_SELF = re.compile(r"(?<!\w)(?:i'?m|i (?:am|was|felt|feel|looked?)|i'?ve been|makes? me|made me|call me|yours truly|my|myself)[ \n](?:[^\s.!?;:,]{1,20}[ \n]){0,3}$")


def about_oneself(post: Post, hit: Hit) -> bool:
    """The few words before the hit speak of the writer: self-deprecation."""
    return _SELF.search(post.reading.prose, max(0, hit.start - 60), hit.start) is not None

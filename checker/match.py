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
from types import SimpleNamespace
from typing import NamedTuple

from checker.index import Index, Matches
from checker.model import Hit, Post, Rule, Rules
from checker.words import alternatives

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
    # A group of phrases may be the whole. Of single words nothing is won by trying each for itself.
    if parts == [source] and source.startswith("(?:") and source.endswith(")") and " " in source and _between_bars(source[3:-1], closed=True):
        parts = [source[3:-1]]
    return parts if parts == [source] else [inner for part in parts for inner in _outer_parts(part)]


_GROUP = re.compile(r"\([^()]*\)")
# Escapes and character classes hold brackets and bars that are none.
_NO_MARK = re.compile(r"\\.|\[[^\]]*\]")


def _between_bars(source: str, closed: bool = False) -> list[str]:
    """What stands between the bars that are in no group; nothing if it must be `closed` and has half of a group."""
    flat, groups = _NO_MARK.sub(_blank, source), 1
    while groups:
        flat, groups = _GROUP.subn(_blank, flat)
    bars = [match.start() for match in re.finditer(r"\|", flat)]
    return [] if closed and ")" in flat else [source[begin + 1 : end] for begin, end in pairwise([-1, *bars, len(source)])]


def _blank(match: re.Match) -> str:
    return "_" * len(match[0])


_INDEX = Index()


def _matched(post: Post) -> Matches:
    """What patterns match in a post: worked out once, and again where there are new ones."""
    if post.matches is None or post.matches.outdated:
        post.matches = Matches(_INDEX, post.reading)
    return post.matches


class Pattern:
    """One or more sources in our notation: `pattern(post)` yields a hit for each match, or for its group "hit".

    Its alternatives are compiled when a text first holds what they need: a phrase book of thousands is too much to compile before
    the first answer in a browser, and a draft holds the words of few.
    """

    def __init__(self, *sources: str, cased: bool = False):
        self.sources, self.cased, self.number = sources, cased, _INDEX.add(self)

    @cached_property
    def parts(self) -> list[str]:
        """The alternatives in our notation."""
        return [part for source in self.sources for part in _outer_parts(source)]

    def expression(self, number: int) -> re.Pattern:
        """The regular expression of an alternative, compiled anew."""
        return re.compile(rf"(?<!\w)(?:{_regular_expression(self.parts[number])})(?!\w)")

    def matches(self, post: Post) -> list[re.Match]:
        """All matches in the prose; of those that overlap, the one that begins first."""
        return _matched(post)[self.number]

    def within(self, post: Post, start: int, end: int) -> bool:
        """Whether a match lies inside a part of the prose (offsets of the folded text)."""
        matches = self.matches(post)
        first = bisect_left(matches, start, key=re.Match.start)
        return first < len(matches) and matches[first].end() <= end

    def __call__(self, post: Post) -> Iterator[Hit]:
        for match in self.matches(post):
            yield Hit(*match.span("hit" if "hit" in match.re.groupindex else 0))


class _Asked(dict):
    """Stands for the matches of a text that has none, and keeps the numbers of the patterns that are asked for."""

    outdated = False

    def __missing__(self, number: int) -> list[re.Match]:
        self[number] = []
        return self[number]


class _Unread:
    """Stands for a text, and for all that is told of it: may be held, and nothing else."""

    def __getattr__(self, name: str) -> "_Unread":
        return self

    def __bool__(self) -> bool:
        raise TypeError

    __eq__ = __hash__ = __str__ = __bool__


class Awaited(NamedTuple):
    """The patterns that a generator of hits asks for where none matches, and whether it finds nothing in any such post."""

    patterns: frozenset[int]
    rests: bool


@cache
def _awaited(find: Callable[[Post], Iterable[Hit]]) -> Awaited:
    """What a generator of hits awaits. From then on it is tried in every text.

    It is run on a post that has no matches, and a text that cannot be read. One that looks at nothing else, and finds nothing, does
    the same in every post in which the patterns that it asked for do not match. Of others an empty text tells what they ask for.
    """
    asked = _Asked()
    try:
        rests = not any(True for _ in find(SimpleNamespace(matches=asked, reading=_Unread())))
    except (AttributeError, TypeError):
        rests = False
        empty = Post("")
        empty.matches = asked
        any(find(empty))
    _INDEX.awaited |= asked.keys()
    return Awaited(frozenset(asked), rests)


@lru_cache(maxsize=8)
def _waking(rules: Rules) -> tuple[dict[int, list[int]], dict[str, list[int]], list[int]]:
    """The places of the rules that a match of each pattern wakes, of those that the classifier's suspicion of each anchor wakes, and of
    those that never rest."""
    wakes, suspected, restless = {}, {}, []
    for place, rule in enumerate(rules):
        if rule.implied:
            suspected.setdefault(rule.anchor, []).append(place)
            continue
        patterns, rests = _awaited(rule.find)
        for woken in [wakes.setdefault(pattern, []) for pattern in patterns] if rests else [restless]:
            woken.append(place)
    return wakes, suspected, restless


def woken(post: Post, rules: Rules) -> list[Rule]:
    """The rules that may find something in a post, in their order."""
    wakes, suspected, restless = _waking(rules)
    places = {*restless}.union(*(wakes.get(pattern, ()) for pattern in _matched(post).matched))
    if suspected:
        places.update(*(suspected.get(one.anchor, ()) for one in post.opinion.suspicions))
    return [rules[place] for place in sorted(places)]


def both(post: Post, first: Pattern, second: Pattern, neighbours: int = 0, rarer: Pattern | None = None) -> Iterator[Hit]:
    """Hits that span a match of each pattern in one sentence, or in sentences at most `neighbours` apart (then the second alone).

    Made for "target and act": the target named here, the act there. Acts are rarer than targets, unless told otherwise: the `rarer` of
    the two is looked for in every post, the other where it is found.
    """
    if rarer and not rarer.matches(post):
        return
    acts = list(second(post))
    if not acts:
        return
    targets: dict[int, Hit] = {}
    for target in first(post):
        targets.setdefault(post.reading.sentence_number(target.start), target)
    if not targets:
        return
    seen = set()
    for act in acts:
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
    """Hits from a match of `first`, the rarer of the two, to the end of the nearest match of `second` that begins within `reach` characters
    after it.

    Made for where order tells and sentences do not: a refusal, then the hint.
    """
    openings = list(first(post))
    after = list(second(post)) if openings else []
    for opening in openings:
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
    acts = list(acts)
    if not acts:
        return
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

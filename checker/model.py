"""What the checker speaks of: a post, a rule, what a rule yields (a hit) and what the caller gets (a finding)."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from checker import text as reading
from checker.classifier import Opinion
from checker.guidelines import BY_ANCHOR, CITED


class Level(StrEnum):
    """The verb of the guideline: "do not" and "must never", "should", or a tip. Declared gravest first."""

    MUST = "must"
    SHOULD = "should"
    CONSIDER = "consider"

    @cached_property
    def gravity(self) -> int:
        """0 for the gravest."""
        return list(Level).index(self)


MUST, SHOULD, CONSIDER = Level


class Post:
    """A draft and where it would be posted. None means unknown: a rule then takes the cautious case and says "if".

    What may stand in each field is told in `context.CONTEXT`. `date` is the day of posting, `pictures` how many go with it,
    `people` whether somebody can be recognized in them and agreed, `described` whether each has a text for those who cannot see it.
    """

    def __init__(
        self, text: str, platform: str | None = None, kind: str | None = None, account: str | None = None, date: str | None = None,
        pictures: int | None = None, people: str | None = None, described: str | None = None,
    ):
        self.text, self.platform, self.kind, self.account = text, platform, kind, account
        self.date, self.pictures, self.people, self.described = date, pictures, people, described

    @cached_property
    def reading(self) -> reading.Reading:
        """The text as rules read it, made once and shared by all rules."""
        return reading.Reading(self.text)

    @cached_property
    def opinion(self) -> Opinion:
        """What the classifier thinks of it."""
        return Opinion(self.reading)

    @cached_property
    def matches(self) -> dict | None:
        """What each pattern matches in this post, once the first of them has asked (`index.Matches`)."""
        return None


class Hit(NamedTuple):
    """What a rule yields: where (offsets of the folded text), and whatever is to differ from the rule's own words. `core` is where the
    word stands that tells most, of what is only implied."""

    start: int
    end: int
    level: Level | None = None
    why: str = ""
    advice: str = ""
    core: int | None = None


class Example(NamedTuple):
    """A draft that documents and tests a rule; brackets in the source mark the exact words found. `context` is what is told besides."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    context: dict[str, str | int] = {}

    @property
    def post(self) -> Post:
        return Post(self.text, **self.context)


def example(source: str, **context: str | int) -> Example:
    """Read an example's source: the words that a rule must find stand in [brackets]. `context` holds fields of Post."""
    spans, text = [], ""
    for outside, marked in re.findall(r"([^\[\]]*)(?:\[([^\[\]]*)\])?", source):
        text += outside
        if marked:
            spans.append((len(text), len(text) + len(marked)))
            text += marked
    return Example(text, tuple(spans), context)


Unless = Callable[[Post, Hit], bool]


class Rule(NamedTuple):
    """A documented generator of hits, with its examples. Made by the decorator `rule`."""

    id: str
    anchor: str
    level: Level
    message: str
    why: str
    advice: str
    find: Callable[[Post], Iterator[Hit]]
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    unless: tuple[Unless, ...] = ()
    cased: bool = False
    sure: bool = False
    implied: bool = False
    cites: tuple[str, ...] = ()

    @property
    def doc(self) -> str:
        """The manual: the generator's docstring. Empty where Python runs without docstrings."""
        return self.find.__doc__ or ""

    def hits(self, post: Post) -> list[Hit]:
        """The hits of a post, without those that an `unless` speaks for."""
        return [hit for hit in self.find(post) if not any(speaks_for(post, hit) for speaks_for in self.unless)]


def rule(
    id: str, *, anchor: str, level: Level, message: str, why: str, advice: str,
    flags: list[str | Example], passes: list[str | Example], unless: tuple[Unless, ...] = (), cased: bool = False, sure: bool = False, implied: bool = False,
    cites: tuple[str, ...] = (),
) -> Callable[[Callable[[Post], Iterator[Hit]]], Rule]:
    """Declare a rule. The decorated generator says where; the rest says what, why, what to do, and proves it.

    `message` says what was found, with "{quote}" for the words. `unless` holds predicates of `match` that take a hit back
    (a quotation, a negation …). `cased` says that the rule rests on capital letters (names), so that shouting hides from it.
    `sure` says that its words are plain whatever stands around them; of other rules a hit becomes a tip where the classifier
    doubts it. `implied` marks a suspicion of the classifier, which gives way to any other rule of its guideline nearby.
    `cites` are the sentences of the adopted wording that it rests on, where those are fewer than its guideline's (CITED).
    """
    if anchor not in BY_ANCHOR:
        raise ValueError(f"{id}: no guideline has the anchor {anchor!r}")

    def declare(find: Callable[[Post], Iterator[Hit]]) -> Rule:
        examples = (tuple(example(one) if isinstance(one, str) else one for one in some) for some in (flags, passes))
        return Rule(id, anchor, level, message, why, advice, find, *examples, unless, cased, sure, implied, cites or CITED[anchor])

    return declare


class Finding(NamedTuple):
    """What the caller gets: a place in the original text (code points) and what to say of it.

    `key` stays the same while other parts of the text change: for putting a finding aside.
    """

    rule: str
    guideline: int
    anchor: str
    title: str
    level: Level
    start: int
    end: int
    quote: str
    message: str
    why: str
    advice: str
    key: str


class Rules(tuple[Rule, ...]):
    """Rules in their order, as one thing: what is worked out of them is remembered by its identity."""

    __hash__, __eq__ = object.__hash__, object.__eq__

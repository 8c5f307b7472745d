"""What every match of a pattern holds, told from its source alone: a text without it need not be searched.

A text is seen as its runs of letters and figures (`text.Reading.runs`), a mark being one as well. What a match needs is told in
grams: "^plan" is a run that begins so, "^the$" one that is just that. DIGIT stands for any figure, SIGN for any character beyond
ASCII; CODE is a run of letters and then figures.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from checker.text import MARKS
from checker.words import alternatives

DIGIT, SIGN = "0", "¬"
# A run that has a figure after letters: a code, a plate.
CODE = "a0"
_CODE = re.compile(r"[^\W\d_]+\d")
_LONGEST_BEGINNING = 8
_FIGURE = re.compile(r"\d")
# Each of these stands in more than one draft of five that we have, so it tells little: words, and what is left of some after an apostrophe.
_COMMON = frozenset("a and at for i in is it my of on s t that the to ve with you".split())

# How rare they are, as `selective` tells it.
COMMON = 1

# How a word may go on: the letters that may follow, nothing where it ends; None where that is not known.
Continued = frozenset[str] | None
_ENDED = frozenset({""})
_MOST_CONTINUATIONS = 12
_JOINT = re.compile(r"'|-\??")

# Grams, one of which every match holds. No gram: nothing can be told.
Clause = frozenset[str]
_NONE: Clause = frozenset()


class Needs(NamedTuple):
    """What is known of the matches of a source: they begin with a run that one of the `heads` tells (none: nobody knows with what), and
    of each of the `clauses` they hold a gram."""

    heads: Clause
    clauses: frozenset[Clause]


def grams_of(run: str) -> set[str]:
    """All grams that tell a run of a text."""
    grams = {SIGN} if not run.isascii() else set()
    if run.isalpha():
        forms = (run,)
    else:
        # Figures count as themselves, and as any.
        forms = {run, _FIGURE.sub(DIGIT, run)}
        if _CODE.match(run):
            grams.add(CODE)
    for one in forms:
        beginning = f"^{one[:_LONGEST_BEGINNING]}"
        grams.update([beginning[:end] for end in range(2, len(beginning) + 1)])
        grams.add(f"^{one}$")
    return grams


def selective(clause: Clause) -> tuple[int, int, str]:
    """How well a clause tells texts apart: long and rare words, and few. Of two that are equally good one and the same is always best."""
    return min(map(_rarity, clause), default=0), -len(clause), min(clause, default="")


def _rarity(gram: str) -> int:
    return COMMON if gram.strip("^$") in _COMMON else len(gram)


# A quantifier is of the last letter before it alone.
_QUANTIFIED = r"(?=[*+?]|\{\d*,?\d*\})"
_TOKEN = re.compile(
    rf"(?P<run>[^\W_]+(?:(?:'|(?<=[a-z])-\??(?=[a-z]))[^\W_]+)*(?!{_QUANTIFIED}))|(?P<letter>[^\W_])|(?P<quantifier>[*+?]|\{{\d*,?\d*\}})"
    r"|(?P<look>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[a-z]*:))?)|(?P<close>\))|(?P<bar>\|)|(?P<list>\{[a-z_]+\})|(?P<gap><\d>)"
    r"|(?P<digit>\\d(?:\{(?P<least>\d+)(?:,\d*)?\})?)|(?P<sign>[^\x00-\x7f]|\\U[\dA-F]{8}|\[(?:[^\x00-\x7f]|\\U[\dA-F]{8})+\])"
    r"|(?P<edge>\\b|[$^])|(?P<joint>'|(?<=[a-z])-(?=[a-z]))|(?P<mark>\\[^\w]|\\[Wsn]|\[(?:\\?[^\w\\\]^])+\]|[^\w.\\\[])|(?P<class>\[[A-Za-z-]+\])|(?P<other>\\.|\[(?:\\.|[^\]\\])*\]|.)"
)


class _Unit(NamedTuple):
    """What was read last, a token or a group. `blind`: its matches may begin with what no gram tells; `empty`: they may be nothing;
    `edge`: after them a word begins, if any does."""

    heads: Clause = _NONE
    clauses: frozenset[Clause] = frozenset()
    blind: bool = False
    empty: bool = False
    edge: bool = False


class _Branch:
    """A branch of a group as far as it is read. `begun`: what it begins with is known; `edge`: what comes next is no part of a word
    that has begun."""

    def __init__(self, edge: bool = True):
        self.heads: Clause = _NONE
        self.clauses: frozenset[Clause] = frozenset()
        self.blind, self.begun, self.edge = False, False, edge

    def add(self, unit: _Unit, optional: bool = False) -> None:
        if not self.begun:
            self.heads |= unit.heads
            self.blind |= unit.blind
            self.begun = not (optional or unit.empty)
        if optional:
            self.edge &= unit.edge
        else:
            self.clauses |= unit.clauses
            self.edge = unit.edge


@cache
def needs(source: str, closed: bool = True) -> Needs:
    """What the matches of a source need; `closed` says that no letter follows them."""
    tokens = _Tokens(source, closed)
    groups, unit, at = [[_Branch()]], None, 0
    while at < len(tokens):
        kind, branch = tokens[at].lastgroup, groups[-1][-1]
        if unit:
            branch.add(unit, optional=kind == "quantifier" and _is_optional(tokens[at][0]))
            unit = None
        if kind == "look":
            at = tokens.closing[at]
        elif kind == "open":
            groups.append([_Branch(branch.edge)])
        elif kind == "bar":
            groups[-1].append(_Branch(groups[-2][-1].edge if len(groups) > 1 else True))
        elif kind == "close":
            unit = _united(groups.pop())
        elif kind == "class" and tokens.has_figure_after(at):
            unit = _told(CODE) if branch.edge else _Unit(blind=True)
        elif kind not in ("quantifier", "edge"):
            unit = _read(tokens[at], branch.edge, tokens.continued(at + 1) if kind in ("run", "letter", "list") else None)
        at += 1
    if unit:
        groups[-1][-1].add(unit)
    (branches,) = groups
    whole = _united(branches)
    return Needs(_NONE if whole.blind or whole.empty else whole.heads, whole.clauses)


def inside(source: str) -> str:
    """The most letters, or else a mark, that every match of a source holds somewhere, in a word or between. Nothing if none are known."""
    tokens = _Tokens(source, closed=True)
    held, at = [""], 0
    while at < len(tokens):
        kind, text = tokens[at].lastgroup, tokens[at][0]
        if kind == "bar":
            return ""
        quantifier = tokens.quantifier(at + 1)
        if kind in ("look", "open"):
            at = tokens.closing[at]
        elif quantifier and _is_optional(quantifier):
            pass
        elif kind == "run" and text.isalnum():
            held.append(text)
        elif kind == "mark" and len(text) < 3 and not text[-1].isalnum():
            held.append(text[-1])
        at += 1
    # A blank or a full stop tells nothing. Of words that are equally long the last tells most: articles come first.
    return max(reversed(held), key=lambda one: (len(one), one.isalnum(), one not in " ."))


def _read(token: re.Match, edge: bool, continued: Continued) -> _Unit:
    """The unit of a token that stands for itself. `edge`: it begins a word; `continued`: how that goes on after it."""
    kind, text = token.lastgroup, token[0].lower()
    if kind == "mark":
        return _Unit(frozenset({"^" + text[-1]}), edge=True) if len(text) < 3 and text[-1] in MARKS else _Unit(blind=True, edge=True)
    if kind == "sign":
        return _told(SIGN)._replace(edge=True)
    if kind == "joint":
        return _Unit(frozenset({"^'"}), blind=text != "'", empty=True, edge=edge)
    if kind == "gap":
        return _Unit(blind=True, empty=True, edge=edge)
    if kind in ("class", "other"):
        return _Unit(blind=True)
    if kind == "list":
        unit = _united([needs(line, continued == _ENDED) for line in alternatives(text[1:-1])])
    elif kind == "digit":
        least = int(token["least"] or 1)
        unit = _told(_beginning(DIGIT * least)) if least else _Unit(frozenset({"^" + DIGIT}), empty=True)
    else:
        unit = _told(*_grams_for(text, continued))
    # What goes on with a word that may have begun tells how the match begins only where it has not.
    return unit if edge else unit._replace(clauses=frozenset())


def _told(*grams: str) -> _Unit:
    return _Unit(frozenset(grams), frozenset({frozenset(grams)}))


def _grams_for(run: str, continued: Continued) -> Iterator[str]:
    """The grams of what a run of a source may be in a text, where an apostrophe or a hyphen parts runs or is left out."""
    first, *rest = _JOINT.split(run)
    if rest:
        yield f"^{first}$"
    word = first + "".join(rest[:1])
    if len(rest) > 1 or continued is None:
        yield _beginning(word)
    else:
        yield from (_beginning(word + more) if more else f"^{word}$" for more in continued)


def _beginning(word: str) -> str:
    return f"^{word[:_LONGEST_BEGINNING]}"


def _united(branches: Iterable[_Branch | Needs]) -> _Unit:
    """The unit of branches that may each be what matches. Of several, what all need is the best clause of each together."""
    branches = list(branches)
    clauses = [branch.clauses for branch in branches]
    if len(branches) > 1:
        best = [max(some, key=selective, default=_NONE) for some in clauses]
        clauses = [frozenset({frozenset().union(*best)} if all(best) else ())]
    heads = frozenset().union(*(branch.heads for branch in branches))
    told = [branch for branch in branches if isinstance(branch, _Branch)]
    blind = any(branch.blind for branch in told) if told else not all(branch.heads for branch in branches)
    return _Unit(heads, clauses[0], blind, any(not branch.begun for branch in told), bool(told) and all(branch.edge for branch in told))


def _is_optional(quantifier: str) -> bool:
    """Whether what stands before a quantifier may be left out."""
    return quantifier[0] in "?*" or quantifier.startswith(("{0", "{,"))


class _Tokens(list[re.Match]):
    """The tokens of a source. `closing`: where the group closes that a token opens or parts; `closed`: whether no letter follows
    the end."""

    def __init__(self, source: str, closed: bool):
        super().__init__(_TOKEN.finditer(source))
        self.closed = closed
        self.closing: dict[int, int] = {}
        self._bars: dict[int, list[int]] = {}  # by the token that opens their group
        opened: list[list[int]] = [[-1]]  # the marks of each open group so far
        for at, token in enumerate(self):
            if token.lastgroup in ("open", "look"):
                opened.append([at])
            elif token.lastgroup == "bar":
                opened[-1].append(at)
            elif token.lastgroup == "close":
                self._close(opened.pop(), at)
        self._close(opened.pop(), len(self))

    def _close(self, marks: list[int], at: int) -> None:
        self._bars[marks[0]] = marks[1:]
        self.closing |= dict.fromkeys(marks, at)

    def quantifier(self, at: int) -> str:
        """The quantifier at a place, or nothing."""
        return self[at][0] if at < len(self) and self[at].lastgroup == "quantifier" else ""

    def has_figure_after(self, at: int) -> bool:
        """Whether a figure follows what stands at a place, however often that stands there, but at least once."""
        quantifier = self.quantifier(at + 1)
        place = at + 1 + bool(quantifier)
        return place < len(self) and self[place].lastgroup == "digit" and self[place]["least"] != "0" and not (quantifier and _is_optional(quantifier))

    def continued(self, at: int) -> Continued:
        """How a word goes on at a place."""
        if at >= len(self):
            return _ENDED if self.closed else None
        kind, optional = self[at].lastgroup, (quantifier := self.quantifier(at + 1)) and _is_optional(quantifier)
        if kind == "look":
            return self.continued(self.closing[at] + 1)
        if kind == "bar":
            return self.continued(self.closing[at])
        if kind == "close":
            # A group that repeats may follow itself.
            return self.continued(at + 1 + bool(quantifier)) if quantifier in ("", "?") else None
        if kind == "open":
            after = [self.closing[at] + 2] if (quantifier := self.quantifier(self.closing[at] + 1)) and _is_optional(quantifier) else []
            return self._either(place + 1 for place in (at, *self._bars[at], *(place - 1 for place in after)))
        if kind == "joint":
            return self._with(_ENDED, at + 1)
        if kind in ("sign", "mark", "edge"):
            return self._with(_ENDED, at + 2) if optional else _ENDED
        if kind in ("run", "letter"):
            here = frozenset({_JOINT.split(self[at][0].lower())[0]})
            return self._with(here, at + 2) if optional else here
        return None

    def _with(self, some: frozenset[str], at: int) -> Continued:
        """Some ways of going on, and those at a place."""
        others = self.continued(at)
        return None if others is None else some | others

    def _either(self, places: Iterable[int]) -> Continued:
        """The ways of going on at any of these places, if they are few."""
        ways = list(map(self.continued, places))
        if None in ways:
            return None
        together = frozenset().union(*ways)
        return together if len(together) <= _MOST_CONTINUATIONS else None

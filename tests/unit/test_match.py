"""The notation of patterns, what speaks for a hit, and that looking up keys before matching loses nothing."""

import json
import re
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from checker import Post
from checker.index import _LONG, Index, Matches, _apart
from checker.match import _INDEX, Pattern, _awaited, _outer_parts, about_oneself, both, negated, quoted, reported, sentence_of, then, unless_in_post, unless_in_sentence, woken
from checker.model import Hit
from checker.rules import RULES
from checker.text import Reading
from checker.words import alternatives

DRAFTS = [json.loads(line)["text"] for line in (Path(__file__).parents[1] / "drafts" / "train.jsonl").read_text("utf-8").splitlines()[::60]]

READINGS = {text: Post(text).reading for text in DRAFTS}
ALL = list(_INDEX.patterns)


def words(pattern: Pattern, text: str) -> list[str]:
    """What a pattern finds, as the folded words."""
    post = Post(text)
    return [post.reading.folded[hit.start : hit.end] for hit in pattern(post)]


@pytest.mark.parametrize(
    "source, text, found",
    [
        ("don't know", "I dont know. I don’t know. I DON'T\nKNOW", ["dont know", "don't know", "don't\nknow"]),
        ("off-the-record", "off the record, off-the-record, offtherecord", ["off the record", "off-the-record", "offtherecord"]),
        ("the clerk", "bathe clerk, the clerks, the clerk", ["the clerk"]),
        ("we <2>met", "we met. we finally met. we all finally met. we all at last met. we. met", ["we met", "we finally met", "we all finally met"]),
        ("cat|catalogue", "catalogue cat", ["catalogue", "cat"]),
        (r"[a-z]+ed it", "she ate, then buried it", ["buried it"]),
        (r"sold (?P<hit>\d+)", "sold 12 of them", ["12"]),
        ("{closed_session}", "what we said in camera", ["in camera"]),
    ],
)
def test_notation(source, text, found):
    assert words(Pattern(source), text) == found


def test_a_link_is_not_prose():
    assert words(Pattern("idiot"), "see https://example.org/idiot and idiot@example.org: idiot") == ["idiot"]


def test_letter_case_counts_only_where_it_is_asked_for():
    assert words(Pattern("[A-Z][a-z]+ Street", cased=True), "on king street and on King Street") == ["king street"]
    assert len(Pattern("[A-Z][a-z]+ Street", cased=True).matches(Post("on king street and on King Street"))) == 1


def test_of_matches_that_overlap_the_first_stays():
    assert words(Pattern("one two", "two three"), "one two three two three") == ["one two", "two three"]


@pytest.mark.parametrize(
    "source, parts",
    [
        (r"a|b(?:c|d)|[|]|\||e", ["a", "b(?:c|d)", "[|]", r"\|", "e"]),
        (r"a|(?:b c|(c|d))|\)e", ["a", "b c", "(c|d)", r"\)e"]),
        ("(?:a|b f)|(?:c|d) e", ["a", "b f", "(?:c|d) e"]),
        # Of single words nothing is won.
        ("(?:a|b)", ["(?:a|b)"]),
        ("(?:a|b) (?:c|d)", ["(?:a|b) (?:c|d)"]),
        ("a|{threats}", ["a", *alternatives("threats")]),
    ],
)
def test_outer_parts_are_those_between_bars_in_no_group(source, parts):
    assert _outer_parts(source) == parts


def index_of(patterns: list[Pattern], awaited: set[int]) -> Index:
    index = Index()
    assert [index.add(pattern) for pattern in patterns] == [pattern.number for pattern in patterns]
    index.awaited = awaited
    return index


def wherever(expression: re.Pattern, prose: str) -> Iterator[re.Match]:
    """All matches, those that overlap as well."""
    at = 0
    while match := expression.search(prose, at):
        yield match
        at = match.start() + 1


@pytest.mark.parametrize("share", [0, 0.5, 1], ids=["all when they are asked for", "half in every text", "all in every text"])
def test_needs_lose_no_match(share):
    """An alternative that is not tried, or not in a place, would not have matched there: in a draft, and in a long text."""
    expressions = {pattern: list(map(pattern.expression, range(len(pattern.parts)))) for pattern in ALL}
    index = index_of(ALL, {pattern.number for pattern in ALL[: int(share * len(ALL))]})
    long = Reading(" ".join(DRAFTS))
    assert len(long.prose) > _LONG
    for reading in [*READINGS.values(), long]:
        found = Matches(index, reading)
        for pattern in ALL:
            prose = reading.cased_prose if pattern.cased else reading.prose
            matches = [(match.start(), number, match) for number, expression in enumerate(expressions[pattern]) for match in wherever(expression, prose)]
            assert [match.span() for match in found[pattern.number]] == [match.span() for match in _apart(matches)], pattern.sources
        assert found.matched == {number for number in index.awaited if found[number]}


def test_a_pattern_that_comes_or_is_awaited_later_is_found_as_well():
    one, other, third = Pattern("aardvark"), Pattern("buffalo"), Pattern("aardvark|cat")
    index = index_of([*ALL, *_INDEX.patterns[len(ALL) :]], {one.number})
    reading = Reading("A buffalo and an aardvark.")
    first = Matches(index, reading)
    assert first.matched == {one.number} and len(first[other.number]) == len(first[third.number]) == 1 and not first.outdated
    index.awaited |= {third.number}
    assert first.outdated
    second = Matches(index, reading)
    assert second.matched == {one.number, third.number} and [match.span() for match in second[third.number]] == [(17, 25)]
    index.add(late := Pattern("buffalo and"))
    assert second.outdated and len(Matches(index, reading)[late.number]) == 1


def test_a_pattern_that_comes_where_none_is_awaited_is_found_as_well():
    index, reading = index_of(list(_INDEX.patterns), set()), Reading("A buffalo.")
    first = Matches(index, reading)
    index.add(late := Pattern("buffalo"))
    assert first.outdated and len(Matches(index, reading)[late.number]) == 1


# What repeats can make a search slow: nothing but blanks, letters, figures, marks; and the words that a pattern itself holds.
REPEATED = ("a ", "a", " ", "1 ", "-", "the ", "i am not ", "x, ", "Ab ")


def test_a_rule_that_sleeps_would_find_nothing():
    rested = 0
    for text, account in product(DRAFTS, ("council", "personal", "campaign", None)):
        post = Post(text, account=account)
        awake = woken(post, RULES)
        asleep = [rule for rule in RULES if rule not in awake]
        assert [rule.id for rule in asleep if rule.hits(post)] == []
        rested += len(asleep)
    # Most of them rest most of the time.
    assert rested > 0.6 * len(RULES) * 4 * len(DRAFTS)


ONE, OTHER = Pattern("aardvark"), Pattern("buffalo")


@pytest.mark.parametrize(
    "find, patterns, rests",
    [
        (ONE, {ONE}, True),
        (lambda post: both(post, ONE, OTHER), {OTHER}, True),
        (lambda post: both(post, ONE, OTHER, rarer=ONE), {ONE}, True),
        (lambda post: then(post, ONE, OTHER), {ONE}, True),
        (lambda post: [*ONE(post), *OTHER(post)], {ONE, OTHER}, True),
        # What looks at a text, or at anything else, or finds something where nothing matches, never rests.
        (lambda post: ONE(post) if post.reading.prose else (), set(), False),
        (lambda post: ONE(post) if post.reading.prose == "a" else (), set(), False),
        (lambda post: ONE(post) if "a" in post.reading.prose else (), set(), False),
        (lambda post: ONE(post) if len(post.reading.sentences) > 2 else (), set(), False),
        (lambda post: (Hit(*match.span()) for match in re.finditer("a", post.reading.prose)), set(), False),
        (lambda post: ONE(post) if post.platform == "x" else (), set(), False),
        (lambda post: () if ONE.matches(post) else [Hit(0, 1)], {ONE}, False),
        (lambda post: ONE(post) if len(post.reading.sentences) < 9 else OTHER(post), {ONE}, False),
        # What only holds the text until something matches does.
        (lambda post: (Hit(hit.start, len(post.reading.prose)) for hit in ONE(post)), {ONE}, True),
    ],
)
def test_what_a_rule_awaits(find, patterns, rests):
    assert _awaited(find) == ({pattern.number for pattern in patterns}, rests)
    # From then on it is tried in every text.
    _INDEX.update()
    assert {pattern.number for pattern in patterns} <= _INDEX.tried


def test_no_pattern_takes_more_than_linear_time():
    """Eight times the text takes about eight times as long: quadratic cost would take sixty-four times."""

    def seconds(piece: str, length: int) -> float:
        reading = Reading(piece * (length // len(piece)))
        # Read before the clock starts.
        assert len(reading.runs) <= len(reading.prose) == len(reading.cased_prose)
        began = time.process_time()
        matches = Matches(_INDEX, reading)
        for pattern in ALL:
            matches[pattern.number]
        return time.process_time() - began

    own = {" ".join(re.findall(r"[a-z]{3,}", " ".join(pattern.sources))[:12]) + " " for pattern in ALL}
    # Texts that are searched in blocks, and such as are not.
    for piece, most in product((*REPEATED, *sorted(own)), (16_000, 8_000)):
        # Only what takes long can be told from chance, and by chance one run may take long.
        if seconds(piece, most) > 0.3 * most / 16_000:
            long, short = (min(seconds(piece, length) for _ in range(3)) for length in (most, most // 8))
            assert long <= 24 * short + 0.1, (piece, most)


def hit(text: str, part: str) -> tuple[Post, Hit]:
    """A post, and a hit on a part of it."""
    at = text.index(part)
    return Post(text), Hit(at, at + len(part))


@pytest.mark.parametrize(
    "predicate, text, speaks",
    [
        (quoted, 'He said "you clown" to me.', True),
        (quoted, "He said you clown to me.", False),
        (quoted, 'Is a "clown" and a clown', True),
        (negated, "She is not a clown.", True),
        (negated, "That is nobody's fault. You clown.", False),
        (negated, "I never said no, you clown.", False),
        (reported, "Residents are calling us every clown in the book.", True),
        (reported, "I was called a clown.", True),
        (reported, "Please don't call staff a clown.", True),
        (reported, "They called me names. You clown.", False),
        (about_oneself, "I'm such a clown.", True),
        (about_oneself, "I say he is a clown.", False),
    ],
)
def test_what_speaks_for_a_hit(predicate, text, speaks):
    assert predicate(*hit(text, "clown")) is speaks


def test_unless_in_sentence_looks_no_farther_than_told():
    text = "All a joke. The clerk lied. Really. Truly."
    joke = Pattern("joke")
    assert not unless_in_sentence(joke)(*hit(text, "lied"))
    assert unless_in_sentence(joke, before=1)(*hit(text, "lied"))
    assert not unless_in_sentence(Pattern("truly"), after=1)(*hit(text, "lied"))
    assert unless_in_post(Pattern("truly"))(*hit(text, "lied"))


def test_both_and_then():
    clerk, lied = Pattern("clerk"), Pattern("lied")
    text = "The clerk spoke. Somebody lied. The clerk lied."
    post = Post(text)
    assert [text[one.start : one.end] for one in both(post, clerk, lied)] == ["clerk lied"]
    assert [text[one.start : one.end] for one in both(post, clerk, lied, neighbours=1)] == ["Somebody lied.", "clerk lied"]
    assert [text[one.start : one.end] for one in then(post, clerk, lied, reach=20)] == ["clerk spoke. Somebody lied", "clerk lied"]


def test_a_long_sentence_is_marked_around_the_hit():
    post, one = hit("word " * 200 + "clown " + "word " * 200, "clown")
    wide = sentence_of(post, one)
    assert wide.start < one.start and one.end < wide.end and wide.end - wide.start <= 200
    post, one = hit("Short. You clown, go home. Short.", "clown")
    assert post.text[sentence_of(post, one).start : sentence_of(post, one).end] == "You clown, go home."


def test_every_rule_answers_for_an_empty_and_a_wordless_post():
    for text in ("", "🎉", "\u200b", "...", "\n\n", "https://example.org"):
        for rule in RULES:
            assert list(rule.hits(Post(text))) == [], (rule.id, text)

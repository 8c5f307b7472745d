"""The notation of patterns, what speaks for a hit, and that looking up keys before matching loses nothing."""

import functools
import json
import re
import time
from pathlib import Path

import pytest

from checker import Post
from checker.match import _INDEX, DIGIT, SIGN, Candidates, Pattern, _needs, _outer_parts, about_oneself, both, negated, quoted, reported, sentence_of, then, unless_in_post, unless_in_sentence
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
    "source, clauses",
    [
        ("couldn't find", [{"could"}, {"find"}]),
        ("(?:he|she) (?:lied|was lying)", [{"he", "she"}, {"lied", "lying"}]),
        ("(?:lied )?to us", [{"to"}, {"us"}]),
        ("(?:lied )?x", []),
        ("colou?r", [{"colo"}]),
        ("(?!hospital )staff", [{"staff"}]),
        (r"\d{3} main", [{3 * DIGIT}, {"main"}]),
        (r"\d{9,}|\d+", [{5 * DIGIT, DIGIT}]),
        ("📸 [🎉\\U0001F4B0] [^🎉] [a🎉]", [{SIGN}]),
        (r"\d{0,3} main", [{"main"}]),
        ("(?:a|the) clerk", [{"clerk"}]),
        ("apple|(?:pear)?", []),
        ("(?i:Street)", [{"stree"}]),
    ],
)
def test_clauses(source, clauses):
    assert _needs(source).clauses == {frozenset(clause) for clause in clauses}


@pytest.mark.parametrize(
    "source, parts",
    [
        (r"a|b(?:c|d)|[|]|\||e", ["a", "b(?:c|d)", "[|]", r"\|", "e"]),
        (r"a|(?:b|(c|d))|\)e", ["a", "(?:b|(c|d))", r"\)e"]),
        ("a|{threats}", ["a", *alternatives("threats")]),
    ],
)
def test_outer_parts_are_those_between_bars_in_no_group(source, parts):
    assert _outer_parts(source) == parts


@pytest.mark.parametrize(
    "source, width",
    [("don't", 5), ("a|bcd|e", 3), ("(?:lied )?to us", 10), (r"a{2,5}\d{1,3}", 8), ("<2>x", 83), ("ab+c", 42), ("[abc]{4}(?= d)", 6), ("(?:ab){3}", 6), (r"\w+", 40)],
)
def test_width(source, width):
    assert _needs(source).width == width


def test_no_match_is_wider_than_is_known():
    _INDEX.candidates(Reading(""))
    for entry in [*_INDEX.anywhere, *(one for some in _INDEX.filed.values() for one in some)]:
        _, pattern, number, width = entry
        _, most = re._parser.parse(_INDEX.patterns[pattern].expression(number).pattern).getwidth()
        # What repeats without end counts as a long word.
        assert width >= most or most > 10_000, _INDEX.patterns[pattern].parts[number]


def test_needs_lose_no_match():
    """An alternative that is not tried, or not in a place, would not have matched there: in a draft, and in a long text."""
    for reading in [*READINGS.values(), Reading(" ".join(DRAFTS[:40]))]:
        post, other = Post(reading.original), Post(reading.original)
        other.candidates = Candidates(len(_INDEX.patterns), {})
        for pattern in ALL:
            other.candidates.found[pattern.number] = [(number, 0, [(0, len(reading.prose))]) for number in range(len(pattern.parts))]
            assert [match.span() for match in pattern.matches(post)] == [match.span() for match in pattern.matches(other)], pattern.sources


# What repeats can make a search slow: nothing but blanks, letters, figures, marks; and the words that a pattern itself holds.
REPEATED = ("a ", "a", " ", "1 ", "-", "the ", "i am not ", "x, ", "Ab ")


def test_no_pattern_takes_more_than_linear_time():
    """Eight times the text takes about eight times as long: quadratic cost would take sixty-four times."""

    @functools.cache
    def post(piece: str, length: int) -> Post:
        made = Post(piece * (length // len(piece)))
        made.candidates = _INDEX.candidates(made.reading)
        made.reading.cased_prose
        return made

    def seconds(pattern: Pattern, piece: str, length: int) -> float:
        repeated = post(piece, length)
        began = time.process_time()
        pattern.matches(repeated)
        took = time.process_time() - began
        del repeated.matched[pattern]
        return took

    for pattern in ALL:
        own = " ".join(re.findall(r"[a-z]{3,}", " ".join(pattern.sources))[:12])
        for piece in (*REPEATED, own + " ") if own else REPEATED:
            # Only what takes long can be told from chance, and by chance one run may take long.
            if seconds(pattern, piece, 16_000) > 0.1:
                long, short = (min(seconds(pattern, piece, length) for _ in range(3)) for length in (16_000, 2_000))
                assert long <= 24 * short + 0.1, (pattern.sources[0][:60], piece)


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

"""Words in disguise are read as what they hide, at the place where they stand; whatever hides nothing stays as it is."""

import pytest

from checker import Post, check
from checker.text import Reading


@pytest.mark.parametrize(
    "typed, read",
    [
        ("not allowed to say v0te here", "not allowed to say vote here"),
        ("V0TE FOR ME", "VOTE FOR ME"),
        ("id10ts, m0r0ns and 1d!ots", "idiots, morons and idiots"),
        ("cl*wns at the hall, b****rds all", "clowns at the hall, bastards all"),
        ("p.u.b.l.i.c w.o.r.k.s again", "public works again"),
        ("S T A F F did it", "STAFF did it"),
        ("some need to s h u t u p", "some need to shut up"),
        ("G-O H-O-M-E, #shutup", "G-O H-O-M-E, #shut up"),
        ("so stuuuupid", "so stupid"),
        ("#FireTheClerk", "#fire the clerk"),
        ("#firetheclerk", "#fire the clerk"),
        ("clоwns with a Cyrillic o", "clowns with a Cyrillic o"),
        ("clo\u200bwns with a zero width", "clowns with a zero width"),
        ("sh!t", "shit"),
    ],
)
def test_what_is_read(typed, read):
    assert Reading(typed).cased == read


@pytest.mark.parametrize(
    "text",
    [
        "Permit B4-77, unit 55A, part M0T0R-8, H2O, P3 and the 401",
        "Plate CKAB 123, postal code N7M 5K8",
        "7pm on the 5th, $100k, 3x the price, 1st Ave E",
        "see example.org/v0te?x=st4ff and @cl0wn or cl0wn@example.org",
        "#ckont #Chatham #chathamkent",
        "A. B. C. D. Smith of the U.S.S.R.",
        "Choirs sing S A T B, and the vitamins are A B C D E",
        "2 * 3 * 4 = 24",
        "Hmmm, sooo good, brrr, woooo!",
        "Councillor Clownes met Mr. Staffford",
        "Grades A A B C, rows a-b-c-d-e",
    ],
)
def test_what_stays(text):
    assert Reading(text).cased == text


def test_a_finding_marks_the_disguise_as_it_was_typed():
    text = "Our council is a bunch of cl0wwwns and 1d!ots."
    quotes = [finding.quote for finding in check(Post(text)) if finding.anchor == "respecting-others"]
    assert any("1d!ots" in quote or "cl0wwwns" in quote for quote in quotes)


def test_a_hashtag_taken_apart_leads_back_to_itself():
    reading = Reading("Enough. #FireTheClerk")
    start = reading.folded.index("fire")
    assert reading.original[slice(*reading.span(start, len(reading.folded)))] == "FireTheClerk"

"""The length of a post on each platform: what it is made of, and where it passes the limit."""

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.platforms import PLATFORMS, length

FAMILY = "👨‍👩‍👧‍👦"  # 7 code points, 25 bytes
LIMITED = [name for name, platform in PLATFORMS.items() if platform.limits]
PIECES = ["Hello ", "https://example.ca/a?b=c ", "example.ca", "@ana@example.social", "ana@example.ca", FAMILY, "🇨🇦", "1️⃣", "e\u0301", "市", "\r\n", "\0", "\ud83d"]
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=()), max_size=60).map("".join)


def used(text, platform):
    return length(text, platform).used


def test_every_platform_says_what_it_allows_and_who_says_so():
    assert list(PLATFORMS) == ["x", "bluesky", "threads", "mastodon", "instagram", "facebook", "linkedin", "youtube", "nextdoor", "blog"]
    for platform in PLATFORMS.values():
        assert platform.name and platform.note
        if platform.limits:
            assert re.match(r"https://\S+$", platform.source)
            assert date(2026, 1, 1) <= date.fromisoformat(platform.seen)
        else:
            assert (platform.limit, platform.source, platform.seen) == (None, None, None)


def test_an_unknown_platform_is_refused_with_the_names_of_the_known():
    with pytest.raises(ValueError, match="no platform “myspace”.*x, bluesky, .*blog"):
        length("Hello", "myspace")


@pytest.mark.parametrize("platform", ["nextdoor", "blog"])
def test_without_a_limit_nothing_is_over(platform):
    assert length(FAMILY * 100_000, platform) == (100_000, None, "characters", None)


@pytest.mark.parametrize("platform", LIMITED)
def test_plain_text_may_fill_the_limit_and_no_more(platform):
    limit, unit = PLATFORMS[platform].limit, PLATFORMS[platform].unit
    assert length("", platform) == (0, limit, unit, None)
    assert length("a" * limit, platform) == (limit, limit, unit, None)
    assert length("a" * (limit + 7), platform) == (limit + 7, limit, unit, limit)


@pytest.mark.parametrize(
    "text, units",
    [
        # Weights of characters
        ("Café, naïve — “so” ‘it’ goes…", 30),  # the ellipsis is outside the light ranges
        ("Ελλάδα Україна 12 €", 20),
        ("市政", 4),
        ("한국", 4),
        ("cafe\u0301", 4),
        ("\u2126", 1),  # the ohm sign is composed to a Greek letter
        ("\r\n\t\0", 4),
        ("\ud83d", 2),
        # Emoji
        ("👍", 2),
        ("👍🏽", 2),
        (FAMILY, 2),
        ("🇨🇦🇫🇷", 4),
        ("1️⃣ #⃣", 5),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿!", 3),
        ("❤️ ☺ ✈", 8),
        ("🏳️‍🌈🏳️‍⚧️", 4),
        ("© 2026 ®", 8),
        ("©️", 2),
        ("12", 2),
        # Links
        ("https://example.ca/a/very/long/path?that=goes&on=and#on", 23),
        ("HTTP://EXAMPLE.CA", 23),
        ("example.ca", 23),
        ("Read www.example.ca/news, now.", 5 + 23 + 6),
        ("(https://example.ca/a_(b))", 25),
        ("https://example.ca/a(b(c)d)", 23),
        ("https://example.ca/a.b/?c=d.", 24),
        ("https://example.ca:8080/a", 23),
        ("https://example.ca/Été/Київ", 23),
        ("https://example.ca/市", 25),
        ("See example.ca.Then rest.", 4 + 23 + 11),
        ("https://example.ca.Then rest.", 23 + 11),
        ("now.https://example.ca", 4 + 23),
        ("example.ca:80", 26),  # without a scheme a port or query needs a path
        ("example.ca?a=b", 27),
        ("example.ca/?a=b", 23),
        ("市example.ca市", 27),
        ("“example.ca”", 25),
        ("https://市.ca/", 23),
        ("https://example.рф", 23),
        ("https://" + "a" * 63 + ".ca", 23),
        # No links
        ("ana@example.ca", 14),
        ("ana.lee@example.ca", 18),
        ("ana@mail.example.ca", 19),
        ("@example.ca #example.ca $example.ca", 35),
        ("example.notatld", 15),
        ("e.g. 3.14 p.m. U.S.A. v1.2", 26),
        ("https://localhost 192.168.0.1", 29),
        ("xhttps://example.ca", 19),
        ("/example.ca ../example.ca -example.ca", 37),
        ("https://-example.ca", 19),
        ("https://" + "a" * 64 + ".ca", 75),
        ("https://" + "é" * 63 + ".ca", 74),  # too long once it is written in ASCII
        ("https://example.ca/" + "a" * 5000, 5019),
    ],
)
def test_x_counts(text, units):
    assert used(text, "x") == units


@pytest.mark.parametrize(
    "text, over",
    [
        ("a" * 279 + "市", 279),
        ("a" * 257 + " https://example.ca", 258),
        ("https://example.ca/a/b/c/d/e/f/g/h " + "a" * 300, 35 + 256),
        ("👍" * 141, 140),
        (FAMILY * 141, 140 * len(FAMILY)),
        ("e\u0301" * 281, 560),  # the offset is of the text as written, not as composed
        ("e\u0301" * 200 + "👍" * 41, 400 + 40),
    ],
)
def test_on_x_the_limit_is_passed_by_the_whole_of_a_thing(text, over):
    assert length(text, "x").over == over


def test_bluesky_counts_what_a_reader_sees():
    assert length(FAMILY + "e\u0301🇨🇦 https://example.ca", "bluesky") == (22, 300, "characters", None)
    assert length("市" * 301, "bluesky") == (301, 300, "characters", 300)


def test_bluesky_tells_of_bytes_where_they_are_nearer_the_limit():
    assert length(FAMILY * 100, "bluesky") == (2500, 3000, "bytes", None)
    assert length(FAMILY * 121, "bluesky") == (3025, 3000, "bytes", 120 * len(FAMILY))
    assert length("市" * 200, "bluesky") == (200, 300, "characters", None)


@pytest.mark.parametrize(
    "text, units",
    [
        ("Café 市", 6),
        ("👍", 4),
        (FAMILY, 25),
        ("🇨🇦", 8),
        ("©", 1),
        ("©️", 5),
        ("https://example.ca/a", 20),
    ],
)
def test_threads_counts_the_bytes_of_emoji_alone(text, units):
    assert used(text, "threads") == units


def test_on_threads_an_emoji_passes_the_limit_whole():
    assert length("a" * 498 + "👍", "threads") == (502, 500, "characters", 498)


@pytest.mark.parametrize(
    "text, units",
    [
        (FAMILY + "e\u0301", 2),
        ("https://example.ca/a/very/long/path?that=goes&on=and#on.", 24),
        ("https://example.ca/市政/新闻", 23),
        ("https://example.ca/a_(b) (https://example.ca/)", 49),
        ("example.ca", 10),
        ("ftp://example.ca", 16),
        ("@ana@example.social", 4),
        ("Thanks, @ana.lee@a-b.example.social!", 17),
        ("@ana @example.social", 20),
        ("ana@example.social x@y@z", 24),
        ("https://example.social/@ana@other.example", 23),
    ],
)
def test_mastodon_counts(text, units):
    assert used(text, "mastodon") == units


def test_on_mastodon_the_limit_is_passed_where_it_is_in_the_text():
    assert length("@ana@example.social " + "a" * 500, "mastodon").over == 20 + 495
    assert length("a" * 477 + " https://example.ca", "mastodon").over == 478


@pytest.mark.parametrize("platform", ["instagram", "facebook", "linkedin"])
def test_where_the_counting_is_unknown_an_emoji_costs_as_much_as_it_may(platform):
    assert used("Café 市 👍", platform) == 9
    assert length("👍" * PLATFORMS[platform].limit, platform).over == PLATFORMS[platform].limit // 2


def test_youtube_counts_bytes():
    assert length("aé市👍", "youtube") == (10, 5000, "bytes", None)
    assert length("é" * 2501, "youtube").over == 2500
    assert used("\ud83d\0", "youtube") == 4


@given(TEXTS, st.sampled_from(LIMITED))
def test_any_text_has_a_length_and_passes_a_limit_inside_itself(text, platform):
    measured = length(text * 40, platform)
    assert (measured.over is not None) == (measured.used > measured.limit)
    assert measured.over is None or 0 <= measured.over < len(text * 40)


@given(TEXTS, st.sampled_from([name for name in LIMITED if len(PLATFORMS[name].limits) == 1]))
def test_lines_add_up(text, platform):
    assert used(f"{text}\n{text}", platform) == 2 * used(text, platform) + 1


HOSTILE = ["a", "a.", "a-", "市", "e\u0301", "\u0301", "http://", "http://a.", "http://a.ca/(", "a.ca/.(x", "a.com.x/,", "@a@a", " @a.b@c.d", "@a.", "?", "👩\u200d"]
HOSTILE += ["🇨", "🏴\U000e0067", "\u0600", "\u1100", "क\u094d", "\0", "\ud83d", "\r\n", "1"]


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_the_cost_is_linear_whatever_is_repeated(piece):
    """A quadratic search would take minutes here, a linear one takes hundredths of a second a platform."""
    text = "http://a.ca/" + piece * (100_000 // len(piece))
    began = time.process_time()
    for platform in PLATFORMS:
        length(text, platform)
    assert time.process_time() - began < 5

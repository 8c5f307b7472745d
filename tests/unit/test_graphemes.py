"""Grapheme clusters by the rules of UAX #29, each rule on samples of our own."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.graphemes import starts

# Pieces of every kind that a rule speaks of, so that random texts meet the rules and not only letters.
PIECES = ["a", " ", "\r", "\n", "\0", "é", "e\u0301", "\u0301", "\u200d", "\u200c", "\ufe0f", "👩", "👍", "🏽", "🇨", "🇦", "한", "\u1112", "\u1161", "\u11ab"]
PIECES += ["क", "\u094d", "\u093f", "\u0600", "\u20e3", "1", "市", "\ud83d", "\u00ad", "\U000e0067"]
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=()), max_size=40).map("".join)


@pytest.mark.parametrize(
    "clusters",
    [
        pytest.param(["C", "K"], id="letters part"),
        pytest.param(["a", "\r\n", "b", "\n", "\r", "c"], id="a line break is one"),
        pytest.param(["\n", "\u0301", "a"], id="nothing joins a control character"),
        pytest.param(["a", "\u00ad", "b", "\u200b", "c"], id="invisible format characters stand alone"),
        pytest.param(["e\u0301\u0323", "x"], id="combining marks join"),
        pytest.param(["a\u200d", "b", "c\u200c", "d"], id="joiners join what is before them"),
        pytest.param(["ก\u0e33", "ข"], id="a spacing vowel joins"),
        pytest.param(["कि", "म"], id="a spacing mark joins"),
        pytest.param(["ᄀ\u1161\u11ab", "ᄀ"], id="conjoining Hangul makes one syllable"),
        pytest.param(["ᄀᄀ가\u11a8", "각\u11a8", "가"], id="Hangul syllables take more consonants"),
        pytest.param(["나\u1161", "각", "\u1161"], id="a closed syllable takes no vowel"),
        pytest.param(["क्ष", "त्रि", "य"], id="an Indic conjunct is one"),
        pytest.param(["क्\u200c", "ष"], id="a non-joiner parts a conjunct"),
        pytest.param(["\u06003", "4"], id="a number sign joins what follows"),
        pytest.param(["\u0600\u0600", "\n"], id="a number sign does not join a line break"),
        pytest.param(["👩🏽", "👍"], id="a skin tone joins"),
        pytest.param(["👨‍👩‍👧‍👦", "👨", "👩"], id="a family is one"),
        pytest.param(["a\u200d", "👩"], id="a joiner joins a picture only to a picture"),
        pytest.param(["❤️‍🔥", "🏳️‍🌈", "1️⃣", "☂️"], id="emoji with selectors"),
        pytest.param(["🇨🇦", "🇫🇷", "🇨"], id="flags pair up from the left"),
        pytest.param(["x", "🇨🇦", "y", "🇨\u200d", "🇦"], id="flags pair up only side by side"),
        pytest.param(["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"], id="tags join"),
        pytest.param(["a", "\ud83d", "\udc69", "b"], id="halves of surrogate pairs stand alone"),
        pytest.param(["\0", "\0"], id="null characters"),
    ],
)
def test_a_text_breaks_between_clusters_and_nowhere_else(clusters):
    expected = [sum(map(len, clusters[:index])) for index in range(len(clusters))]
    assert list(starts("".join(clusters))) == expected


def test_an_empty_text_has_no_clusters():
    assert len(starts("")) == 0


@given(TEXTS)
def test_clusters_follow_one_another_from_the_start(text):
    offsets = list(starts(text))
    assert offsets[:1] == [0][: len(text)]
    assert all(0 <= before < after < len(text) for before, after in zip(offsets, offsets[1:]))


@given(TEXTS, TEXTS)
def test_a_line_break_parts_what_is_before_and_after(before, after):
    whole = [*starts(before), len(before), *(len(before) + 2 + offset for offset in starts(after))]
    assert list(starts(f"{before}\r\n{after}")) == whole


@given(TEXTS)
def test_clusters_are_composed_each_for_itself(text):
    bounds = [*starts(text), len(text)]
    clusters = [unicodedata.normalize("NFC", text[start:end]) for start, end in zip(bounds, bounds[1:])]
    assert "".join(clusters) == unicodedata.normalize("NFC", text)

"""Folding keeps offsets; sentences, quotations and links are where a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import text as reading


@pytest.mark.parametrize(
    "typed, folded",
    [
        ("Don’t “shout”", "don't \"shout\""),
        ("no\u00a0break  and\ttab", "no break and tab"),
        ("zero\u200bwidth soft\u00adhyphen", "zerowidth softhyphen"),
        ("Café Noël", "cafe noel"),
        ("𝐛𝐨𝐥𝐝 and ｆｕｌｌ", "bold and full"),
        ("сlerk with a Cyrillic es", "clerk with a cyrillic es"),
        ("one — two – three", "one - two - three"),
        ("a\r\nb\u2028c\rd", "a\nb\nc\nd"),
        ("half \ud83d a pair, NUL \0 here", "half a pair, nul here"),
        ("İstanbul ẞ", "istanbul ss"),
    ],
)
def test_fold(typed, folded):
    assert reading.Reading(typed).folded == folded


def test_span_leads_back_to_the_original():
    read = reading.Reading("👩‍🚒🎉 The  “ＣＡＯ” li\u200bed…")
    start = read.folded.index("lied")
    assert read.original[slice(*read.span(start, start + 4))] == "li\u200bed"
    start = read.folded.index("cao")
    assert read.original[slice(*read.span(start, start + 3))] == "ＣＡＯ"


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_keeps_its_offsets(text):
    read = reading.Reading(text)
    assert len(read.cased) == len(read.folded) == len(read.prose) == len(read.cased_prose) == len(read.at)
    assert list(read.at) == sorted(read.at)
    assert all(0 <= offset < len(text) for offset in read.at)
    for start, end in read.sentences + read.quotations + read.words(0, len(read.prose)) + read.links:
        assert 0 <= start < end <= len(read.folded)
    assert read.sentences == sorted(read.sentences)


@given(st.text(max_size=200))
def test_folding_twice_changes_nothing(text):
    once = reading.Reading(text).folded
    assert reading.Reading(once).folded == once


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("One. Two! Three?", ["one.", "two!", "three?"]),
        ("Dr. Lee of 5 St. Clair Ave. left at 5 p.m. sharp.", ["dr. lee of 5 st. clair ave. left at 5 p.m. sharp."]),
        ("It cost 3.5 million. No.", ["it cost 3.5 million.", "no."]),
        ("A line\nanother line\n\n\nlast", ["a line", "another line", "last"]),
        ('She said "stop." Then left.', ['she said "stop."', "then left."]),
        ("See https://example.org/a.b?c. Done", ["see " + "\0" * 25 + ".", "done"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text, sentences):
    read = reading.Reading(text)
    assert [read.prose[start:end] for start, end in read.sentences] == sentences


@pytest.mark.parametrize(
    "text, quotations",
    [
        ('He said "no way" and left.', ['"no way"']),
        ("“Curly” works, the '90s and 'ok' do not open one", ['"curly"']),
        ('An unclosed " quotes nothing', []),
        ("> a line that answers\nmine", ["> a line that answers"]),
        ('Two lines "are\nnot" one', []),
    ],
)
def test_quotations(text, quotations):
    read = reading.Reading(text)
    assert [read.folded[start:end] for start, end in read.quotations] == quotations


@pytest.mark.parametrize(
    "text, links",
    [
        ("See https://chatham-kent.ca/x?y=1#z and www.example.com", ["https://chatham-kent.ca/x?y=1#z", "www.example.com"]),
        ("Mail a.b+c@mail.example.org or @handle", ["a.b+c@mail.example.org", "@handle"]),
        ("Bare example.ca/page, not end.Next", ["example.ca/page"]),
    ],
)
def test_links(text, links):
    read = reading.Reading(text)
    assert [read.folded[start:end] for start, end in read.links] == links

"""What the page gets from the checker: JSON that holds, whatever the draft, with places in UTF-16 units."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import MAX_LENGTH, Post, check, web
from checker.context import ACCOUNTS, KINDS
from checker.platforms import PLATFORMS

# A social insurance number is found by its check digit, so that tests know the words and where they stand.
NUMBER = "130 692 544"
FLAGGED = f"My SIN is {NUMBER}"


def asked(method, **fields):
    """The answer to a request, as the page would read it."""
    return json.loads(method(json.dumps(fields)))


def utf16(text: str) -> bytes:
    """The text as a browser holds it: two bytes a unit."""
    return text.encode("utf-16-le", "surrogatepass")


def words_at(text: str, finding: dict) -> str:
    """What a browser's text.slice(start, end) gives."""
    return utf16(text)[2 * finding["start"] : 2 * finding["end"]].decode("utf-16-le", "surrogatepass")


def test_a_finding_has_all_that_the_page_shows():
    answer = asked(web.check_json, text=f"{FLAGGED}.", platform="x")
    (finding,) = answer["findings"]
    (expected,) = check(Post(f"{FLAGGED}.", "x"))
    assert answer["version"] == 1
    assert finding == expected._asdict() | {"level": expected.level.value}
    assert answer["length"] == {"used": 22, "limit": 280, "unit": "characters", "over": None}


@pytest.mark.parametrize("before", ["", "é ", "😀 ", "👩‍👩‍👧‍👦👍🏽 ", "\ud800 ", "\x00 ", "x \udc00 😀 ", "🇨🇦\r\n"])
def test_places_are_utf_16_units(before):
    text = f"{before}{FLAGGED}. 😀"
    (finding,) = asked(web.check_json, text=text)["findings"]
    assert words_at(text, finding) == finding["quote"] == NUMBER
    assert finding["start"] == len(utf16(f"{before}My SIN is ")) // 2


@given(st.text(st.characters(), max_size=40), st.text(st.characters(), max_size=40))
def test_places_hold_for_any_surroundings(before, after):
    text = f"{before}\n{FLAGGED}.\n{after}"
    # A browser's string has no two halves of a pair side by side: they are one character.
    text = utf16(text).decode("utf-16-le", "surrogatepass")
    for finding in asked(web.check_json, text=text)["findings"]:
        assert words_at(text, finding) == finding["quote"]


def test_characters_that_cannot_be_posted_are_checked_around_and_said():
    answer = asked(web.check_json, text=f"half \ud800 and NUL \0: {FLAGGED}")
    assert [finding["quote"] for finding in answer["findings"]] == [NUMBER]
    assert "cannot be posted" in answer["note"]
    assert asked(web.check_json, text=FLAGGED)["note"] is None


@pytest.mark.parametrize("text", ["Этот человек идиот и вор.", "هذا الرجل لص", "Ο δήμαρχος λέει ψέματα. Yes."])
def test_of_what_it_cannot_read_it_says_so(text):
    assert "English alone" in asked(web.check_json, text=text)["note"]


@pytest.mark.parametrize("text", ["🎉🎉🎉", "Café Élan opens at 10.", "𝗧𝗵𝗲 𝗹𝗶𝗯𝗿𝗮𝗿𝘆 opens.", "ＯＰＥＮ today", "Καλημέρα from the Greek festival on King Street!"])
def test_other_alphabets_among_english_are_no_matter(text):
    assert asked(web.check_json, text=text)["note"] is None


def test_the_answer_is_ascii():
    request = json.dumps({"text": f"\ud800 “{FLAGGED} \u2028 😀”, \udc00"})
    assert web.check_json(request).isascii()


def test_where_the_limit_is_passed_is_in_utf_16_units():
    text = "😀" * 150
    length = asked(web.length_json, text=text, platform="x")["length"]
    assert (length["used"], length["limit"]) == (300, 280)
    assert length["over"] == 280


def test_no_platform_no_length():
    assert asked(web.length_json, text="Hello", platform=None) == {"version": 1, "length": None}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_platform_is_measured(platform):
    assert asked(web.length_json, text="Hello", platform=platform)["length"]["used"] == 5


def test_a_draft_of_the_greatest_length_is_checked_whole():
    text = "a " * (MAX_LENGTH // 2 - 50) + FLAGGED
    text += "." * (MAX_LENGTH - len(text))
    (finding,) = asked(web.check_json, text=text)["findings"]
    assert finding["quote"] == NUMBER


def test_a_longer_draft_is_refused_whole():
    answer = asked(web.check_json, text="a" * (MAX_LENGTH + 1))
    assert answer == {
        "version": 1,
        "error": {
            "code": "too-long",
            "message": "The draft has 63,207 characters; the longest that can be checked has 63,206.",
        },
    }


@pytest.mark.parametrize(
    "request_text",
    ["", "{", "null", "[]", '"text"', "{}", '{"text": null}', '{"text": 1}', '{"text": "a", "platform": "myspace"}',
     '{"text": "a", "platform": ""}', '{"text": "a", "kind": "story"}', '{"text": "a", "account": ["council"]}', '{"text": "a", "date": "tomorrow"}', '{"text": "a", "pictures": "1"}', "[" * 100_000],
)  # fmt: skip
@pytest.mark.parametrize("method", [web.check_json, web.length_json])
def test_a_request_that_is_not_understood_is_refused(method, request_text):
    assert json.loads(method(request_text))["error"]["code"] == "bad-request"


@given(st.text())
def test_nothing_raises(request_text):
    assert json.loads(web.check_json(request_text))["version"] == 1


def test_a_fault_in_a_rule_is_told_without_the_draft(monkeypatch):
    def faulty(post):
        raise ValueError(post.text)

    monkeypatch.setattr(web, "check", faulty)
    answer = web.check_json('{"text": "Something secret"}')
    assert json.loads(answer)["error"]["code"] == "internal"
    assert "secret" not in answer


def test_the_page_offers_what_the_checker_knows():
    """The choices stand in the page's HTML, so that it needs no script to be read; they must be the package's."""
    page = Path(__file__).parents[2].joinpath("docs/check.md").read_text()
    offered = {
        name: re.findall(r'<option value="([^"]+)"', re.search(rf'<select id="{name}".*?</select>', page, re.DOTALL).group())
        for name in ("platform", "kind", "account")
    }
    assert sorted(offered["platform"]) == sorted(PLATFORMS)
    assert offered["kind"] == list(KINDS)
    assert offered["account"] == list(ACCOUNTS)


def test_the_questions_are_one_for_each_guideline():
    page = Path(__file__).parents[2].joinpath("docs/check.md").read_text()
    linked = re.findall(r"^\d+\. .*\]\(index\.md#([\w-]+)\)$", page, re.MULTILINE)
    assert linked == [
        "confidentiality", "privacy", "authenticity", "timeliness", "when-in-doubt", "respecting-staff", "respecting-others",
        "permanent-record", "commitment", "corporate-policy", "legislation",
    ]  # fmt: skip

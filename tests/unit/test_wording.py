"""The published page holds the municipality's guidelines word for word, and nothing of ours between its lines."""

import re
from pathlib import Path

import pytest

from checker.guidelines import CITED, GUIDELINES
from checker.rules import RULES
from scripts.finish import parse, text_of

ROOT = Path(__file__).resolve().parents[2]
OFFICIAL = ROOT / "tests" / "guidelines.txt"
BADGE = "Official wording of the Municipality of Chatham-Kent, adopted by council on 10 May 2021"


@pytest.fixture(scope="module")
def official():
    """The part of the built home page that is set apart as official."""
    page = ROOT / "site" / "index.html"
    assert page.is_file(), "there is no site/ to test: run `make site` first"
    sections = [section for section in parse(page.read_text()).iter("section") if section.get("class") == "official"]
    assert len(sections) == 1
    return sections[0]


def adopted_text() -> str:
    """The adopted text on one line, without what only sets it out: dashes between title and wording, list dashes."""
    lines = [line.strip() for line in OFFICIAL.read_text().splitlines() if line.strip()]
    lines = [re.sub(r"^(\d+\. [^-–]{1,60}) [-–] ", r"\1 ", line) for line in lines]
    return " ".join(re.sub(r"^- ", "", line) for line in lines)


def test_every_word_in_order_and_nothing_between(official):
    assert text_of(official).removeprefix(BADGE).strip() == adopted_text()


def test_the_copy_of_the_adopted_text_is_whole():
    text = adopted_text()
    assert text.startswith("Social Media Guidelines for Elected Officials The purpose of these guidelines are")
    assert text.endswith("The Chatham-Kent Council Code of Conduct")
    assert [int(number) for number in re.findall(r"^(\d+)\. ", OFFICIAL.read_text(), re.MULTILINE)] == list(range(1, 12))


def test_the_wording_is_attributed_before_it_begins(official):
    assert text_of(official[0]) == BADGE


def test_headings_are_the_checkers_titles(official):
    headings = {heading.get("id"): text_of(heading) for heading in official.iter("h2")}
    for number, anchor, title in GUIDELINES[:10]:
        assert headings[anchor].rstrip(".") == f"{number}. {title}"
    # The eleventh has no title of its own in the adopted text: its sentence is its heading.
    assert headings["legislation"] == "11. The use of social media is subject to the following policies/legislation:"
    assert list(headings) == [anchor for _, anchor, _ in GUIDELINES[:11]]


def test_policies_and_acts_are_the_checkers_titles(official):
    items = {item.get("id"): text_of(item) for item in official.iter("li")}
    assert items == {anchor: title for _, anchor, title in GUIDELINES[11:]}


@pytest.mark.parametrize("guideline", GUIDELINES, ids=lambda guideline: guideline.anchor)
def test_what_rules_rest_on_stands_in_the_adopted_text(guideline):
    paragraph = re.search(rf"(?<!\S){guideline.number}\. .*?(?= {guideline.number + 1}\. |$)", adopted_text())[0]
    for sentence in CITED[guideline.anchor]:
        assert paragraph.count(sentence) == 1
        assert sentence.endswith((".", ":")) or sentence == guideline.title


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_cites_sentences_of_its_guideline(rule):
    assert rule.cites and set(rule.cites) <= set(CITED[rule.anchor])

"""The pages hold the municipality's guidelines word for word, and nothing of ours in the parts that are set apart as theirs."""

import hashlib
import re
from pathlib import Path

import pytest

from checker.guidelines import CITED, GUIDELINES
from checker.rules import RULES
from scripts.finish import parse, text_of

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
OFFICIAL = ROOT / "content" / "wording.txt"
BADGE = "Official wording of the Municipality of Chatham-Kent, adopted by council on 10 May 2021"


def official_on(page: str) -> list:
    """The parts of a built page that are set apart as official, in order."""
    path = SITE / page
    assert path.is_file(), "there is no site/ to test: run `make site` first"
    return [part for part in parse(path.read_text()).iter("div") if "official" in part.get("class", "").split()]


@pytest.fixture(scope="module")
def official():
    """Those of the home page."""
    return official_on("index.html")


def elements(parts: list, tag: str) -> dict[str, str]:
    """The texts of all elements of a kind in the parts, by their id."""
    return {element.get("id"): text_of(element) for part in parts for element in part.iter(tag)}


def adopted_text() -> str:
    """The adopted text on one line, without what only sets it out: dashes between title and wording, list dashes."""
    lines = [line.strip() for line in OFFICIAL.read_text().splitlines() if line.strip()]
    lines = [re.sub(r"^(\d+\. [^-–]{1,60}) [-–] ", r"\1 ", line) for line in lines]
    return " ".join(re.sub(r"^- ", "", line) for line in lines)


@pytest.mark.parametrize("page", ["index.html", "v/2021-05/index.html"])
def test_every_word_in_order_and_nothing_between(page):
    assert " ".join(map(text_of, official_on(page))).removeprefix(BADGE).strip() == adopted_text()


@pytest.mark.parametrize("guideline", [one for one in GUIDELINES if one.number < 11 or one.anchor == "legislation"], ids=lambda one: one.anchor)
def test_the_page_of_a_guideline_has_its_words_and_no_others(guideline):
    [part] = official_on(f"guidelines/{guideline.anchor}/index.html")
    words = text_of(part).removeprefix(BADGE).strip()
    assert words.startswith(f"{guideline.number}. ")
    assert re.search(rf"(?<!\S){re.escape(words)}(?= {guideline.number + 1}\. |$)", adopted_text())


def test_the_permanent_copy_is_what_council_adopted():
    """Whatever changes, this address goes on telling these words. Never change this line."""
    copy = ROOT / "content" / "versions" / "2021-05.txt"
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == "7e022de5f8c9465a17b86b5230460888b211cd5aafcbc2f08c6c7b0f053fc19a"


def test_the_copy_of_the_adopted_text_is_whole():
    text = adopted_text()
    assert text.startswith("Social Media Guidelines for Elected Officials The purpose of these guidelines are")
    assert text.endswith("The Chatham-Kent Council Code of Conduct")
    assert [int(number) for number in re.findall(r"^(\d+)\. ", OFFICIAL.read_text(), re.MULTILINE)] == list(range(1, 12))


def test_the_wording_is_attributed_before_it_begins(official):
    assert text_of(official[0][0]) == BADGE


def test_headings_are_the_checkers_titles(official):
    headings = elements(official, "h2")
    for number, anchor, title in GUIDELINES[:10]:
        assert headings[anchor].rstrip(".") == f"{number}. {title}"
    # The eleventh has no title of its own in the adopted text: its sentence is its heading.
    assert headings["legislation"] == "11. The use of social media is subject to the following policies/legislation:"
    assert list(headings) == [anchor for _, anchor, _ in GUIDELINES[:11]]


def test_policies_and_acts_are_the_checkers_titles(official):
    assert elements(official, "li") == {anchor: title for _, anchor, title in GUIDELINES[11:]}


@pytest.mark.parametrize("guideline", GUIDELINES, ids=lambda guideline: guideline.anchor)
def test_what_rules_rest_on_stands_in_the_adopted_text(guideline):
    paragraph = re.search(rf"(?<!\S){guideline.number}\. .*?(?= {guideline.number + 1}\. |$)", adopted_text())[0]
    for sentence in CITED[guideline.anchor]:
        assert paragraph.count(sentence) == 1
        assert sentence.endswith((".", ":")) or sentence == guideline.title


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_cites_sentences_of_its_guideline(rule):
    assert rule.cites and set(rule.cites) <= set(CITED[rule.anchor])

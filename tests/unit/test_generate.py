"""The page about the rules says what the rules do, and no draft in it is read as markup."""

import gzip
from pathlib import Path

import pytest

from checker.guidelines import GUIDELINES
from checker.model import CONSIDER, MUST, Example, Rule, example
from checker.rules import RULES
from scripts.finish import ids, parse, text_of
from scripts.evaluate import Evaluation, Score
from scripts.generate import LEVELS, NO_RULE, accuracy_page, page, title

PAGE = Path(__file__).resolve().parents[2] / "site" / "rules" / "index.html"


def rule(anchor: str = "privacy", level=MUST, flags: tuple[Example, ...] = (), passes: tuple[Example, ...] = ()) -> Rule:
    """A rule with the given examples."""

    def find(post):
        """Looks for <b>words</b> & more."""
        yield from ()

    return Rule(f"{anchor}.some-words", anchor, level, "“{quote}” stands out.", "Why.", "Do.", find, flags, passes)


@pytest.fixture(scope="module")
def built():
    """The page about the rules, as it is published."""
    assert PAGE.is_file(), "there is no site/ to test: run `make site` first"
    return parse(PAGE.read_text())


def test_examples_are_escaped_and_the_words_found_are_marked():
    markdown = page((rule(flags=(example("<script>x</script> & *[bad\n\nword]* {#id}"),)),))
    assert "&lt;script&gt;x&lt;/script&gt; &amp; *<mark>bad<br><br>word</mark>* {#id}" in markdown
    assert "Looks for &lt;b&gt;words&lt;/b&gt; &amp; more." in markdown
    assert "<strong>Says:</strong> “bad word” stands out. Why.</p>" in markdown
    assert "<strong>Advises:</strong> Do.</p>" in markdown


def test_an_example_says_where_it_would_be_posted():
    markdown = page((rule(flags=(example("[Vote] for me.", platform="x", kind="reply", account="council"),)),))
    assert "(a reply, on X, from a council account)" in markdown


def test_levels_stand_in_words():
    markdown = page((rule(level=CONSIDER),))
    assert f"<strong>{LEVELS[CONSIDER][0]}</strong>" in markdown


def test_a_guideline_without_rules_says_so():
    assert page(()).count(NO_RULE) == len({guideline.number for guideline in GUIDELINES})


def test_every_rule_stands_under_its_id_with_its_examples(built):
    found = ids(built)
    text = text_of(built.find("body"))
    for each in RULES:
        assert found.count(each.id) == 1
        assert title(each) in text
        for draft in (*each.flags, *each.passes):
            assert " ".join(draft.text.split()) in text


def test_every_word_found_is_marked(built):
    marks = [text_of(mark) for mark in built.iter("mark")]
    expected = [" ".join(draft.text[start:end].split()) for one in RULES for draft in one.flags for start, end in draft.spans]
    assert sorted(marks) == sorted(expected)


def test_the_page_is_light():
    assert len(gzip.compress(PAGE.read_bytes())) < 100_000


def test_accuracy_is_told_as_measured():
    markdown = accuracy_page(Evaluation({"privacy": Score(6, 2, 4), "confidentiality": Score(0, 0, 5)}, clean=50, flagged=3), "9.9")
    assert "| [1. Maintain confidentiality](../index.md#confidentiality) | 5 | 0% | 0% |" in markdown
    assert "| [2. Maintain privacy](../index.md#privacy) | 10 | 60% | 75% |" in markdown
    assert "| **All** | 15 | 40% | 75% |" in markdown
    assert "Of the 50 drafts that are fine, 3 were flagged all the same (6%)" in markdown and "Version 9.9" in markdown

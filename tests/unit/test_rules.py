"""Every rule is held against its own examples, and each example again in the ways that people type it."""

import re

import pytest

from checker import Post, check
from checker.guidelines import BY_ANCHOR, GUIDELINES
from checker.model import Example
from checker.rules import MODULES, RULES
from checker.rules import __path__ as rules_path

FLAGS = [pytest.param(rule, one, id=f"{rule.id}-{n}") for rule in RULES for n, one in enumerate(rule.flags)]
PASSES = [pytest.param(rule, one, id=f"{rule.id}-{n}") for rule in RULES for n, one in enumerate(rule.passes)]


def spans(rule, post: Post) -> list[tuple[int, int]]:
    """What one rule finds, as spans of the original text."""
    return sorted(post.reading.span(hit.start, hit.end) for hit in rule.hits(post))


def changed(one: Example, change) -> tuple[Post, list[tuple[int, int]]]:
    """The example with each piece of text changed, and where its marked words are then."""
    text, marked, after = "", [], 0
    for start, end in one.spans:
        text += change(one.text[after:start])
        words = change(one.text[start:end])
        marked.append((len(text), len(text) + len(words)))
        text += words
        after = end
    return Post(text + change(one.text[after:]), **one.context), marked


def zero_width(text: str) -> str:
    """A zero-width space inside each word of five letters or more."""
    return re.sub(r"[A-Za-z]{5,}", lambda word: word[0][:2] + "\u200b" + word[0][2:], text)


@pytest.mark.parametrize("rule, one", FLAGS)
def test_flags_exactly_the_marked_words(rule, one):
    assert one.spans, "an example that flags marks the words in [brackets]"
    assert spans(rule, one.post) == list(one.spans)


@pytest.mark.parametrize("rule, one", FLAGS)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break-spaces"),
        pytest.param(lambda text: text.replace("'", "’"), id="curly-apostrophes"),
        pytest.param(zero_width, id="zero-width"),
        pytest.param(str.upper, id="capitals"),
    ],
)
def test_flags_as_people_type_it(rule, one, change):
    if rule.cased and change is str.upper:
        return
    post, marked = changed(one, change)
    assert spans(rule, post) == marked


@pytest.mark.parametrize("rule, one", FLAGS)
def test_flags_after_an_emoji(rule, one):
    post = Post("👩‍🚒🎉 " + one.text, **one.context)
    shift = len("👩‍🚒🎉 ")
    assert spans(rule, post) == [(start + shift, end + shift) for start, end in one.spans]


@pytest.mark.parametrize("rule, one", PASSES)
def test_near_misses_pass(rule, one):
    assert not one.spans, "an example that passes marks nothing"
    assert spans(rule, one.post) == []


@pytest.mark.parametrize("rule, one", PASSES)
def test_the_whole_checker_leaves_near_misses_alone_or_answers_for_it(rule, one):
    """All near misses are one clean corpus. A rule of the same guideline may see in one what its neighbour leaves to it."""
    others = [finding for finding in check(one.post) if finding.level != "consider" and finding.anchor != rule.anchor]
    assert others == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_documented(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*", rule.id)
    assert len(rule.flags) >= 2 and len(rule.passes) >= 2
    assert rule.doc.endswith(".") and rule.why.endswith(".") and rule.advice.endswith((".", "”", "?"))
    assert len(rule.message) <= 160
    assert rule.anchor in BY_ANCHOR
    for words in (rule.message, rule.why, rule.advice):
        assert not re.search(r"\b(?:breach|breaks? the|violat|illegal|unlawful|safe to post|cleared)\b", words, re.I), words


def test_ids_are_unique():
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_every_module_is_listed():
    from pathlib import Path

    there = {path.stem for path in Path(rules_path[0]).glob("*.py")} - {"__init__"}
    assert there == {module.__name__.rsplit(".", 1)[1] for module in MODULES}


def test_every_guideline_has_a_rule():
    served = {BY_ANCHOR[rule.anchor].number for rule in RULES}
    assert served == {guideline.number for guideline in GUIDELINES}

"""The generated pages say what the data and the rules say, and no draft in them is read as markup."""

import gzip
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from checker import Post, check
from checker.guidelines import BY_ANCHOR, GUIDELINES
from checker.model import CONSIDER, MUST, Example, Rule, example
from checker.rules import RULES
from scripts.evaluate import Evaluation, Score
from scripts.finish import ids, parse, text_of
from scripts.generate import content, rules
from scripts.generate.content import ANCHORS, Draft
from scripts.generate.pages import Pages, as_markdown
from scripts.generate.problem import Problem

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
CONTENT = content.read(ROOT / "content")
DRAFTS = [pytest.param(anchor, one.draft, id=f"{anchor}-{n}") for anchor, page in CONTENT.explanations.items() for n, one in enumerate(page.do)]


def rule(anchor: str = "privacy", level=MUST, flags: tuple[Example, ...] = (), passes: tuple[Example, ...] = ()) -> Rule:
    """A rule with the given examples."""

    def find(post):
        """Looks for <b>words</b> & more. And more still."""
        yield from ()

    return Rule(f"{anchor}.some-words", anchor, level, "“{quote}” stands out.", "Why.", "Do.", find, flags, passes, cites=("Do not.",))


def built(page: str):
    """A page as it is published."""
    path = SITE / page / "index.html"
    assert path.is_file(), "there is no site/ to test: run `make site` first"
    return parse(path.read_text())


@pytest.fixture(scope="module")
def pages():
    """The pages' maker, with a measurement made up."""
    figures = Evaluation({"privacy": Score(6, 2, 4), "confidentiality": Score(0, 0, 5)}, clean=50, flagged=3)
    return Pages(CONTENT, figures, Evaluation({}, 200, 3), Evaluation({"privacy": Score(30, 10, 90)}, 100, 9), "9.9", date(2026, 12, 1))


# --- Rules ------------------------------------------------------------------------------------------------------------


def test_examples_are_escaped_and_the_words_found_are_marked():
    html = rules.entry(rule(flags=(example("<script>x</script> & *[bad\n\nword]* {#id}"),)))
    assert "&lt;script&gt;x&lt;/script&gt; &amp; *<mark>bad<br><br>word</mark>* {#id}" in html
    assert "Looks for &lt;b&gt;words&lt;/b&gt; &amp; more." in html
    assert "<strong>Says:</strong> “bad word” stands out. Why.</p>" in html
    assert "<strong>Advises:</strong> Do.</p>" in html and "<strong>Rests on:</strong> “Do not.”</p>" in html
    assert "\n\n" not in html, "a blank line ends a block of HTML in Markdown"


def test_an_example_says_where_it_would_be_posted():
    html = rules.entry(rule(flags=(example("[Vote] for me.", platform="x", kind="reply", account="council"),)))
    assert "(a reply, on X, from a council account)" in html


def test_levels_stand_in_words():
    assert rules.LEVELS[CONSIDER][0] in rules.entry(rule(level=CONSIDER))


def test_every_rule_stands_under_its_id_with_its_examples():
    overview = built("rules")
    leads = {link.get("href"): text_of(link) for link in overview.iter("a")}
    for anchor in ANCHORS:
        page = built(f"guidelines/{anchor}")
        found, text = ids(page), text_of(page.find("body"))
        for each in rules.of_guideline(anchor, RULES):
            assert found.count(each.id) == 1
            # The old address of a rule stays, and leads on.
            assert ids(overview).count(each.id) == 1
            assert leads[f"../guidelines/{anchor}/#{each.id}"] == rules.title(each)
            for draft in (*each.flags, *each.passes):
                assert " ".join(draft.text.split()) in text
    assert sum(len(rules.of_guideline(anchor, RULES)) for anchor in ANCHORS) == len(RULES)


def test_every_word_found_is_marked():
    marks = [text_of(mark) for anchor in ANCHORS for entry in built(f"guidelines/{anchor}").iter("details") for mark in entry.iter("mark")]
    expected = [" ".join(draft.text[start:end].split()) for one in RULES for draft in one.flags for start, end in draft.spans]
    assert sorted(marks) == sorted(expected)


def test_what_the_checker_sees_in_an_example_is_marked():
    seen = rules.seen(Draft(draft="My SIN is 130 692 544, call me.", because="x"), "privacy")
    assert [seen.text[start:end] for start, end in seen.spans] == ["130 692 544"]
    assert rules.seen(Draft(draft="Deleting this in an hour.", because="x"), "privacy").spans == ()


def test_accuracy_is_told_as_measured(pages):
    markdown = pages.fill("accuracy.md")
    assert "| [1. Maintain confidentiality](../index.md#confidentiality) | 5 | 0% | 0% |" in markdown
    assert "| [2. Maintain privacy](../index.md#privacy) | 10 | 60% | 75% |" in markdown
    assert "| **All** | 15 | 40% | 75% |" in markdown
    assert "Of the 50 hard drafts that are fine, 3 were flagged all the same (6%)" in markdown and "Version 9.9" in markdown
    assert "of 200 others that are fine" in markdown and "could mislead, 3 (1.5%)" in markdown
    assert "120 places: it found 25% of them, and 75% of what it flagged" in " ".join(markdown.split())
    assert "It found 60% of the 10 hard drafts" in pages.generated()["guidelines/privacy.md"]
    assert "nobody has measured" in pages.generated()["guidelines/commitment.md"]


# --- Guidelines -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("anchor", ANCHORS)
def test_a_guideline_has_a_page_with_all_its_parts(anchor):
    page = built(f"guidelines/{anchor}")
    explanation = CONTENT.explanations[anchor]
    text = text_of(page.find("body"))
    assert {"wording", "meaning", "examples", "do", "dont", "ask", "checker", "misses", "changed"} <= set(ids(page))
    assert (f"Review due on {explanation.review_due.day} " in text) and explanation.owner in text
    for one in (*explanation.do, *explanation.dont):
        assert one.draft in text and one.because in text
    assert len(explanation.do) >= 2 and len(explanation.dont) >= 2 and len(explanation.ask) >= 3 and explanation.misses
    for id in explanation.law:
        source = CONTENT.sources[id]
        assert f"{source.title}{source.place}: {source.gist}" in text
    official = next(part for part in page.iter("div") if "official" in part.get("class", "").split())
    assert explanation.plain not in text_of(official)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_front_matter_tells_who_keeps_the_page_and_until_when(pages, anchor):
    matter = yaml.safe_load(pages.generated()[f"guidelines/{anchor}.md"].split("---\n")[1])
    assert matter["adopted"] == date(2021, 5, 10)
    assert matter["reviewed"] <= date.today() and matter["reviewed"] < matter["review_due"]
    assert matter["owner"] == CONTENT.explanations[anchor].owner


@pytest.mark.parametrize(("anchor", "draft"), DRAFTS)
def test_the_checker_lets_pass_what_we_recommend(anchor, draft):
    assert [finding for finding in check(Post(draft)) if finding.level != CONSIDER] == []


def test_the_plain_line_of_each_guideline_stands_on_the_home_page_and_in_brief():
    for page in (parse((SITE / "index.html").read_text()), built("guidelines")):
        text = text_of(page.find("body"))
        for anchor in ANCHORS:
            assert CONTENT.explanations[anchor].plain in text
    for block in parse((SITE / "index.html").read_text()).findall(".//div[@class='plain']"):
        assert text_of(block).startswith("In plain words, not policy:")


def test_nobody_is_told_that_something_is_cleared_or_broken():
    said = re.compile(r"\b(?:breach(?:es|ed)? (?:of )?(?:the|a) (?:law|act|code)|illegal|unlawful(?! posts)|break(?:s|ing)? the (?:law|code|act)|safe to post)\b", re.I)
    for path in [*(ROOT / "content").rglob("*.yml"), *(ROOT / "docs").rglob("*.md")]:
        assert not said.search(path.read_text()), path


@pytest.mark.parametrize("page", sorted(path.parent.relative_to(SITE).as_posix() for path in SITE.rglob("index.html")))
def test_a_page_is_light(page):
    assert len(gzip.compress((SITE / page / "index.html").read_bytes())) < 40_000


# --- Situations and glossary ------------------------------------------------------------------------------------------

SITUATIONS = sorted(path.stem for path in (ROOT / "docs" / "situations").glob("*.md") if path.stem != "index")


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_leads_to_guidelines_and_is_listed(name):
    page = built(f"situations/{name}")
    leads = {link.get("href") for link in page.find(".//article").iter("a")}
    assert sum(f"../../guidelines/{anchor}/" in leads for anchor in ANCHORS) >= 3
    assert f"{name}/" in {link.get("href") for link in built("situations").find(".//article").iter("a")}
    assert "Explanation, not policy" in text_of(page.find("body")) and "Review due on" in text_of(page.find("body"))


def test_blocking_is_said_to_be_unsettled():
    assert "It is unsettled." in text_of(built("situations/blocking").find("body"))


def test_the_glossary_explains_what_guidelines_speak_of():
    assert {"closed-session", "pecuniary-interest", "campaign-period", "constituent", "staff"} <= set(ids(built("glossary")))


# --- Terms and pages written by hand ----------------------------------------------------------------------------------


def test_a_term_opens_its_meaning(pages):
    markdown = pages.with_terms("A [private talk](../glossary.md#closed-session) and [another](../glossary.md#closed-session).", "a/b.md")
    assert markdown.count('<button type="button" class="term" popovertarget="term-closed-session">') == 2
    assert markdown.count('id="term-closed-session" popover="auto"') == 1
    assert "(../glossary.md#closed-session)" in markdown.partition("popover=")[2]


def test_a_term_that_is_not_there_is_named(pages):
    with pytest.raises(Problem, match="a.md: .*glossary.yml has no term “nowhere”"):
        pages.with_terms("[x](glossary.md#nowhere)", "a.md")


@pytest.mark.parametrize(
    ("matter", "sentence"),
    [
        ("reviewed: 2026-01-01\nowner: x", "docs/a.md: front matter: Object missing required field `review_due`"),
        ("reviewed: soon\nreview_due: 2027-01-01\nowner: x", "docs/a.md: front matter: Invalid RFC3339"),
        ("reviewed: 2026-01-01\nreview_due: 2027-01-01\nowner: x\nlaw: [none]", "sources.yml has no entry “none”"),
    ],
)
def test_front_matter_that_does_not_fit_is_named(pages, matter, sentence):
    with pytest.raises(Problem) as problem:
        pages.taken_over("a.md", f"---\n{matter}\n---\n\n# Title\n")
    assert sentence in str(problem.value)


def test_a_page_whose_review_is_due_says_so(pages):
    page = "---\nreviewed: 2025-01-01\nreview_due: {}\nowner: the clerk\nlaw: [mcia-duty]\n---\n\n# Title\n\nText.\n"
    due, not_due = (pages.taken_over("a.md", page.format(day)) for day in ("2026-12-01", "2026-12-02"))
    assert re.search(r"# Title\n+<p class=\"review-due\" data-due=\"2026-12-01\"><strong>", due)
    assert 'data-due="2026-12-02" hidden>' in not_due
    assert "Municipal Conflict of Interest Act</a>, section 5:" in due and "Kept by the clerk." in due


def test_a_page_in_a_folder_leads_to_the_first_of_it(pages):
    made = pages.all({"a/index.md": "---\ntitle: All of a\n---\n\n# A\n", "a/b.md": "# B\n\nText.\n", "c.md": "# C\n"})
    assert made["a/b.md"] == "[All of a](index.md)\n{ .up }\n\n# B\n\nText.\n"
    assert made["c.md"] == "# C\n" and "{ .up }" not in made["a/index.md"]
    assert "[In brief](index.md)\n{ .up }\n\n# Guideline 2" in made["guidelines/privacy.md"]


def test_a_page_that_is_made_cannot_be_written_by_hand_too(pages):
    with pytest.raises(Problem, match="docs/index.md: this page is made from .*content/; remove the file"):
        pages.all({"index.md": "# Mine"})


def test_a_page_without_review_is_taken_over_as_it_is(pages):
    assert pages.taken_over("a.md", "---\ntitle: A\n---\n\n# A\n") == "---\ntitle: A\n---\n\n# A\n"


def test_plain_text_shows_as_it_is():
    from markdown import markdown

    text = r"1 * 2 * 3, a_b_c, [x](y), `code`, # no heading, {.class}, back\slash | x"
    assert text_of(parse(markdown(as_markdown(text), extensions=["attr_list", "tables"]))) == text


def test_anchors_are_the_checkers():
    assert [BY_ANCHOR[anchor].number for anchor in ANCHORS] == list(range(1, 12))
    assert {place.anchor for anchor in ANCHORS for place in rules.places(anchor)} == {guideline.anchor for guideline in GUIDELINES}

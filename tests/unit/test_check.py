"""The checker as a whole: bounds, order, one finding a problem, keys that outlive edits, and linear cost."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Post, check
from checker.context import ACCOUNTS, CONTEXT, DESCRIBED, KINDS, MOST_PICTURES, PEOPLE
from checker.model import CONSIDER
from checker.platforms import PLATFORMS
from checker.rules import RULES

# Some of every file.
DRAFTS = [json.loads(line) for file in sorted(Path(__file__).parents[1].glob("drafts/*.jsonl")) for line in file.read_text("utf-8").splitlines()[::25]]

PIECES = st.sampled_from([example.text for rule in RULES for example in rule.flags])
ANY_TEXT = st.one_of(st.text(st.characters(exclude_categories=()), max_size=300), st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=6).map(" ".join))
DAYS = st.dates().map(str)
CONTEXTS = (*(st.sampled_from([None, *choices]) for choices in (PLATFORMS, KINDS, ACCOUNTS)), st.none() | DAYS, st.none() | st.integers(0, MOST_PICTURES), *(st.sampled_from([None, *choices]) for choices in (PEOPLE, DESCRIBED)))
POSTS = st.builds(Post, ANY_TEXT, *CONTEXTS)


@settings(max_examples=150, deadline=None)
@given(POSTS)
def test_any_post_gives_findings_in_bounds_in_order_and_the_same_twice(post):
    findings = check(post)
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(post.text)
        assert finding.quote == post.text[finding.start : finding.end]
        assert "{quote}" not in finding.message or "{quote}" in finding.quote
    assert findings == sorted(findings, key=lambda finding: (finding.level == CONSIDER, finding.start, finding.end))
    assert findings == check(Post(post.text, *(getattr(post, name) for name in CONTEXT)))


def test_findings_of_one_guideline_never_overlap():
    for draft in DRAFTS:
        ends: dict[str, int] = {}
        for finding in sorted(check(Post(draft["text"], draft["platform"])), key=lambda finding: finding.start):
            assert ends.get(finding.anchor, 0) <= finding.start, draft["id"]
            ends[finding.anchor] = finding.end


def test_a_key_outlives_edits_elsewhere():
    def key(text):
        return [finding.key for finding in check(Post(text)) if finding.rule == "privacy.social-insurance-number"]

    here = key("For the file, my SIN is 130 692 544, call me please.")
    assert here and here == key("Hello there! For the file, my SIN is 130 692 544, call me please. Thanks 🎉")
    assert here != key("For the file, my SIN is 046 454 286, call me please.")


def test_what_is_implied_keeps_to_sentences_in_which_nothing_else_was_found():
    """Its mark would swallow the others', and the reader would see one problem."""
    home, blame = "I live at 14 Larkspur Lane.", "Must be nice to sit upstairs all day and never answer a phone."
    quotes = {finding.anchor: finding.quote for finding in check(Post(f"{home} {blame} {home}"))}
    assert quotes["respecting-staff"] == blame
    assert quotes["privacy"].endswith("14 Larkspur Lane.")


def test_tips_come_last_and_once_each():
    findings = check(Post("What do you think? Any questions? Stay tuned for updates. My SIN is 130 692 544.", platform="x"))
    tips = [finding.rule for finding in findings if finding.level == CONSIDER]
    assert len(tips) == len(set(tips))
    assert findings[0].level != CONSIDER


WORST = [
    "a" * 1000, "a " * 500, " " * 1000, "\n" * 1000, "1" * 1000, "1 2 3-" * 170, '"' * 1000, "'" * 1000, "." * 1000, "a." * 500,
    "@" * 1000, "a@a." * 250, "http://" * 140, "x.ca/" * 200, "I " * 500, "the clerk " * 100, "my SIN is " * 100, "Mr. A. B. " * 100, "idiot " * 170,
    "closed session " * 70, "\u0301" * 1000, "👩‍🚒" * 330, "they said he said ", "vote for me ", "is it true that ",
]


@pytest.mark.parametrize("piece", WORST, ids=lambda piece: repr(piece[:12]))
def test_cost_grows_no_faster_than_the_text(piece):
    """Four times the text takes at most about four times as long: quadratic cost would take sixteen times."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        times = []
        for _ in range(3):
            began = time.process_time()
            check(Post(text, platform="x"))
            times.append(time.process_time() - began)
        return min(times)

    seconds(1000)
    assert seconds(60_000) <= 9 * seconds(15_000) + 0.05


MEMORY = """
import resource
from checker import Post, check
text = open(0).read()
check(Post(text[:1000]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
check(Post(text))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_million_characters_take_less_than_200_megabytes():
    joined = "\n\n".join(draft["text"] for draft in DRAFTS)
    text = (joined * (1 + 1_000_000 // len(joined)))[:1_000_000]
    run = subprocess.run([sys.executable, "-c", MEMORY], input=text, capture_output=True, text=True, check=True)
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(run.stdout) * unit < 200_000_000

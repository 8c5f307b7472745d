"""A clerk changes one word: nothing is built until what rests on it has been looked at, and the list says what that is."""

import hashlib
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from test_content import change

from checker.rules import RULES
from scripts.generate import content, history, upkeep

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = "Members should not use social media to engage in criticism", "Members must not use social media to engage in criticism"
PAGES = {Path("docs/one.md"): "See [6](guidelines/respecting-staff.md).", Path("docs/two.md"): "Adopted on 10 May 2021.", Path("docs/three.md"): "Nothing."}


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the content that a test may change."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def left(folder: Path) -> dict[str, list[str]]:
    """Where something is left to do, by guideline."""
    found: dict[str, list[str]] = {}
    for task in upkeep.tasks(content.read(folder), RULES, PAGES):
        found.setdefault(task.anchor, []).append(task.where.removeprefix(f"{folder}/"))
    return found


def add_version(folder: Path, guidelines: str = "[respecting-staff]") -> None:
    """What the clerk does when council has changed the words: a permanent copy and an entry in the change log."""
    text = (folder / "wording.txt").read_bytes()
    (folder / "versions" / "2027-03.txt").write_bytes(text)
    with (folder / "versions.yml").open("a") as file:
        file.write(f"- id: 2027-03\n  adopted: 2027-03-15\n  sha256: {hashlib.sha256(text).hexdigest()}\n")
    with (folder / "changes.yml").open("a") as file:
        file.write(f"- date: 2027-03-15\n  kind: wording\n  version: 2027-03\n  guidelines: {guidelines}\n  summary: Stricter & clearer.\n")


def test_the_content_as_it_is_leaves_nothing_to_do():
    assert upkeep.tasks(content.read(ROOT / "content"), RULES, {}) == []


def test_a_changed_word_leads_to_everything_that_rests_on_it(folder):
    change(folder / "wording.txt", OLD, NEW)
    assert left(folder) == {
        "": ["versions.yml", "docs/two.md"],
        "respecting-staff": ["guidelines/respecting-staff.yml", "checker/guidelines.py (CITED) and the rules below", "docs/one.md"],
    }


def test_a_rule_that_rests_on_the_rest_is_left_alone(folder):
    change(folder / "wording.txt", "Write as an extension of your own voice.", "Write in your own voice.")
    assert left(folder)["authenticity"] == ["guidelines/authenticity.yml"]


def test_the_report_shows_the_words_and_what_to_write(folder):
    change(folder / "wording.txt", OLD, NEW)
    found = content.read(folder)
    report = upkeep.report(found, upkeep.tasks(found, RULES, PAGES))
    assert "Guideline 6, Respecting Staff\n  Respecting Staff The Code" in report and "Members [-should-] {+must+} not use social media" in report
    assert f"`explains: {found.wording.by_anchor['respecting-staff'].digest}`" in report
    assert f"sha256: {hashlib.sha256((folder / 'wording.txt').read_bytes()).hexdigest()}" in report
    assert "respecting-staff.doubted-honesty, checker/rules/respecting_staff.py, line " in report
    assert "privacy." not in report


def test_what_is_settled_leaves_the_list(folder):
    change(folder / "wording.txt", OLD, NEW)
    digest = content.read(folder).wording.by_anchor["respecting-staff"].digest
    add_version(folder)
    change(folder / "guidelines" / "respecting-staff.yml", "explains: 4ad63b57", f"explains: {digest}")
    # The rules are settled in the checker itself.
    rules = tuple(rule for rule in RULES if rule.anchor != "respecting-staff")
    assert upkeep.tasks(content.read(folder), rules, PAGES) == []


@pytest.mark.parametrize(("guidelines", "anchors"), [("[privacy]", ["privacy", "respecting-staff"]), ("all", None)])
def test_the_change_log_names_the_guidelines_that_changed_and_no_others(folder, guidelines, anchors):
    change(folder / "wording.txt", OLD, NEW)
    add_version(folder, guidelines)
    tasks = [task for task in upkeep.tasks(content.read(folder), (), {}) if task.where.endswith("changes.yml")]
    assert [task.anchor for task in tasks] == (anchors or [anchor for anchor in content.ANCHORS if anchor != "respecting-staff"])


def test_a_new_title_leads_to_the_checkers(folder):
    change(folder / "wording.txt", "6. Respecting Staff -", "6. Respect for Staff -")
    assert "checker/guidelines.py" in left(folder)["respecting-staff"]


def test_a_new_item_leads_to_the_checkers(folder):
    change(folder / "wording.txt", " - The Municipal Elections Act", " - The Municipal Elections Act, 1996")
    assert "checker/guidelines.py" in left(folder)["legislation"]


def test_the_command_says_it_and_writes_nothing(folder, tmp_path):
    change(folder / "wording.txt", OLD, NEW)
    done = subprocess.run(
        [sys.executable, "-m", "scripts.generate", tmp_path / "out", "--content", folder], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1 and not (tmp_path / "out").exists()
    assert "Nothing was built." in done.stderr and "docs/check.md" in done.stderr and "Traceback" not in done.stderr


def test_a_review_that_is_due_is_said_from_a_month_before():
    explanation = content.read(ROOT / "content").explanations["privacy"]
    assert upkeep.reviews({"privacy.yml": explanation}, date(2027, 10, 26)) == []
    sentence = "privacy.yml: a review {} due on 26 November 2027 (the Municipality of Chatham-Kent’s clerk)."
    assert upkeep.reviews({"privacy.yml": explanation}, date(2027, 10, 27)) == [sentence.format("is")]
    assert upkeep.reviews({"privacy.yml": explanation}, date(2027, 11, 27)) == [sentence.format("was")]


# --- The history of a second version ----------------------------------------------------------------------------------


@pytest.fixture
def second(folder) -> content.Content:
    """Content with a second version of the wording."""
    change(folder / "wording.txt", OLD, NEW)
    add_version(folder)
    return content.read(folder)


def test_a_change_of_wording_shows_its_difference(second):
    newest = history.entries(second)[0]
    assert [anchor for anchor, _ in newest.differences] == ["respecting-staff"]
    assert newest.differences[0][1].startswith("<strong>6. Respecting Staff</strong> The Code of Conduct")
    assert "Members <del>should</del> <ins>must</ins> not use social media" in newest.differences[0][1]
    assert [entry.change.date.year for entry in history.entries(second, "respecting-staff")] == [2027, 2026, 2021]
    assert [entry.change.date.year for entry in history.entries(second, "privacy")] == [2026, 2021]


def test_a_change_before_the_first_guideline_is_told_too(folder):
    change(folder / "wording.txt", "publicly share and attributed", "publicly shared and attributed")
    add_version(folder, "[]")
    found = content.read(folder)
    assert upkeep.tasks(found, RULES, {}) == []
    newest = history.entries(found)[0]
    assert history.headline(newest.change) == "Wording: the words before guideline 1"
    assert [anchor for anchor, _ in newest.differences] == [""] and "publicly <del>share</del> <ins>shared</ins> and" in newest.differences[0][1]


def test_a_guideline_has_the_date_since_which_it_has_its_words(second):
    assert second.adopted("respecting-staff").id == "2027-03"
    assert second.adopted("privacy").id == "2021-05"
    assert second.version.id == "2027-03"


def test_a_change_of_a_page_shows_what_it_tells(second, folder):
    with (folder / "changes.yml").open("a") as file:
        file.write("- date: 2027-04-01\n  kind: page\n  guidelines: [privacy]\n  summary: x\n  before: one two\n  after: one three\n")
    assert history.entries(content.read(folder))[0].differences == [("", "one <del>two</del> <ins>three</ins>")]


def test_the_feed_tells_every_change_newest_first(second):
    root = ElementTree.fromstring(history.feed(second, "Guidelines", "https://example.org/g/"))
    atom = {"a": history.ATOM}
    entries = root.findall("a:entry", atom)
    assert [entry.findtext("a:updated", None, atom) for entry in entries] == [f"{change.date}T00:00:00Z" for change in reversed(second.changes)]
    assert root.findtext("a:updated", None, atom) == "2027-03-15T00:00:00Z"
    assert root.find("a:link[@rel='self']", atom).get("href") == "https://example.org/g/feed.xml"
    newest = entries[0]
    assert newest.findtext("a:title", None, atom) == "Wording: guideline 6"
    assert newest.find("a:link", atom).get("href") == "https://example.org/g/changes/#on-2027-03-15"
    assert "Stricter &amp; clearer." in newest.findtext("a:content", None, atom) and "<ins>must</ins>" in newest.findtext("a:content", None, atom)
    ids = [entry.findtext("a:id", None, atom) for entry in entries]
    assert len(set(ids)) == len(ids)
    again = ElementTree.fromstring(history.feed(second, "Guidelines", ""))
    assert [entry.findtext("a:id", None, atom) for entry in again.findall("a:entry", atom)] == ids, "a move of the site makes no news"


@pytest.mark.parametrize(
    ("guidelines", "expected"),
    [("all", "Page: all guidelines"), ("site", "This site"), (["privacy"], "Page: guideline 2"), (["privacy", "authenticity", "commitment"], "Page: guidelines 2, 3 and 9")],
)
def test_headlines(guidelines, expected):
    assert history.headline(content.Change(date=date(2027, 1, 1), kind="page", guidelines=guidelines, summary="x")) == expected

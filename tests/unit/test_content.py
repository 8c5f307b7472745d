"""Content that does not fit is refused with the file and the place in it; the wording is read whole or not at all."""

import shutil
from pathlib import Path

import pytest

from scripts.generate import content, wording
from scripts.generate.problem import Problem

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the content that a test may change."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def change(path: Path, before: str, after: str) -> None:
    """Replaces some words of a file that has them."""
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after, 1))


@pytest.mark.parametrize(
    ("file", "before", "after", "sentence"),
    [
        ("guidelines/privacy.yml", "plain:", "plian:", "privacy.yml: Object contains unknown field `plian`"),
        ("guidelines/privacy.yml", "reviewed: 2026-11-26", "reviewed: last week", "privacy.yml: Invalid"),
        ("guidelines/privacy.yml", "ask:\n", "ask:\n  - 7\n", "Expected `str`, got `int` - at `$.ask[0]`"),
        ("guidelines/privacy.yml", "ask:\n", "ask: [\n", "privacy.yml: is not YAML:"),
        ("guidelines/privacy.yml", "[mfippa-", "[no-such-", "guidelines/privacy.yml: law: sources.yml has no entry “no-such-personal-information”"),
        ("glossary.yml", "law: mcia-interests", "law: nothing", "glossary.yml: pecuniary-interest: sources.yml has no entry “nothing”"),
        ("changes.yml", "kind: page", "kind: rumour", "changes.yml: Invalid enum value 'rumour'"),
        ("changes.yml", "guidelines: site", "guidelines: [privvacy]", "changes.yml: 2026-11-23: there is no guideline “privvacy”"),
        ("changes.yml", "version: 2021-05", "version: 2020-01", "changes.yml: 2021-05-10: versions.yml has no version “2020-01”"),
        ("changes.yml", "  version: 2021-05\n", "", "a change of kind “wording” names its version"),
        ("versions/2021-05.txt", "Do not post", "Do post", "2021-05.txt: is a permanent copy of the wording of 2021-05-10 and is not what was published then"),
        ("wording.txt", "2. Maintain privacy", "3. Maintain privacy", "wording.txt: “3. Maintain privacy - Do not post privat” comes where guideline 2 is expected"),
        ("wording.txt", "11. The use", "Eleven. The use", "“Eleven. The use of social media is subje” is neither a guideline with its number"),
    ],
)
def test_what_does_not_fit_is_named(folder, file, before, after, sentence):
    change(folder / file, before, after)
    with pytest.raises(Problem) as problem:
        content.read(folder)
    assert sentence in str(problem.value)


def test_a_missing_file_is_named(folder):
    (folder / "guidelines" / "privacy.yml").unlink()
    with pytest.raises(Problem, match="privacy.yml: cannot be read: No such file"):
        content.read(folder)


@pytest.mark.parametrize("text", ["", "Title", "1. Maintain privacy - Do not."])
def test_a_text_that_is_no_wording_is_refused(text):
    with pytest.raises(Problem, match="should hold the title"):
        wording.parse(text)


def test_the_wording_is_read_whole():
    text = (ROOT / "content" / "wording.txt").read_text()
    read = wording.parse(text)
    # The dashes that only set titles and items apart are the one thing left behind.
    kept = [word for line in text.splitlines() for word in line.split() if word not in "-–" or line.startswith("Definition")]
    assert read.whole.split() == kept
    assert [guideline.number for guideline in read.guidelines] == list(range(1, 12))
    assert read.by_anchor["respecting-staff"].title == "Respecting Staff"
    assert read.by_anchor["permanent-record"].title == "Once information is published online, it becomes part of a permanent record."
    assert read.by_anchor["legislation"].items[0] == "The Municipal Elections Act"


def test_the_digest_changes_with_any_word():
    text = (ROOT / "content" / "wording.txt").read_text()
    before, after = wording.parse(text), wording.parse(text.replace("must never use", "should never use"))
    changed = [anchor for anchor, one in before.by_anchor.items() if one.digest != after.by_anchor[anchor].digest]
    assert changed == ["respecting-others"]

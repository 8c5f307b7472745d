"""Says what has to be looked at: after a change of the wording, and when a review is due.

A wording and what rests on it must never part unseen: the permanent copy, the change log, the pages that explain the old
words, the rules that cite them, the pages that name the old date. While one of these is not settled, nothing is built.
"""

import hashlib
import inspect
import re
from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import NamedTuple

from checker.guidelines import BY_ANCHOR, GUIDELINES
from checker.model import Rule
from scripts.generate.content import ANCHORS, Content, Kept
from scripts.generate.difference import difference
from scripts.generate.wording import Worded


# So long before a review is due, the build begins to say so; the page says it from the day on.
NOTICE = timedelta(days=30)


class Task(NamedTuple):
    """Something to do, where, and the guideline it belongs to ("" for the text as a whole)."""

    anchor: str
    where: str
    what: str


def tasks(content: Content, rules: tuple[Rule, ...], pages: dict[Path, str]) -> list[Task]:
    """What a change of the wording has left to do, in the guidelines' order. `pages` holds the text of those written by hand."""
    found = [*_permanent_copy(content), *_change_log(content), *_explanations(content), *_titles(content), *_citations(content, rules)]
    changed = {task.anchor for task in found if task.anchor}
    found += [*_pages_that_lead_to(changed, pages), *_dated_pages(content, pages)]
    return sorted(found, key=lambda task: ["", *ANCHORS].index(task.anchor))


def report(content: Content, found: list[Task]) -> str:
    """The tasks as a list to be worked through, under each guideline with the words that changed."""
    lines = [
        f"The wording, or what rests on it, has changed: {content.folder / 'wording.txt'} is the text, and what follows does not fit it yet.",
        "Nothing was built. Settle these and run `make site` again.",
    ]
    for anchor in dict.fromkeys(task.anchor for task in found):
        lines += ["", _heading(content, anchor), *_changed_words(content, anchor)]
        lines += [f"  {number}. {task.where}\n     {task.what}" for number, task in enumerate((task for task in found if task.anchor == anchor), 1)]
    return "\n".join(lines)


def _heading(content: Content, anchor: str) -> str:
    return f"Guideline {BY_ANCHOR[anchor].number}, {content.wording.by_anchor[anchor].title}" if anchor else "The text as a whole"


def _changed_words(content: Content, anchor: str) -> Iterator[str]:
    """The guideline with what was taken out since the newest permanent copy in [-these-], and what was put in in {+these+}."""
    if anchor:
        was, now = (text.by_anchor[anchor].whole for text in (content.copies[content.version.id], content.wording))
        if was != now:
            marks = {"<del>": "[-", "</del>": "-]", "<ins>": "{+", "</ins>": "+}"}
            yield "  " + unescape(re.sub(r"</?(?:del|ins)>", lambda tag: marks[tag[0]], difference(was, now)))


def _permanent_copy(content: Content) -> Iterator[Task]:
    """The wording of now is the newest version that is kept."""
    if content.copies[content.version.id] == content.wording:
        return
    text = content.folder / "wording.txt"
    yield Task(
        "", str(content.folder / "versions.yml"),
        f"The text is not that of version {content.version.id}. Did council change it? Then copy {text} to "
        f"{content.folder / 'versions'}/YEAR-MONTH.txt and add an entry with that id, the date of the meeting, and\n"
        f"       sha256: {hashlib.sha256(text.read_bytes()).hexdigest()}\n"
        f"     and tell the change in {content.folder / 'changes.yml'}. If it did not, put the words back: the guidelines are council’s.",
    )


def _change_log(content: Content) -> Iterator[Task]:
    """Each version is told in the change log with the guidelines that it changed, and no others."""
    file = str(content.folder / "changes.yml")
    previous = None
    for version in content.versions:
        told = [change for change in content.changes if change.version == version.id]
        if not told:
            yield Task("", file, f"Add a change of kind “wording” for version {version.id}.")
        elif previous is not None:
            yield from _told_wrongly(content, previous.id, version.id, file)
        previous = version


def _told_wrongly(content: Content, before: str, after: str, file: str) -> Iterator[Task]:
    for anchor in ANCHORS:
        changed = content.copies[before].by_anchor[anchor].whole != content.copies[after].by_anchor[anchor].whole
        told = any(change.concerns(anchor) for change in content.changes if change.version == after)
        if changed and not told:
            yield Task(anchor, file, f"The change for version {after} does not name {anchor}, and its words changed.")
        if told and not changed:
            yield Task(anchor, file, f"The change for version {after} names {anchor}, and its words did not change.")


def _explanations(content: Content) -> Iterator[Task]:
    """Each explanation was written for the words of now."""
    for anchor, explanation in content.explanations.items():
        digest = content.wording.by_anchor[anchor].digest
        if explanation.explains != digest:
            yield Task(
                anchor, str(content.folder / "guidelines" / f"{anchor}.yml"),
                f"It explains other words. Read it against the new ones; when it fits, set `explains: {digest}` and `reviewed:` to the day.",
            )


def _titles(content: Content) -> Iterator[Task]:
    """The checker names each guideline as its title does. Guideline 11 has a sentence for a title; there its items are names."""
    for guideline in content.wording.guidelines:
        names = guideline.items or (guideline.title.rstrip("."),)
        known = tuple(place.title for place in GUIDELINES if place.number == guideline.number)[-len(names) :]
        if names != known:
            yield Task(guideline.anchor, "checker/guidelines.py", f"GUIDELINES calls it “{'”, “'.join(known)}”. It should be “{'”, “'.join(names)}”.")


def _citations(content: Content, rules: tuple[Rule, ...]) -> Iterator[Task]:
    """Each rule rests on sentences that stand in its guideline; those of a sentence that is gone are one task."""
    by_number = {guideline.number: guideline for guideline in content.wording.guidelines}
    resting: dict[tuple[str, str], list[Rule]] = {}
    for rule in rules:
        guideline = by_number[BY_ANCHOR[rule.anchor].number]
        for sentence in rule.cites:
            if not _stands_in(sentence, guideline):
                resting.setdefault((guideline.anchor, sentence), []).append(rule)
    for (anchor, sentence), some in resting.items():
        yield Task(
            anchor, "checker/guidelines.py (CITED) and the rules below",
            f"They rest on “{sentence}”, which does not stand there any more. See whether each rule still holds, then cite the new words.\n"
            + "\n".join(f"       {rule.id}, {source(rule)}" for rule in some),
        )


def _stands_in(sentence: str, guideline: Worded) -> bool:
    """Whether the words stand there as they are: at the start or after a blank, and up to a blank or the end."""
    return f" {sentence} " in f" {guideline.whole} "


def source(rule: Rule) -> str:
    """Where a rule is written: "checker/rules/privacy.py, line 60"."""
    function = inspect.unwrap(rule.find)
    path = Path(function.__code__.co_filename)
    return f"{Path(*path.parts[path.parts.index('checker'):]) if 'checker' in path.parts else path}, line {function.__code__.co_firstlineno}"


def _pages_that_lead_to(anchors: set[str], pages: dict[Path, str]) -> Iterator[Task]:
    """Pages written by hand that link to a guideline with something left to do. They are listed with it, and settled by reading."""
    for path, text in pages.items():
        for anchor in ANCHORS:
            if anchor in anchors and (f"index.md#{anchor}" in text or f"guidelines/{anchor}.md" in text):
                yield Task(anchor, str(path), "It links there. Read whether what it says still fits; nothing needs to be marked.")


def _dated_pages(content: Content, pages: dict[Path, str]) -> Iterator[Task]:
    """Pages that name the date of the version before, as long as the new one has no date yet."""
    if content.copies[content.version.id] != content.wording:
        day = long_date(content.version.adopted)
        yield from (Task("", str(path), f"It names {day}. Is that still the date to name?") for path, text in pages.items() if day in text)


def reviews(kept: dict[str, Kept], today: date) -> list[str]:
    """A sentence for each file whose review is due, or will be within the days of NOTICE."""
    return [
        f"{name}: a review {'was' if one.review_due < today else 'is'} due on {long_date(one.review_due)} ({one.owner})."
        for name, one in kept.items()
        if one.review_due - NOTICE <= today
    ]


def long_date(day: date) -> str:
    """A date as people write it: 10 May 2021."""
    return f"{day.day} {day:%B %Y}"

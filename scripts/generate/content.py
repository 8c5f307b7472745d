"""Reads the data that pages are made from: everything in `content/`.

Each kind of file has its shape here as a class; a file that does not fit it is refused with its name and the place in it.
"""

import hashlib
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec
import yaml

from checker.guidelines import GUIDELINES
from scripts.generate import wording
from scripts.generate.problem import Problem
from scripts.generate.wording import Wording

ANCHORS = tuple(dict.fromkeys(guideline.anchor for guideline in GUIDELINES if guideline.number < 11 or guideline.anchor == "legislation"))


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What all shapes share: nothing is set later, and a misspelt field is refused."""


class Draft(Record, kw_only=True):
    """An example of a post, invented, and why it is one."""

    draft: str
    because: str


class Kept(Record, kw_only=True):
    """Who keeps a page, when it was last read against its facts, and when that is due again."""

    reviewed: date
    review_due: date
    owner: str


class Explanation(Kept, kw_only=True):
    """`content/guidelines/<anchor>.yml`: what we say about one guideline. Prose is Markdown, drafts are plain text.

    `explains` is the digest of the wording that this was written for. `law` names entries of `sources.yml`, and `also` the
    words that people look for it by.
    """

    explains: str
    plain: str
    means: str
    do: list[Draft]
    dont: list[Draft]
    ask: list[str]
    misses: list[str]
    law: list[str] = []
    also: list[str] = []


class Source(Record, kw_only=True):
    """An entry of `sources.yml`: a law or policy. `against` is what its section number and gist were checked against."""

    title: str
    gist: str
    url: str | None = None
    section: str | None = None
    checked: date | None = None
    against: str

    @property
    def place(self) -> str:
        """What follows its title: ", section 5", or nothing."""
        return f", section{'s' if ' and ' in self.section else ''} {self.section}" if self.section else ""


class Term(Record, kw_only=True):
    """An entry of `glossary.yml`. `means` is Markdown; `law` names an entry of `sources.yml`."""

    id: str
    term: str
    means: str
    law: str | None = None


class Version(Record, kw_only=True):
    """An entry of `versions.yml`: a permanent copy in `versions/<id>.txt`, by whose hash any later change is seen."""

    id: str
    adopted: date
    sha256: str


class Change(Record, kw_only=True):
    """An entry of `changes.yml`. `guidelines` are anchors (none where only the words before guideline 1 changed), or "all", or
    "site" for what belongs to none of them.

    A change of `wording` names its version, and the difference is worked out from the permanent copies. A change of a `page`
    may tell `before` and `after`.
    """

    date: date
    kind: Literal["wording", "page"]
    guidelines: list[str] | Literal["all", "site"]
    summary: str
    version: str | None = None
    before: str = ""
    after: str = ""

    def concerns(self, anchor: str) -> bool:
        """Whether it belongs to the history of a guideline."""
        return self.guidelines == "all" or (self.guidelines != "site" and anchor in self.guidelines)


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """Everything in `content/`. Versions and changes are in order of date, the newest last."""

    folder: Path
    wording: Wording
    versions: list[Version]
    copies: dict[str, Wording]
    explanations: dict[str, Explanation]
    sources: dict[str, Source]
    glossary: list[Term]
    changes: list[Change]

    @property
    def version(self) -> Version:
        """The newest version of the wording."""
        return self.versions[-1]

    def sources_of(self, ids: list[str]) -> list[Source]:
        return [self.sources[id] for id in ids]

    def adopted(self, anchor: str) -> Version:
        """The version in which a guideline got the words that it has."""
        *earlier, found = self.versions
        for version in reversed(earlier):
            if self.copies[version.id].by_anchor[anchor].whole != self.copies[found.id].by_anchor[anchor].whole:
                break
            found = version
        return found


def read(folder: Path) -> Content:
    """All data of a folder, each file in its shape. Raises Problem with what is wrong first."""
    versions = sorted(load(folder / "versions.yml", list[Version]), key=lambda version: version.adopted)
    if not versions:
        raise Problem(f"{folder / 'versions.yml'}: names no version of the wording; the adopted one belongs there.")
    content = Content(
        folder=folder,
        wording=wording.read(folder / "wording.txt"),
        versions=versions,
        copies={version.id: permanent_copy(folder, version) for version in versions},
        explanations={anchor: load(folder / "guidelines" / f"{anchor}.yml", Explanation) for anchor in ANCHORS},
        sources=load(folder / "sources.yml", dict[str, Source]),
        glossary=sorted(load(folder / "glossary.yml", list[Term]), key=lambda term: term.term.casefold()),
        changes=sorted(load(folder / "changes.yml", list[Change]), key=lambda change: change.date),
    )
    for name, problem in _dangling(content):
        raise Problem(f"{folder / name}: {problem}")
    return content


def permanent_copy(folder: Path, version: Version) -> Wording:
    """The wording of a version. Raises Problem where its file is not what it was when it was published."""
    path = folder / "versions" / f"{version.id}.txt"
    found = wording.read(path)
    if hashlib.sha256(path.read_bytes()).hexdigest() != version.sha256:
        raise Problem(
            f"{path}: is a permanent copy of the wording of {version.adopted} and is not what was published then. "
            f"Put it back as it was; a new wording gets a file and an entry in versions.yml of its own."
        )
    return found


def load(path: Path, shape: type):
    """A YAML file as the given shape. Raises Problem with the file and the place."""
    try:
        return msgspec.convert(yaml.safe_load(path.read_text("utf-8")), shape)
    except OSError as error:
        raise Problem(f"{path}: cannot be read: {error.strerror}.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise Problem(f"{path}: is not YAML: {' '.join(str(error).split())}.") from None
    except msgspec.ValidationError as error:
        raise Problem(f"{path}: {error}.") from None


def _dangling(content: Content):
    """Names that lead nowhere, as (file, sentence)."""
    versions = {version.id for version in content.versions}
    for anchor, explanation in content.explanations.items():
        yield from ((f"guidelines/{anchor}.yml", f"law: sources.yml has no entry “{law}”.") for law in explanation.law if law not in content.sources)
    for term in content.glossary:
        if term.law is not None and term.law not in content.sources:
            yield "glossary.yml", f"{term.id}: sources.yml has no entry “{term.law}”."
    for change in content.changes:
        named = [] if isinstance(change.guidelines, str) else change.guidelines
        yield from (("changes.yml", f"{change.date}: there is no guideline “{anchor}”.") for anchor in named if anchor not in ANCHORS)
        if (change.kind == "wording") != (change.version is not None):
            yield "changes.yml", f"{change.date}: a change of kind “wording” names its version, and no other kind does."
        if change.version is not None and change.version not in versions:
            yield "changes.yml", f"{change.date}: versions.yml has no version “{change.version}”."

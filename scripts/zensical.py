"""Builds the site with Zensical as well and holds it against MkDocs' own: `python -m scripts.zensical`, or `make zensical`.

Material for MkDocs stays the builder; this shows that the other one could take its place without a link being lost. Both
builds come from the same Markdown and settings and go through the same finish step. They have to agree in their pages, and in
each page's title, address, ids and adopted wording; the look may differ.
"""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from scripts.finish import FinishError, finish, ids, parse, read_settings, text_of
from scripts.finish.html import elements

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "zensical"
# What the settings have to say differently: they are read from build/, and MkDocs' pages stay.
SETTINGS = {"docs_dir: build/docs": "docs_dir: docs", "site_dir: build/pages": "site_dir: zensical-pages", "custom_dir: overrides": "custom_dir: ../overrides"}


class Differs(Exception):
    """What went wrong before anything could be compared, in a sentence or more."""


@dataclasses.dataclass(frozen=True)
class Page:
    """What two builds of a page have to agree in."""

    title: str
    heading: str
    address: str
    ids: tuple[str, ...]
    wording: tuple[str, ...]

    @classmethod
    def of(cls, document: ElementTree.Element) -> "Page":
        """Read off a finished page. Ids are those of its text; the theme's own, which begin with underscores, may differ."""
        article = next(elements(document, "md-content__inner"), document)
        canonical = document.find("head/link[@rel='canonical']")
        return cls(
            title=text_of(document.find("head/title")),
            heading=text_of(next(article.iter("h1"))),
            address=canonical.get("href") if canonical is not None else "",
            ids=tuple(each for each in ids(article) if not each.startswith("__")),
            wording=tuple(text_of(part) for part in elements(document, "official")),
        )


def version() -> str:
    """Of the Zensical that is installed, e.g. "0.0.73"."""
    return subprocess.run([ENVIRONMENT / "bin/zensical", "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]


def build(target: Path) -> Path:
    """The finished site as Zensical builds it, in a folder of its own."""
    settings = (ROOT / "mkdocs.yml").read_text()
    for ours, other in SETTINGS.items():
        if settings.count(ours) != 1:
            raise Differs(f"mkdocs.yml should say “{ours}” once.")
        settings = settings.replace(ours, other)
    (BUILD / "zensical.yml").write_text(settings)
    command = [ENVIRONMENT / "bin/zensical", "build", "--strict", "--clean", "--config-file", BUILD / "zensical.yml"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if result.returncode:
        raise Differs(f"Zensical could not build the site:\n{result.stdout}{result.stderr}")
    try:
        finish(BUILD / "zensical-pages", BUILD / "runtime", target, read_settings(dict(os.environ)))
    except FinishError as error:
        raise Differs(f"What Zensical built could not be finished:\n{error}") from error
    return target


def pages(site: Path) -> dict[str, Page]:
    """Every page of a finished site, by its file."""
    return {path.relative_to(site).as_posix(): Page.of(parse(path.read_text())) for path in sorted(site.rglob("*.html"))}


def differences(ours: Path, other: Path) -> list[str]:
    """What the other site has otherwise, as sentences."""
    mine, theirs = pages(ours), pages(other)
    found = [f"{page}: only one of the builders makes it." for page in sorted(mine.keys() ^ theirs.keys())]
    for page in sorted(mine.keys() & theirs.keys()):
        for field in dataclasses.fields(Page):
            one, two = getattr(mine[page], field.name), getattr(theirs[page], field.name)
            if one != two:
                found.append(f"{page}: {field.name}: MkDocs has {one!r}, Zensical {two!r}.")
    anchors = [json.loads((site / "anchors.json").read_text()) for site in (ours, other)]
    return found if anchors[0] == anchors[1] else [*found, "anchors.json: differs."]


def main() -> int:
    """Builds, compares, and says how it went."""
    try:
        found = differences(ROOT / "site", build(BUILD / "zensical-site"))
    except Differs as problem:
        print(problem, file=sys.stderr)
        return 1
    print(*found, f"Zensical {version()}: {len(pages(ROOT / 'site'))} pages, {len(found)} differences.", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

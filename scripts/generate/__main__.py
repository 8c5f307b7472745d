"""Writes the pages' Markdown into a folder, made anew. See the package."""

import argparse
import os
import shutil
import sys
import tomllib
from datetime import date
from pathlib import Path

import yaml

from checker.rules import RULES
from scripts.evaluate import HELD_OUT, ORDINARY, ROOT, UNMET, drafts_of, evaluate
from scripts.generate import content, history, reports, upkeep
from scripts.generate.addresses import from_root
from scripts.generate.pages import Pages, review
from scripts.generate.problem import Problem


def main() -> int:
    """Write everything, or say what is wrong or has to be looked at and write nothing."""
    parser = argparse.ArgumentParser(description="Write the pages' Markdown.")
    parser.add_argument("folder", type=Path, help="where to write it; what is there now is removed")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the pages written by hand")
    options = parser.parse_args()
    try:
        files = generate(options.content, options.docs, date.today())
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    shutil.rmtree(options.folder, ignore_errors=True)
    shutil.copytree(options.docs, options.folder, copy_function=shutil.copy)
    for path, text in files.items():
        (options.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (options.folder / path).write_bytes(text)
    return 0


def generate(data: Path, docs: Path, today: date) -> dict[str, bytes]:
    """Every file that is not a plain copy, by its path. Raises Problem; prints the reviews that are or will soon be due."""
    found = content.read(data)
    by_hand = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in sorted(docs.rglob("*.md"))}
    open_tasks = upkeep.tasks(found, RULES, {docs / path: text for path, text in by_hand.items()} | partials())
    if open_tasks:
        raise Problem(upkeep.report(found, open_tasks))
    kept = {str(data / "guidelines" / f"{anchor}.yml"): one for anchor, one in found.explanations.items()}
    kept |= {str(docs / path): one for path, text in by_hand.items() if (one := review(path, text))}
    for sentence in upkeep.reviews(kept, today):
        print(sentence, file=sys.stderr)

    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    measured = (evaluate(drafts_of(file)) for file in (HELD_OUT, ORDINARY, UNMET))
    pages = Pages(found, *measured, version, today).all(by_hand)
    others = {
        "feed.xml": history.feed(found, site_name(), os.environ.get("SITE_URL", "")),
        "assets/checker/guidelines.json": reports.wording_for_reports(found.wording, found.version.adopted, version).encode(),
    }
    return {path: from_root(path, text).encode() for path, text in pages.items()} | others


def partials() -> dict[Path, str]:
    """The template blocks that hold words of ours."""
    return {path.relative_to(ROOT): path.read_text("utf-8") for path in sorted((ROOT / "overrides").rglob("*.html"))}


def site_name() -> str:
    """The site's name, from its one setting."""
    line = next(line for line in (ROOT / "mkdocs.yml").read_text("utf-8").splitlines() if line.startswith("site_name:"))
    return yaml.safe_load(line)["site_name"]


if __name__ == "__main__":
    sys.exit(main())

"""The finished site: each page taken through the steps, the checker's runtime put in place, or nothing written at all."""

import json
import os
import shutil
from pathlib import Path

from scripts.finish.checks import problems
from scripts.finish.html import checker_form, parse, serialise
from scripts.finish.permalinks import name_permalinks
from scripts.finish.policy import add_policy

PUBLISHED = Path("tests/anchors.json")
RUNTIME = Path("assets/runtime")


class FinishError(Exception):
    """What is wrong with the built pages, in one sentence."""


def runtime_folder(built: Path) -> Path:
    """The one folder, named by its content's hash, that the runtime step made."""
    folders = [manifest.parent for manifest in built.glob("*/manifest.json")]
    if len(folders) != 1:
        raise FinishError(f"{built}/ should hold one built runtime of the checker and holds {len(folders)}: run `make site`.")
    return folders[0]


def finish(pages: Path, runtime: Path, published: Path, site: Path) -> None:
    """Writes the finished site. Nothing is written when something is wrong."""
    folder = runtime_folder(runtime)
    expected = json.loads(published.read_text())
    documents = {path.relative_to(pages).as_posix(): parse(path.read_text()) for path in sorted(pages.rglob("*.html"))}
    wrong = [f"{page}: published ids stand on this page, and it is gone." for page in expected if page not in documents]
    for page, document in documents.items():
        form = checker_form(document)
        if form is not None:
            form.set("data-runtime", os.path.relpath(RUNTIME / folder.name, Path(page).parent) + "/")
        name_permalinks(document, expected.get(page, []))
        add_policy(document)
        wrong += problems(page, document, expected.get(page, []))
    if not any(checker_form(document) is not None for document in documents.values()):
        wrong.append('No page has <form id="checker">, where drafts are checked.')
    if wrong:
        raise FinishError("\n".join(wrong))

    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(pages, site, copy_function=shutil.copy)
    shutil.copytree(folder, site / RUNTIME / folder.name, copy_function=shutil.copy)
    for page, document in documents.items():
        (site / page).write_text(serialise(document))

"""The finished site: each page taken through the steps, what belongs beside the pages written, or nothing written at all."""

import json
import os
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

from scripts.finish import addresses, bundled, card, delivery, integrity, lighter, moved, offline, printed, share
from scripts.finish.anchors import HOME, Place, anchors_json, places
from scripts.finish.checks import problems
from scripts.finish.html import checker_form, parse, serialise
from scripts.finish.links import broken_links, make_relative
from scripts.finish.permalinks import name_permalinks
from scripts.finish.policy import add_policy

PUBLISHED = Path("tests/anchors.json")
MOVED = Path("content/moved.yml")
RUNTIME = Path("assets/runtime")

type Pages = dict[str, ElementTree.Element]


class FinishError(Exception):
    """What is wrong with the built pages, in a sentence or more."""


@dataclass(frozen=True)
class Settings:
    """What a site is told of itself. `address` is where it is published and ends with a slash; empty, it is not known, and
    what needs it is left out. `email` is whom to write to, or empty. `built` is the day it is dated. `published` names, page
    by page, the ids that people may have linked to and since when; `moved` maps old addresses to new.
    """

    published: dict[str, dict[str, str]]
    address: str = ""
    email: str = ""
    built: date = field(default_factory=date.today)
    moved: dict[str, str] = field(default_factory=dict)


def finish(pages: Path, runtime: Path, site: Path, settings: Settings) -> None:
    """Writes the finished site from built pages and the built runtime. Raises FinishError with all that is wrong."""
    folder = runtime_folder(runtime)
    documents = {path.relative_to(pages).as_posix(): parse(path.read_text()) for path in sorted(pages.rglob("*.html"))}
    wrong = missing(documents, settings)
    prepare(documents, settings)
    found = places(documents[HOME], settings.published.get(HOME, {})) if HOME in documents else []
    for page, document in documents.items():
        complete(page, document, documents, found, settings)
        place_runtime(page, document, folder.name)
    old = moved.moved_pages(settings.moved)
    wrong += [f"{page}: it has moved, and is there all the same." for page in old if page in documents]
    everything = documents | old
    for page, document in everything.items():
        add_policy(document)
        wrong += problems(page, document, settings.published.get(page, {}))

    with tempfile.TemporaryDirectory(dir=site.parent) as draft:
        new = Path(draft) / "site"
        # The builder's own list of pages knows nothing of what was done since.
        shutil.copytree(pages, new, copy_function=shutil.copy, ignore=shutil.ignore_patterns("sitemap.xml*"))
        shutil.copytree(folder, new / RUNTIME / folder.name, copy_function=shutil.copy)
        for path, content in beside(documents, everything, found, settings).items():
            write(new / path, content)
        for page, document in everything.items():
            write(new / page, serialise(document).encode())
        wrong += joined(new)
        lighter.lighten(new)
        if (new / offline.SCRIPT).is_file():
            write(new / offline.SCRIPT, offline.service_worker(new))
        write(new / integrity.LIST, integrity.integrity(new).encode())
        files = {path.relative_to(new).as_posix() for path in new.rglob("*") if path.is_file()}
        wrong += broken_links(everything, files, settings.address)
        if wrong:
            raise FinishError("\n".join(wrong))
        shutil.rmtree(site, ignore_errors=True)
        new.rename(site)


def missing(documents: Pages, settings: Settings) -> list[str]:
    """Pages that have to be there and are not, as sentences."""
    wrong = [f"{page}: published ids stand on this page, and it is gone." for page in settings.published if page not in documents]
    if not any(checker_form(document) is not None for document in documents.values()):
        wrong.append('No page has <form id="checker">, where drafts are checked.')
    return wrong


def prepare(documents: Pages, settings: Settings) -> None:
    """What comes before all other steps, on every page: they look for what stands behind a heading."""
    for page, document in documents.items():
        make_relative(page, document)
        name_permalinks(document, settings.published.get(page, {}))


def complete(page: str, document: ElementTree.Element, documents: Pages, found: list[Place], settings: Settings) -> None:
    """Adds to a page what the builder leaves out."""
    adopted = printed.adoption(documents[HOME]) if HOME in documents else ""
    share.add_shares(page, document, found, settings.address)
    printed.fill_handout(page, document, found, adopted, settings.address, settings.built)
    printed.add_origin(page, document, adopted, settings.address, settings.built)
    addresses.add_addresses(page, document, settings.address)


def place_runtime(page: str, document: ElementTree.Element, name: str) -> None:
    """Tells the page that checks drafts where its runtime is."""
    for element in document.findall(".//*[@data-runtime]"):
        element.set("data-runtime", os.path.relpath(RUNTIME / name, Path(page).parent) + "/")


def beside(documents: Pages, everything: Pages, found: list[Place], settings: Settings) -> dict[Path, bytes]:
    """The files beside the pages, by their path."""
    address = settings.address
    texts = {
        "anchors.json": anchors_json(found, settings.published.get(HOME, {}), address),
        "_headers": delivery.headers(list(everything.values())),
    }
    if settings.email:
        texts[".well-known/security.txt"] = delivery.security_txt(settings.email, address, settings.built)
    if not address:
        return {Path(name): text.encode() for name, text in texts.items()}
    texts |= {"sitemap.xml": addresses.sitemap(list(documents), address), "robots.txt": addresses.robots(address)}
    files = {Path(name): text.encode() for name, text in texts.items()}
    return files | share.pictures(found, address) | cards(documents)


def joined(site: Path) -> list[str]:
    """Joins the modules of the page that checks drafts; why that cannot be, as sentences."""
    try:
        bundled.bundle(site)
    except ValueError as error:
        return [str(error)]
    return []


def cards(documents: Pages) -> dict[Path, bytes]:
    """The picture for each page, with the site's name beneath its title, or on the home page whose wording it is."""
    home = addresses.title_of(documents[HOME])
    titles = {page: addresses.title_of(document) for page, document in documents.items() if page != addresses.NOT_FOUND}
    beneath = {home: printed.adoption(documents[HOME])}
    return {addresses.card_of(page): card.card(title, beneath.get(title, home)) for page, title in titles.items()}


def write(path: Path, content: bytes) -> None:
    """A file, and the folders it is in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def runtime_folder(built: Path) -> Path:
    """The one folder, named by its content's hash, that the runtime step made."""
    folders = [manifest.parent for manifest in built.glob("*/manifest.json")]
    if len(folders) != 1:
        raise FinishError(f"{built}/ should hold one built runtime of the checker and holds {len(folders)}: run `make site`.")
    return folders[0]


def read_settings(environment: dict[str, str], published: Path = PUBLISHED, moved_file: Path = MOVED) -> Settings:
    """The settings from the environment (SITE_URL, CONTACT_EMAIL, SOURCE_DATE_EPOCH) and from the files that hold the rest."""
    address = environment.get("SITE_URL", "")
    if address and not (address.startswith(("https://", "http://")) and address.endswith("/")):
        raise FinishError(f"SITE_URL is “{address}”: it should be the site's whole address, with a slash at its end.")
    seconds = environment.get("SOURCE_DATE_EPOCH")
    try:
        moves = moved.read_moved(moved_file)
    except ValueError as error:
        raise FinishError(str(error)) from error
    return Settings(
        published=json.loads(published.read_text()),
        address=address,
        email=environment.get("CONTACT_EMAIL", ""),
        built=datetime.fromtimestamp(int(seconds), UTC).date() if seconds else date.today(),
        moved=moves,
    )

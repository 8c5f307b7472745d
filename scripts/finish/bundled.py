"""Joins the modules of the page that checks drafts into few files: a start that asks for few is quicker, on any host.

Each of ENTRIES takes in the modules that it imports, but for other entries, and what was taken in is not published besides.
The modules keep their text: only imports and exports among themselves go. So no two may have a name in common, nor may one call
by another name what it imports, which is checked.
"""

import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path("assets/checker")
ENTRIES = ("start.mjs", "check.mjs", "worker.mjs")
_IMPORT = re.compile(r'^import \{ ([^}]*) \} from "(\.\.?/[\w-]+\.mjs)"\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const)\b)", re.MULTILINE)
_NAME = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)


def bundle(site: Path) -> None:
    """Joins the modules of a built site, in place. Raises ValueError for a name that two of them have."""
    parts = {site / FOLDER / name: list(taken_in(site / FOLDER / name, set())) for name in ENTRIES if (site / FOLDER / name).is_file()}
    joined = {entry: join(modules) for entry, modules in parts.items()}
    for module in {module for modules in parts.values() for module in modules}:
        module.unlink()
    for entry, text in joined.items():
        entry.write_text(text)


def taken_in(module: Path, seen: set[Path]) -> Iterator[Path]:
    """A module and those that it takes in, each after what it imports itself."""
    seen.add(module)
    for other in (module.parent / address for _, address in _IMPORT.findall(module.read_text())):
        if other not in seen and is_taken_in(other, module):
            yield from taken_in(other, seen)
    yield module


def is_taken_in(module: Path, into: Path) -> bool:
    """Whether an imported module becomes part of the file; others serve more pages than this."""
    return module.parent == into.parent and module.name not in ENTRIES


def join(modules: list[Path]) -> str:
    """The text of modules as one, with the exports of the last."""
    owners: dict[str, Path] = {}
    imports: dict[str, list[str]] = {}
    texts = []
    for module in modules:
        text = module.read_text()
        for name in _NAME.findall(text):
            if name in owners:
                raise ValueError(f"{module.name} and {owners[name].name} both have a “{name}”, and become one file.")
            owners[name] = module
        for names, address in _IMPORT.findall(text):
            if " as " in names:
                raise ValueError(f"{module.name} gives what it imports from {address} another name, which has to stay the same.")
            if not is_taken_in(module.parent / address, module):
                imports.setdefault(address, []).extend(names.split(", "))
        text = _IMPORT.sub("", text)
        texts.append(text if module == modules[-1] else _EXPORT.sub("", text))
    head = "".join(f'import {{ {", ".join(sorted(set(names)))} }} from "{address}"\n' for address, names in sorted(imports.items()))
    return head + "".join(texts)

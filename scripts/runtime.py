"""Builds what the browser runs: `python -m scripts.runtime` writes build/runtime/<hash>/.

The checker's wheel and Python's standard library, cut to what is used (scripts/stdlib.txt), are byte-compiled by
`pyodide py-compile` and go into one zip beside Pyodide's own files, which are cut as well (scripts/trim.py, shake.mjs). The zip stores
its files as they are and is compressed as a whole: a browser unpacks that sooner than Python would unpack file by file. The
folder's name is the hash of its content, so that a browser may keep it for ever and never mixes two versions. The same sources
give the same bytes.
"""

import argparse
import ast
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from _imp import _frozen_module_names
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts import prepared, trim

ROOT = Path(__file__).resolve().parent.parent
PYODIDE = ROOT / "node_modules" / "pyodide"
KEPT = ROOT / "scripts" / "stdlib.txt"
SHAKE = ROOT / "scripts" / "shake.mjs"
OUT = ROOT / "build" / "runtime"
STDLIB = "python_stdlib.zip"
# The same as it is published. Hosts and browsers make something of a name that ends in .gz.
PACKED = "python_stdlib.bin"
# The command line's part of the checker: a page has no use for it.
COMMAND_LINE = ("checker.__main__", "checker.report")
# In the interpreter itself. The last two are frozen under other names, and importlib gives them these.
FROZEN = {*_frozen_module_names(), "importlib._bootstrap", "importlib._bootstrap_external"}
# Tests of an `if` that is not entered when a browser imports the module.
NEVER = ("TYPE_CHECKING", "__name__ == '__main__'", "sys.platform == 'win32'")
# Modules that stand for the library's own of the same names: Pyodide imports these when it starts, and they as they come would
# import half a hundred more, of which nothing is used.
LEAN = ROOT / "scripts" / "lean"
# What a first visit downloads at most, gzipped, in bytes.
BUDGET = 4_600_000
# The earliest time that a zip can hold, so that its bytes do not depend on the clock.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
EPOCH = "315532800"


class RuntimeFault(Exception):
    """Why no runtime can be built, in one sentence."""


# --- Modules ----------------------------------------------------------------------------------------------------------


def module_name(path: str) -> str:
    """`json/decoder.py` is json.decoder, `json/__init__.py` is json."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def kept(listed: Iterable[str], modules: Iterable[str]) -> set[str]:
    """The modules that the lines of scripts/stdlib.txt keep, with the packages they are in.

    Raises RuntimeFault for a line that names no module.
    """
    modules, chosen = set(modules), set()
    for line in listed:
        entry = line.partition("#")[0].strip()
        if not entry:
            continue
        package = entry.removesuffix(".*")
        inside = {name for name in modules if package != entry and name.startswith(f"{package}.") and not name.endswith(".__main__")}
        named = inside | {package} & modules
        if not named:
            raise RuntimeFault(f"scripts/stdlib.txt keeps {entry}, which Pyodide's standard library does not have.")
        chosen |= named
    return chosen | {parent for name in chosen for parent in parents(name)} & modules


def parents(name: str) -> Iterator[str]:
    """The packages around a module, the outermost first."""
    parts = name.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts)))


def imported(source: str, name: str, is_package: bool, *, lazily: bool) -> set[str]:
    """The absolute names that a module imports.

    Without `lazily` only what it imports when it is itself imported: not what stands in functions, nor in a `try` that
    goes on without it.
    """
    found = set()
    pending: list[ast.AST] = [ast.parse(source)]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = name.split(".")[: None if is_package else -1]
            base = base[: len(base) - node.level + 1] if node.level else []
            origin = ".".join([*base, *filter(None, [node.module])])
            found |= {origin, *(f"{origin}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.If) and ast.unparse(node.test) in NEVER:
            pending += node.orelse
        elif lazily or not is_optional(node):
            pending += ast.iter_child_nodes(node)
    return found


def is_optional(node: ast.AST) -> bool:
    """Whether the module can be imported without what is imported in there."""
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or (
        isinstance(node, ast.Try) and any("ImportError" in ast.unparse(handler.type or ast.Name("")) for handler in node.handlers)
    )


def missing(sources: dict[str, str], everything: set[str], ours: set[str]) -> Iterator[str]:
    """What kept modules import and the runtime has not, as sentences.

    `sources` maps the path of each kept module to its text; `everything` names all modules that there are, kept or not;
    `ours` the checker's, whose imports inside functions count too.
    """
    there = {module_name(path) for path in sources} | FROZEN
    for path, source in sorted(sources.items()):
        name = module_name(path)
        wanted = imported(source, name, path.endswith("__init__.py"), lazily=name in ours)
        for dropped in sorted((wanted & everything) - there):
            where = "the wheel (see pyproject.toml) has not" if dropped.startswith("checker") else "scripts/stdlib.txt does not keep"
            yield f"{name} imports {dropped}, which {where}."


# --- Building ---------------------------------------------------------------------------------------------------------


def run(command: list, folder: Path, problem: str, **environment: str) -> None:
    """Runs a tool quietly; where it fails, its last lines and the problem as a sentence."""
    result = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH} | environment,
    )
    if result.returncode:
        raise RuntimeFault("\n".join([*result.stdout.splitlines()[-8:], problem]))


def require_same_python(version: str) -> None:
    """Byte code is made by this interpreter and read by Pyodide's: both must be the same X.Y."""
    ours, theirs = "{}.{}".format(*sys.version_info), ".".join(version.split(".")[:2])
    if ours != theirs:
        raise RuntimeFault(f"Pyodide runs Python {theirs} and this is Python {ours}, so its byte code would not load: set VERSION in scripts/setup.py and run `make site`.")


def require_small(size: int) -> None:
    """What a first visit downloads, in gzipped bytes, must be within the budget."""
    if size > BUDGET:
        raise RuntimeFault(f"The runtime is {size:,} bytes gzipped, over the {BUDGET:,} that a first visit may cost.")


def read_zip(path: Path) -> dict[str, bytes]:
    """The files of a zip by their names."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write_zip(path: Path, files: dict[str, bytes]) -> None:
    """Files as a zip that depends on nothing but them."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


def byte_compiled(path: Path, optimise: int) -> dict[str, bytes]:
    """The files of a wheel or zip, compiled by `pyodide py-compile`. Optimise 2 leaves docstrings and asserts out."""
    # Columns serve tracebacks alone, which nobody sees there, and are a fifth of the byte code.
    settings = {"PYTHONOPTIMIZE": str(optimise), "PYTHONNODEBUGRANGES": "1"}
    # The folder of this interpreter, not of the one it was made from: that is where a virtual environment has its tools.
    tool = Path(sys.executable).parent / "pyodide"
    run([tool, "py-compile", "--silent", "--no-keep", path], path.parent, f"{path.name} could not be compiled.", **settings)
    (compiled,) = path.parent.glob("*.whl" if path.suffix == ".whl" else path.name)
    return read_zip(compiled)


def wheel(folder: Path) -> Path:
    """Builds the checker's wheel into a folder."""
    # From a copy: setuptools would take files that are long gone from its build/ folder.
    source = folder / "source"
    shutil.copytree(ROOT / "checker", source / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", source)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder]
    run(command, source, "The checker's wheel could not be built.")
    (built,) = folder.glob("*.whl")
    return built


def standard_library() -> dict[str, bytes]:
    """The files of Pyodide's standard library, with those of scripts/lean in the place of some."""
    whole = read_zip(PYODIDE / STDLIB)
    lean = {path.relative_to(LEAN).as_posix(): path.read_bytes() for path in sorted(LEAN.rglob("*.py"))}
    if gone := lean.keys() - whole.keys():
        raise RuntimeFault(f"Pyodide has no {', '.join(sorted(gone))} any more, which scripts/lean replaces.")
    return whole | lean


def python_files(folder: Path) -> dict[str, bytes]:
    """What goes into the zip on the browser's sys.path: the cut standard library and the checker, compiled."""
    whole = standard_library()
    modules = {module_name(path): path for path in whole if path.endswith(".py")}
    cut = {modules[name]: whole[modules[name]] for name in kept(KEPT.read_text().splitlines(), modules)}

    made = wheel(folder)
    browser = {
        path: content
        for path, content in read_zip(made).items()
        if ".dist-info/" not in path and module_name(path) not in COMMAND_LINE
    }
    ours = {module_name(path) for path in browser if path.endswith(".py")}
    sources = {path: content.decode() for path, content in (cut | browser).items() if path.endswith(".py")}
    written = {module_name(path.relative_to(ROOT).as_posix()) for path in ROOT.glob("checker/**/*.py")}
    if faults := list(missing(sources, set(modules) | written, ours)):
        raise RuntimeFault("\n".join(faults))

    write_zip(folder / STDLIB, cut)
    checker = byte_compiled(made, optimise=0)
    return byte_compiled(folder / STDLIB, optimise=2) | {
        path: content for path, content in checker.items() if path in browser or path.removesuffix("c") in browser
    }


def prepared_files(folder: Path, library: Path) -> dict[str, bytes]:
    """What scripts/prepared.py works out with the library as it is, and the modules that read it, compiled."""
    try:
        data = prepared.data(PYODIDE, library)
    except subprocess.CalledProcessError as error:
        raise RuntimeFault("\n".join([*(line[:200] for line in error.stderr.splitlines()[-8:]), "What the checker prepares could not be worked out."])) from None
    compiler = "re/_compiler.py"
    modules = {prepared.MODULE: prepared.SOURCE, compiler: standard_library()[compiler] + prepared.HOOK}
    write_zip(folder / "prepared.zip", modules)
    return byte_compiled(folder / "prepared.zip", optimise=2) | {prepared.DATA: data}


def program() -> dict[str, bytes]:
    """Pyodide's own files, cut to what is used, without links to source maps that are not published. Raises RuntimeFault."""
    starter, script = (re.sub(r"\n//# sourceMappingURL=\S+\s*$", "\n", (PYODIDE / name).read_text()) for name in ("pyodide.mjs", "pyodide.asm.js"))
    try:
        script, wasm = trim.trimmed(script, (PYODIDE / "pyodide.asm.wasm").read_bytes(), starter)
    except ValueError as error:
        raise RuntimeFault(str(error)) from error
    files = {"pyodide.mjs": starter.encode(), "pyodide.asm.js": script.encode(), "pyodide.asm.wasm": wasm}
    return files | {"pyodide.asm.js": shaken(files["pyodide.asm.js"], wasm, files["pyodide.mjs"])}


def shaken(script: bytes, wasm: bytes, starter: bytes) -> bytes:
    """Pyodide's script without what nothing reaches (scripts/shake.mjs). Raises RuntimeFault."""
    with tempfile.TemporaryDirectory() as work:
        paths = [Path(work) / name for name in ("script.js", "wasm", "starter.js")]
        for path, content in zip(paths, (script, wasm, starter)):
            path.write_bytes(content)
        result = subprocess.run(["node", SHAKE, *paths], capture_output=True)
    if result.returncode:
        raise RuntimeFault(f"{SHAKE.name} could not read Pyodide's script:\n{result.stderr.decode()[-500:]}")
    return result.stdout


def build(out: Path = OUT) -> Path:
    """Writes the runtime and returns its folder; older runtimes go. Raises RuntimeFault."""
    try:
        lock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    except FileNotFoundError:
        raise RuntimeFault("Pyodide is not installed: run `make site`.") from None
    require_same_python(lock["info"]["python"])
    with tempfile.TemporaryDirectory() as work:
        zipped = Path(work, "runtime.zip")
        files = python_files(Path(work))
        write_zip(zipped, files)
        write_zip(zipped, files | prepared_files(Path(work), zipped))
        files = {PACKED: gzip.compress(zipped.read_bytes(), 9, mtime=0)} | program()
    manifest = describe(files, lock["info"])
    require_small(manifest["gzip"])
    files["manifest.json"] = (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode()
    folder = out / hashlib.sha256(files["manifest.json"]).hexdigest()[:16]
    shutil.rmtree(out, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def describe(files: dict[str, bytes], info: dict) -> dict:
    """The manifest: each file's size in bytes, raw and gzipped, and SHA-256; the sums; and the lock without packages.

    The worker hands the lock to Pyodide, which would otherwise fetch one that lists packages we never load.
    """
    described = {
        name: {"bytes": len(content), "gzip": len(gzip.compress(content, 9)), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in files.items()
    }
    sums = {size: sum(one[size] for one in described.values()) for size in ("bytes", "gzip")}
    return {"files": described, **sums, "lock": {"info": info, "packages": {}}}


# --- Looking inside ---------------------------------------------------------------------------------------------------

TRACE = """
import { loadPyodide } from "%s";
const pyodide = await loadPyodide({ indexURL: "%s", stdLibURL: "%s" });
pyodide.runPython("import sys; sys.path.insert(0, '/checker')");
pyodide.FS.mkdirTree("/checker");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: "%s" }, "/checker");
console.log(pyodide.runPython(`
import checker.web
checker.web.check_json('{"text": "Trace me."}')
"\\\\n".join(sorted(name for name, module in sys.modules.items() if "python313.zip" in (getattr(module, "__file__", None) or "")))
`));
"""


def trace() -> str:
    """The standard library's modules that a start of the checker loads, by running it in Node with the whole library."""
    with tempfile.TemporaryDirectory() as work:
        library = Path(work, STDLIB)
        write_zip(library, standard_library())
        script = TRACE % (PYODIDE / "pyodide.mjs", PYODIDE, library, ROOT)
        return subprocess.run(["node", "--input-type=module", "--eval", script], check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Builds, or traces."""
    parser = argparse.ArgumentParser(description="Build the checker's runtime for the browser.")
    parser.add_argument("--out", type=Path, default=OUT, help="where (default: build/runtime)")
    parser.add_argument("--trace", action="store_true", help="print the modules that a start loads instead")
    options = parser.parse_args()
    try:
        if options.trace:
            print(trace(), end="")
            return 0
        folder = build(options.out)
    except RuntimeFault as fault:
        print(fault, file=sys.stderr)
        return 1
    manifest = json.loads((folder / "manifest.json").read_text())
    print(f"{folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder}: {manifest['bytes']:,} bytes, {manifest['gzip']:,} gzipped")
    return 0


if __name__ == "__main__":
    sys.exit(main())

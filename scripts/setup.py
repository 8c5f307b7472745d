"""Fetches what the build needs: `python3 scripts/setup.py python` and `python3 scripts/setup.py node`.

The first makes .venv, a CPython 3.13 with the tools of requirements.txt. It has to be 3.13 because the checker is
byte-compiled for the browser, whose Pyodide is 3.13. The second installs the npm packages of package-lock.json.

Standard library alone, for any Python from 3.11 on: it runs before anything is installed.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / "requirements.txt"
# uv lives apart from .venv: it is needed only to fetch the Python that .venv is made with.
UV_VENV = ROOT / "build" / "uv"
PIP = ["-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--require-hashes"]
VERSION = (3, 13)
NODE = 20


class SetupError(Exception):
    """What is missing and what to do about it, in one sentence."""


def run(command: list, problem: str) -> str:
    """The command's output. Where it fails: its last lines, then the problem as a sentence."""
    try:
        result = subprocess.run(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    except OSError as error:
        raise SetupError(f"{problem} ({error.strerror})") from error
    if result.returncode:
        print(*result.stdout.splitlines()[-8:], sep="\n", file=sys.stderr)
        raise SetupError(problem)
    return result.stdout


def is_right_python(executable: Path | str) -> bool:
    """Whether this really is a CPython 3.13 that can make a virtual environment.

    It has to be started to know: pyenv puts a `python3.13` on the path that only says which versions have one,
    and Debian's python3.13 comes without ensurepip.
    """
    probe = "import ensurepip, sys, venv; print(sys.implementation.name, *sys.version_info[:2])"
    try:
        result = subprocess.run([executable, "-c", probe], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0 and result.stdout.split() == ["cpython", *map(str, VERSION)]


def installed_pythons() -> Iterator[Path | str]:
    """Where a Python 3.13 may be on this machine, the likeliest first."""
    yield sys.executable
    yield from filter(None, [shutil.which("python3.13")])
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted(pyenv.glob("versions/3.13*/bin/python"), reverse=True)
    yield from (Path(folder, "python3.13") for folder in ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"))


def fetched_python() -> str:
    """A Python 3.13 fetched by uv, which comes from the Python package index."""
    uv = shutil.which("uv")
    if uv is None:
        print("No Python 3.13 on this machine: installing uv to fetch one", flush=True)
        python = venv_python(UV_VENV)
        run([sys.executable, "-m", "venv", "--clear", UV_VENV], "Python's venv module is missing: install python3-venv.")
        locked = UV_VENV / "requirements.txt"
        locked.write_text(locked_requirement("uv"))
        run([python, *PIP, "-r", locked], "uv could not be installed: the Python package index cannot be reached.")
        uv = python.with_name("uv")
    print("Fetching Python 3.13 with uv (some 30 MB, once)", flush=True)
    failed = "Python 3.13 is needed, none is on this machine, and uv could not fetch one: install it and try again."
    run([uv, "python", "install", "3.13"], failed)
    return run([uv, "python", "find", "3.13"], failed).strip()


def locked_requirement(name: str) -> str:
    """The lines of requirements.txt for one package: its version and hashes."""
    found = re.search(rf"^{re.escape(name)}==(?:.*\\\n)*.*\n", TOOLS.read_text(), re.MULTILINE)
    if not found:
        raise SetupError(f"requirements.txt does not list {name}: run `make lock`.")
    return found.group()


def venv_python(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / "bin" / "python"


def install_python() -> None:
    """Makes .venv where it is not there or is another version, and installs the locked tools into it."""
    python = venv_python(VENV)
    if not is_right_python(python):
        base = next(filter(is_right_python, installed_pythons()), None) or fetched_python()
        print(f"Making .venv with {base}", flush=True)
        run([base, "-m", "venv", "--clear", VENV], "The virtual environment .venv could not be made.")
    print("Installing the Python tools into .venv (about a minute, once)", flush=True)
    run(
        [python, *PIP, "-r", TOOLS],
        "The Python tools could not be installed: the Python package index cannot be reached, "
        "or does not have what requirements.txt lists.",
    )
    (VENV / ".ready").touch()


def install_node() -> None:
    """Installs the locked npm packages into node_modules."""
    need = f"Node {NODE} or later is needed, with npm: install it from your system's packages or nodejs.org."
    version = re.match(r"v(\d+)", run(["node", "--version"], need))
    if not version or int(version.group(1)) < NODE or not shutil.which("npm"):
        raise SetupError(need)
    print("Installing the npm packages into node_modules (once)", flush=True)
    run(
        ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        "The npm packages could not be installed: the npm registry cannot be reached, "
        "or does not have what package-lock.json lists.",
    )
    (ROOT / "node_modules" / ".ready").touch()


def main() -> int:
    """Runs the step named on the command line."""
    steps = {"python": install_python, "node": install_node}
    if len(sys.argv) != 2 or sys.argv[1] not in steps:
        print(f"usage: python3 scripts/setup.py {'|'.join(steps)}", file=sys.stderr)
        return 2
    try:
        steps[sys.argv[1]]()
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

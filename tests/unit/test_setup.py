"""The set-up tells a Python that works from one that only seems to be there, and says in a sentence what is missing."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import setup

SCRIPT = Path(setup.__file__)


def program(folder: Path, name: str, script: str) -> Path:
    """An executable shell script."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_this_python_is_right():
    assert setup.is_right_python(sys.executable) == (sys.version_info[:2] == setup.VERSION)


@pytest.mark.parametrize("script", ["echo 'command not found' >&2; exit 127", "echo cpython 3 12", "echo pypy 3 13"])
def test_a_shim_or_another_python_is_not(tmp_path, script):
    assert not setup.is_right_python(program(tmp_path, "python3.13", script))


def test_no_file_is_no_python(tmp_path):
    assert not setup.is_right_python(tmp_path / "python3.13")


def test_pyenvs_versions_are_looked_at(tmp_path, monkeypatch):
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    (tmp_path / "versions/3.13.9/bin").mkdir(parents=True)
    python = program(tmp_path / "versions/3.13.9/bin", "python", "echo cpython 3 13")
    assert python in setup.installed_pythons() and setup.is_right_python(python)


def test_a_locked_requirement_has_its_hashes_and_no_neighbour():
    lines = setup.locked_requirement("uv").splitlines()
    assert lines[0].startswith("uv==") and "--hash=sha256:" in lines[1]
    assert sum("==" in line for line in lines) == 1


@pytest.mark.parametrize("script", [None, "echo v18.20.0"])
def test_a_missing_or_old_node_is_one_sentence(tmp_path, script):
    if script:
        program(tmp_path, "node", script)
    result = subprocess.run([sys.executable, SCRIPT, "node"], env={"PATH": str(tmp_path)}, capture_output=True, text=True)
    assert result.returncode == 1
    assert "Node 20 or later is needed, with npm" in result.stderr and "Traceback" not in result.stderr

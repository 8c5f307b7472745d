"""The script by which anybody can compare the site with its list of hashes."""

import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from scripts.serve import make_server

SITE = Path(__file__).resolve().parents[2] / "site"
SCRIPT = SITE / "verify.py"


@pytest.fixture
def site(tmp_path):
    """A copy of some of the site that may be spoilt, its list cut down to that, and the address that it is served at."""
    folder = tmp_path / "site"
    listed = json.loads((SITE / "integrity.json").read_text())
    listed["files"] = {name: hash_ for name, hash_ in listed["files"].items() if name.endswith(("index.html", ".css"))}
    for name in listed["files"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SITE / name, folder / name)
    (folder / "integrity.json").write_text(json.dumps(listed))
    server = make_server(folder, prefix="/sub/", quiet=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_address[1]}/sub"
    server.shutdown()
    server.server_close()
    thread.join()


def verify(*arguments: object) -> subprocess.CompletedProcess:
    """What the published script says."""
    return subprocess.run([sys.executable, SCRIPT, *map(str, arguments)], capture_output=True, text=True, timeout=120)


def test_the_list_names_every_file_that_is_served():
    listed = set(json.loads((SITE / "integrity.json").read_text())["files"])
    there = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()}
    assert there - listed == {"integrity.json", "_headers"} and not listed - there


def test_a_whole_site_is_the_same(site):
    folder, address = site
    result = verify(address)
    count = len(json.loads((folder / "integrity.json").read_text())["files"])
    assert result.returncode == 0, result.stderr
    assert f"{count} files compared; all are the same." in result.stdout and count > 10


def test_what_differs_from_a_list_that_was_kept_is_named(site, tmp_path):
    folder, address = site
    kept = tmp_path / "kept.json"
    shutil.copy(folder / "integrity.json", kept)
    (folder / "about/index.html").write_text("something else")
    (folder / "privacy/index.html").unlink()
    changed = json.loads(kept.read_text())
    changed["files"]["added.js"] = "0" * 64
    (folder / "integrity.json").write_text(json.dumps(changed))
    result = verify(address, kept)
    assert result.returncode == 1
    assert result.stdout.splitlines()[:3] == ["changed  about/index.html", "new      added.js", "missing  privacy/index.html"]
    assert "3 differ" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "usage|python3 verify.py"),
        (("example.org",), "python3 verify.py"),
        (("http://127.0.0.1:9/",), "cannot be reached"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(arguments, sentence):
    result = verify(*arguments)
    assert result.returncode == 2 and any(part in result.stderr for part in sentence.split("|"))
    assert "Traceback" not in result.stderr


def test_a_list_that_is_none_is_one_sentence(site, tmp_path):
    (tmp_path / "kept.json").write_text('{"files": []}')
    for kept, sentence in ((tmp_path / "kept.json", "is no list of hashes"), (tmp_path / "none.json", "cannot be read")):
        result = verify(site[1], kept)
        assert result.returncode == 2 and sentence in result.stderr and "Traceback" not in result.stderr
    result = verify(site[1] + "/about")
    assert result.returncode == 2 and "Is this the address of the home page?" in result.stderr

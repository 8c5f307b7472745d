"""The browser's runtime: the same bytes each time, nothing needed left out, nothing too big, and it answers."""

import gzip
import hashlib
import io
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from checker import web
from scripts import runtime

# Starts a built runtime in Node and prints the answer to a request.
ASK = """
import { readFileSync, writeFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
const [folder, library, request] = process.argv.slice(1)
writeFileSync(library, gunzipSync(readFileSync(`${folder}/python_stdlib.bin`)))
const { loadPyodide } = await import(`${folder}/pyodide.mjs`)
const { lock } = JSON.parse(readFileSync(`${folder}/manifest.json`))
const pyodide = await loadPyodide({ indexURL: folder, stdLibURL: library, lockFileContents: lock, args: ["-S"] })
console.log(pyodide.pyimport("checker.web").check_json(request))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A built runtime's folder."""
    return runtime.build(tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def archive(built) -> zipfile.ZipFile:
    with zipfile.ZipFile(io.BytesIO(gzip.decompress((built / runtime.PACKED).read_bytes()))) as archive:
        yield archive


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_another_build_gives_the_same_bytes_and_replaces_what_was_there(built, tmp_path):
    (tmp_path / "0123456789abcdef").mkdir()
    again = runtime.build(tmp_path)
    assert list(tmp_path.iterdir()) == [again]
    assert again.name == built.name
    assert contents(again) == contents(built)


def test_the_manifest_tells_the_truth(built):
    manifest = json.loads((built / "manifest.json").read_text())
    files = contents(built)
    assert sorted(manifest["files"]) == sorted(files.keys() - {"manifest.json"})
    for name, described in manifest["files"].items():
        assert described["bytes"] == len(files[name])
        assert described["gzip"] == len(gzip.compress(files[name], 9))
        assert described["sha256"] == hashlib.sha256(files[name]).hexdigest()
    assert manifest["gzip"] == sum(one["gzip"] for one in manifest["files"].values()) < runtime.BUDGET
    assert manifest["lock"]["packages"] == {}


def test_the_page_says_how_much_is_downloaded(built):
    messages = (runtime.ROOT / "docs/assets/checker/messages.mjs").read_text()
    assert f"about {json.loads((built / 'manifest.json').read_text())['gzip'] / 1e6:.0f} MB" in messages


def test_it_answers_as_this_python_does(built, tmp_path):
    request = json.dumps({"text": "😀 Deleting this in an hour. My SIN is [130 692 544], call me.", "platform": "x"})
    result = subprocess.run(
        ["node", "--input-type=module", "--eval", ASK, str(built), str(tmp_path / "library.zip"), request], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == web.check_json(request)
    assert json.loads(result.stdout)["findings"]


def test_what_depends_on_the_rules_alone_is_there_beforehand(built, tmp_path):
    """A first check works out no needs itself, and compiles few expressions."""
    program = """
import re._compiler as compiler
anew, compile_anew = [], compiler._compile_anew
compiler._compile_anew = lambda p, flags=0: anew.append(p) or compile_anew(p, flags)
import _prepared, checker.needs, checker.web
checker.web.check_json('{"text": "The library on King Street opens at ten on Saturday."}')
f"{checker.needs.needs.cache_info().misses} {len(anew)} {len(_prepared.ALTERNATIVES)}"
"""
    script = ASK.replace('pyodide.pyimport("checker.web").check_json(request)', "pyodide.runPython(request)")
    result = subprocess.run(["node", "--input-type=module", "--eval", script, str(built), str(tmp_path / "library.zip"), program], capture_output=True, text=True, check=True)
    keys, anew, prepared = map(int, result.stdout.split())
    assert keys == 0
    assert anew < 20 and prepared >= 500


# What the worker does, with drafts after what it reads before a snapshot is taken (worker.mjs), and a library that is empty then.
RESTORE = """
import { readFileSync, writeFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
const { folder, library, sample, requests } = JSON.parse(readFileSync(process.argv[1]))
const { loadPyodide } = await import(`${folder}/pyodide.mjs`)
const { lock } = JSON.parse(readFileSync(`${folder}/manifest.json`))
const start = (options) => loadPyodide({ indexURL: folder, stdLibURL: library, lockFileContents: lock, args: ["-S"], env: { PYTHONHASHSEED: "0" }, ...options })
const ask = (pyodide, some) => some.map((request) => pyodide.pyimport("checker.web").check_json(request))
writeFileSync(library, gunzipSync(readFileSync(`${folder}/python_stdlib.bin`)))
const whole = await start({ _makeSnapshot: true })
ask(whole, [sample])
const snapshot = whole.makeMemorySnapshot()
const expected = ask(whole, requests)
writeFileSync(library, "")
console.log(JSON.stringify(ask(await start({ _loadSnapshot: snapshot }), requests)) === JSON.stringify(expected), expected.length)
"""


def test_a_restored_checker_needs_no_library(built, tmp_path):
    """All that a check imports is imported by the first: a visit that begins with a snapshot does not fetch the library."""
    sample = re.search(r'const SAMPLE = JSON.stringify\(\{\s*text: "(.*?)"', (runtime.ROOT / "docs/assets/checker/worker.mjs").read_text(), re.DOTALL)[1]
    drafts = [json.loads(line) for line in (runtime.ROOT / "tests/drafts/unmet.jsonl").read_text().splitlines()][::5]
    posts = [{"text": draft["text"], "platform": draft["platform"], "date": "2026-10-20", "pictures": 2, "people": "yes"} for draft in drafts]
    # What cannot be read, and what is too long, is answered as well.
    requests = [*map(json.dumps, [*posts, {"text": "x" * 70_000}, {"text": "\ud800 \0 🎉"}, {"text": "", "platform": "nowhere"}]), "{", "[]"]
    asked = {"folder": str(built), "library": str(tmp_path / "library.zip"), "sample": json.dumps({"text": sample}), "requests": requests}
    (tmp_path / "asked.json").write_text(json.dumps(asked))
    run = subprocess.run(["node", "--input-type=module", "--eval", RESTORE, str(tmp_path / "asked.json")], capture_output=True, text=True)
    assert run.stdout.split() == ["true", str(len(requests))], run.stderr


def test_everything_is_byte_code_and_none_of_it_the_command_line(archive):
    names = archive.namelist()
    assert not [name for name in names if name.endswith(".py")]
    assert {"checker/__init__.pyc", "checker/web.pyc", "json/__init__.pyc"} <= set(names)
    assert not {"checker/__main__.pyc", "checker/report.pyc"} & set(names)
    # The word lists go with their module.
    words = {path.name for path in (runtime.ROOT / "checker/words").glob("*.txt")}
    assert {Path(name).name for name in names if name.startswith("checker/words/") and name.endswith(".txt")} == words


def test_the_clock_is_not_in_it(archive):
    assert {entry.date_time for entry in archive.infolist()} == {runtime.ZIP_TIME}


def test_no_source_map_is_asked_for(built):
    assert not [name for name, content in contents(built).items() if b"sourceMappingURL=" in content[-200:]]


def test_what_a_start_loads_is_kept(archive):
    kept = {runtime.module_name(name.removesuffix("c")) for name in archive.namelist()}
    loaded = {name for name in runtime.trace().split() if not name.startswith("_frozen")}
    assert len(loaded) > 40
    assert loaded - kept - runtime.FROZEN == set()


# --- Refusals ---------------------------------------------------------------------------------------------------------


def test_another_python_is_refused():
    with pytest.raises(runtime.RuntimeFault, match=r"^Pyodide runs Python 3\.14 and this is Python 3\.\d+, so .* run `make site`\.$"):
        runtime.require_same_python("3.14.2")
    runtime.require_same_python("{}.{}.99".format(*runtime.sys.version_info))


def test_too_big_is_refused():
    with pytest.raises(runtime.RuntimeFault, match=r"^The runtime is 4,600,001 bytes gzipped, over the 4,600,000 "):
        runtime.require_small(4_600_001)
    runtime.require_small(4_600_000)


def test_no_pyodide_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(runtime, "PYODIDE", tmp_path / "nowhere")
    with pytest.raises(runtime.RuntimeFault, match=r"^Pyodide is not installed: run `make site`\.$"):
        runtime.build(tmp_path)


def test_a_cut_that_goes_too_deep_is_refused(monkeypatch, tmp_path):
    cut = tmp_path / "stdlib.txt"
    cut.write_text(runtime.KEPT.read_text().replace("\nbisect\n", "\n"))
    monkeypatch.setattr(runtime, "KEPT", cut)
    with pytest.raises(runtime.RuntimeFault, match=r"(?m)^checker\.match imports bisect, which scripts/stdlib\.txt does not keep\."):
        runtime.build(tmp_path / "out")


def test_a_replaced_module_that_is_gone_is_refused(monkeypatch, tmp_path):
    (tmp_path / "pyodide").mkdir()
    (tmp_path / "pyodide" / "gone.py").write_text("")
    monkeypatch.setattr(runtime, "LEAN", tmp_path)
    with pytest.raises(runtime.RuntimeFault, match=r"^Pyodide has no pyodide/gone\.py any more"):
        runtime.standard_library()


def test_a_module_that_the_wheel_has_not_is_refused():
    sources = {"checker/web.py": "from checker.report import FORMATS"}
    (fault,) = runtime.missing(sources, {"checker.web", "checker.report"}, {"checker.web"})
    assert fault == "checker.web imports checker.report, which the wheel (see pyproject.toml) has not."


def test_a_fault_is_a_sentence_and_not_a_traceback(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(runtime, "PYODIDE", tmp_path / "nowhere")
    monkeypatch.setattr(runtime.sys, "argv", ["runtime", "--out", str(tmp_path)])
    assert runtime.main() == 1
    assert capsys.readouterr().err == "Pyodide is not installed: run `make site`.\n"


# --- Modules ----------------------------------------------------------------------------------------------------------

MODULES = ["a", "a.b", "a.b.c", "a.__main__", "ab", "d"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["d  # why"], {"d"}),
        (["a.b"], {"a", "a.b"}),
        (["a.*"], {"a", "a.b", "a.b.c"}),
        (["# nothing", "", "a"], {"a"}),
    ],
)
def test_lines_keep_modules(lines, expected):
    assert runtime.kept(lines, MODULES) == expected


def test_a_line_for_nothing_is_refused():
    with pytest.raises(runtime.RuntimeFault, match=r"keeps a\.x, which"):
        runtime.kept(["a.x"], MODULES)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import a.b, d", {"a.b", "d"}),
        ("from a import b", {"a", "a.b"}),
        ("from . import x", {"p", "p.x"}),
        ("from .x import y", {"p.x", "p.x.y"}),
        ("def f():\n import a", set()),
        ("class C:\n import a", {"a"}),
        ("try:\n import a\nexcept ImportError:\n pass", set()),
        ("try:\n import a\nexcept KeyError:\n pass", {"a"}),
        ("if TYPE_CHECKING:\n import a", set()),
        ("if sys.platform == 'win32':\n import a\nelse:\n import b", {"b"}),
    ],
)
def test_imports_are_found(source, expected):
    assert runtime.imported(source, "p.m", is_package=False, lazily=False) == expected


def test_imports_in_functions_count_for_the_checker():
    assert runtime.imported("def f():\n import a", "p", is_package=False, lazily=True) == {"a"}


def test_a_package_imports_from_itself():
    assert runtime.imported("from . import x", "p", is_package=True, lazily=False) == {"p", "p.x"}

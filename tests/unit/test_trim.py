"""Pyodide's program without what only libraries loaded later would ask for: names go, code stays."""

import pytest

from scripts import trim

NAMED = 'var _used=Module["_used"]=wasmExports["used"];var _by_module=Module["_by_module"]=wasmExports["by_module"];var _idle=Module["_idle"]=wasmExports["idle"];var _own=wasmExports["own"];'
OTHERS = "_used(1);_own();" + ";".join(trim.EXCHANGED)


def entry(name: str, kind: int, index: int) -> bytes:
    return trim.leb(len(name)) + name.encode() + bytes([kind]) + trim.leb(index)


def module(*entries: bytes) -> bytes:
    """A WebAssembly module with a section before and one after that of its exports."""
    exports = trim.leb(len(entries)) + b"".join(entries)
    return b"\0asm\1\0\0\0" + b"\1\2ab" + bytes([trim.EXPORTS]) + trim.leb(len(exports)) + exports + b"\12\1c"


def names(wasm: bytes) -> list[str]:
    (section,) = (content for kind, content in trim.sections(wasm) if kind == trim.EXPORTS)
    return [name for name, _, _ in trim.exports(section)]


def test_what_nothing_names_goes_out_of_both():
    wasm = module(*(entry(name, trim.FUNCTION, at) for at, name in enumerate(["used", "idle", "by_module", "own", "never_named"])), entry("data", trim.VARIABLE, 3), entry("table", 1, 0))
    script, cut = trim.trimmed(NAMED + OTHERS, wasm, "module._by_module()")
    assert names(cut) == ["used", "by_module", "own", "table"]
    assert '"idle"' not in script and "_used(1);_own();" in script
    assert trim.with_exports(wasm, lambda _: True) == wasm


def test_sections_beside_the_exports_stay_as_they_are():
    cut = trim.with_exports(module(entry("a", trim.FUNCTION, 300), entry("b", trim.FUNCTION, 1)), lambda name: name == "a")
    assert [(kind, content) for kind, content in trim.sections(cut) if kind != trim.EXPORTS] == [(1, b"ab"), (10, b"c")]
    assert names(cut) == ["a"]


@pytest.mark.parametrize("value", [0, 127, 128, 300, 2**31])
def test_numbers_are_read_as_they_are_written(value):
    assert trim.number(b"\xff" + trim.leb(value), 1) == (value, 1 + len(trim.leb(value)))


def test_a_script_of_another_make_is_refused():
    with pytest.raises(ValueError, match="names its exports in another way"):
        trim.trimmed("x", module(), "")
    gone, *_ = trim.EXCHANGED
    with pytest.raises(ValueError, match="any more, which scripts/trim.py exchanges"):
        trim.trimmed(NAMED + OTHERS.replace(gone, ""), module(), "")

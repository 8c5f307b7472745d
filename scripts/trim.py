"""Takes out of Pyodide's program what it has for libraries that are loaded later: here, none are.

Its WebAssembly exports nearly ten thousand names, and its script makes an object, a pointer or both of each whenever it
starts. What nothing in the script names besides goes out of both; code stays as it is. Then come functions for OpenGL, of each
of which a start would compile a module of its own.
"""

import re
from collections.abc import Iterator

# A name of the script for something exported: `var _malloc=Module["_malloc"]=wasmExports["malloc"];`.
_NAMED = re.compile(r'var (\w+)=(?:Module\["(\w+)"\]=)?wasmExports\["([^"]+)"\];')
# What is changed in the script besides, each of which stands there once. Of where the script is, which it is not asked, a worker
# that was started from a blob cannot tell: the exception would have the browser read the whole script once more, for its place.
# Pointers are made of what the WebAssembly asks for alone, not of OpenGL's functions, and without looking for older ones.
EXCHANGED = {
    "functionsInTableMap=new WeakMap;updateTableMap(0,wasmTable.length)": "functionsInTableMap=new WeakMap",
    'try{scriptDirectory=new URL(".",_scriptName).href}catch{}': "",
    'GOT[symName]||=new WebAssembly.Global({value:"i32",mutable:true});': "if(!GOT[symName])continue;",
    "of Object.entries(GOT)){if(entry.value==0){": 'of Object.entries(GOT)){if(entry.value==0&&!symName.startsWith("emscripten_gl")){',
}
# The number of the section of exports, and the kinds of exports that are left out.
EXPORTS = 7
FUNCTION, VARIABLE = 0, 3


def trimmed(script: str, wasm: bytes, other: str) -> tuple[str, bytes]:
    """Pyodide's script and WebAssembly without what neither the script nor the `other` one that starts it names.

    Raises ValueError where they are not as they were when this was written.
    """
    words = set(re.findall(r"[\w$]+", _NAMED.sub("", script) + other))
    named = {name[3]: {*name.groups()} & words for name in _NAMED.finditer(script)}
    if not named:
        raise ValueError("Pyodide's script names its exports in another way than scripts/trim.py knows.")
    script = _NAMED.sub(lambda name: name[0] if named[name[3]] else "", script)
    for old, new in EXCHANGED.items():
        if script.count(old) != 1:
            raise ValueError(f"Pyodide's script has no “{old}” any more, which scripts/trim.py exchanges.")
        script = script.replace(old, new)
    return script, with_exports(wasm, lambda name: named.get(name) or name in words)


def with_exports(wasm: bytes, is_kept) -> bytes:
    """A WebAssembly module with those of its exported functions and variables whose name is to be kept."""
    parts = [wasm[:8]]
    for kind, content in sections(wasm):
        if kind == EXPORTS:
            kept = [entry for name, of, entry in exports(content) if of not in (FUNCTION, VARIABLE) or is_kept(name)]
            content = leb(len(kept)) + b"".join(kept)
        parts += [bytes([kind]), leb(len(content)), content]
    return b"".join(parts)


# --- The parts of a WebAssembly module that matter here ---------------------------------------------------------------


def sections(wasm: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content of each section."""
    at = 8
    while at < len(wasm):
        kind = wasm[at]
        size, at = number(wasm, at + 1)
        yield kind, wasm[at : at + size]
        at += size


def exports(section: bytes) -> Iterator[tuple[str, int, bytes]]:
    """Name, kind and bytes of each export."""
    count, at = number(section, 0)
    for _ in range(count):
        begin = at
        name, at = text(section, at)
        kind = section[at]
        _, at = number(section, at + 1)
        yield name, kind, section[begin:at]


def text(data: bytes, at: int) -> tuple[str, int]:
    """A name, and where it ends."""
    size, at = number(data, at)
    return data[at : at + size].decode(), at + size


def number(data: bytes, at: int) -> tuple[int, int]:
    """A number in LEB128, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at


def leb(value: int) -> bytes:
    """A number in LEB128."""
    data = bytearray()
    while value > 127:
        data.append(value & 127 | 128)
        value >>= 7
    return bytes([*data, value])

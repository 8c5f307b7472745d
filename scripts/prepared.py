"""Works out before a visit what every visit would otherwise work out: the module `_prepared` of the browser's runtime.

A first check spends most of its time on what depends on the rules alone: finding what a text must hold for their patterns'
alternatives to match, and compiling those that many drafts touch. Both are done here, in the very interpreter that the browser runs, and go into
the runtime as data. Texts are named by two checksums, which is shorter than the texts.
"""

import json
import subprocess
from pathlib import Path

# What takes part in the runtime's zip.
MODULE = "_prepared.py"
DATA = "_prepared.bin"
SOURCE = b'''
"""What scripts/prepared.py worked out: regular expressions by pattern and flags, and what alternatives need by source."""

import marshal
from zlib import adler32, crc32

EXPRESSIONS, NEEDS = marshal.loads(__spec__.loader.get_data(__file__.rpartition("/")[0] + "/_prepared.bin"))


def name(text):
    data = text.encode()
    return crc32(data), adler32(data)


def expression(pattern, flags):
    return EXPRESSIONS.get((name(pattern), int(flags))) if isinstance(pattern, str) else None


def needs(source):
    return NEEDS.get(name(source))
'''
# Goes to the end of re/_compiler.py.
HOOK = b'''

import _prepared

_compile_anew = compile


def compile(p, flags=0):
    prepared = _prepared.expression(p, flags)
    if prepared is None:
        return _compile_anew(p, flags)
    flags, code, *names = prepared
    return _sre.compile(p, flags, memoryview(code).cast("I").tolist(), *names)
'''

# An alternative is compiled beforehand if so many of the sample's drafts touch it; the others would cost more bytes than time.
SHARE = 0.1
# So many drafts, spread over all that the classifier learns from.
SAMPLE = 50
DRAFTS = Path(__file__).resolve().parent.parent / "tests" / "drafts"

RECORD = """
import json, marshal, re, re._compiler as compiler
from array import array
from zlib import adler32, crc32
from collections import Counter

made, compile_anew, sre = {}, compiler.compile, compiler._sre

class Recorder:
    def __getattr__(self, name):
        return getattr(sre, name)

    def compile(self, pattern, flags, code, groups, index, names):
        made[key] = (flags, array("I", code).tobytes(), groups, index, names)
        return sre.compile(pattern, flags, code, groups, index, names)

def compile(p, flags=0):
    global key
    key = (p, int(flags))
    return compile_anew(p, flags)

compiler._sre, compiler.compile = Recorder(), compile
re.purge()

import checker.match as match, checker.web as web

touched = Counter()
matches = match._Alternative.matches

def counted(self, *where):
    touched[self] += 1
    return matches(self, *where)

sources, parts_of = {}, match._parts

def parts(source):
    return sources.setdefault(source, parts_of(source))

match._Alternative.matches, match._parts = counted, parts
for text in texts:
    web.check_json(json.dumps({"text": text}))
alternatives = {(one._expression.pattern, 0): touched[one] for one in touched}
kept = {key: value for key, value in made.items() if isinstance(key[0], str) and alternatives.get(key, len(texts)) >= share * len(texts)}
named = lambda text: (crc32(text.encode()), adler32(text.encode()))
expressions = {(named(pattern), flags): value for (pattern, flags), value in kept.items()}
needs = {named(source): tuple(tuple(needs) for _, needs in parts) for source, parts in sources.items()}
assert (len(expressions), len(needs)) == (len(kept), len(sources)), "two texts have the same checksums"
marshal.dumps((expressions, needs)).hex()
"""

RUN = """
import { readFileSync } from "node:fs"
const { pyodide: folder, library, program, texts, share } = JSON.parse(readFileSync(process.argv[1]))
const { loadPyodide } = await import(`${folder}/pyodide.mjs`)
const pyodide = await loadPyodide({ indexURL: folder, stdLibURL: library, env: { PYTHONHASHSEED: "0" } })
pyodide.globals.set("texts", pyodide.toPy(texts))
pyodide.globals.set("share", share)
console.log(pyodide.runPython(program))
"""


def sample() -> list[str]:
    """Drafts as people write them, some of each kind."""
    texts = [json.loads(line)["text"] for path in sorted(DRAFTS.glob("train*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return texts[:: max(1, len(texts) // SAMPLE)]


def data(pyodide: Path, library: Path) -> bytes:
    """What goes into DATA, by a run of Pyodide with this standard library, which holds the checker. Raises CalledProcessError."""
    request = library.with_name("prepare.json")
    request.write_text(json.dumps({"pyodide": str(pyodide), "library": str(library), "program": RECORD, "texts": sample(), "share": SHARE}))
    command = ["node", "--input-type=module", "--eval", RUN, str(request)]
    return bytes.fromhex(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])

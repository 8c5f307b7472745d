"""Works out before a visit what every visit would otherwise work out: the module `_prepared` of the browser's runtime.

A first check spends most of its time on what depends on the rules alone: making the index of their patterns' alternatives, and
compiling those that many drafts touch. Both are done here, in the very interpreter that the browser runs, and go into
the runtime as data. Texts are named by two checksums, which is shorter than the texts.
"""

import json
import subprocess
from pathlib import Path

# What takes part in the runtime's zip.
MODULE = "_prepared.py"
DATA = "_prepared.bin"
SOURCE = b'''
"""What scripts/prepared.py worked out: the index of all patterns, and regular expressions: of the index's alternatives by their
numbers, others by pattern and flags."""

import marshal
from _sre import compile
from zlib import adler32, crc32

MADE_OF, INDEX, ALTERNATIVES, OTHERS = marshal.loads(__spec__.loader.get_data(__file__.rpartition("/")[0] + "/_prepared.bin"))


def name(text):
    data = text.encode(errors="surrogatepass")
    return crc32(data), adler32(data)


def compiled(pattern, flags, width, code, *names):
    return compile(pattern, flags, memoryview(code).cast(width).tolist(), *names)


def other(pattern, flags):
    prepared = OTHERS.get((name(pattern), int(flags))) if isinstance(pattern, str) else None
    return prepared and compiled(pattern, *prepared)


def alternative(number):
    prepared = ALTERNATIVES.get(number)
    return prepared and compiled("", *prepared)


def index(made_of):
    return (*INDEX, alternative) if name(made_of) == MADE_OF else None
'''
# Goes to the end of re/_compiler.py.
HOOK = b'''

import _prepared

_compile_anew = compile


def compile(p, flags=0):
    return _prepared.other(p, flags) or _compile_anew(p, flags)
'''

# So many alternatives are compiled beforehand: those that most drafts of the sample touch. More would cost more bytes than time.
ALTERNATIVES = 4_000
# So many drafts, spread over all that the classifier learns from.
SAMPLE = 4_800
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
        # Most codes are small.
        width = "H" if max(code) < 1 << 16 else "I"
        made[key] = (flags, width, array(width, code).tobytes(), groups, index, names)
        return sre.compile(pattern, flags, code, groups, index, names)

def compile(p, flags=0):
    global key
    key = (p, int(flags))
    return compile_anew(p, flags)

compiler._sre, compiler.compile = Recorder(), compile
re.purge()

import checker.match as match, checker.web as web

index, touched, compiled = match._INDEX, Counter(), {}
# What is compiled for one text need not be for the next.
index._prepared = compiled.get
for text in texts:
    index.expressions.clear()
    web.check_json(json.dumps({"text": text}))
    compiled.update({number: expression for number, (expression, _) in index.expressions.items()})
    touched.update({number: expression.pattern for number, (expression, _) in index.expressions.items()}.items())
popular = {number: made[pattern, 0] for (number, pattern), _ in touched.most_common(most)}
patterns = {pattern for _, pattern in touched}
encoded = lambda text: text.encode(errors="surrogatepass")
named = lambda text: (crc32(encoded(text)), adler32(encoded(text)))
kept = {key: value for key, value in made.items() if isinstance(key[0], str) and key[0] not in patterns}
others = {(named(pattern), flags): value for (pattern, flags), value in kept.items()}
assert len(others) == len(kept), "two texts have the same checksums"
marshal.dumps((named(index.made_of), (index.by_gram, index.filed, index.inside, index.owners, index.needed, index.count), popular, others)).hex()
"""

RUN = """
import { readFileSync } from "node:fs"
const { pyodide: folder, library, program, texts, most } = JSON.parse(readFileSync(process.argv[1]))
const { loadPyodide } = await import(`${folder}/pyodide.mjs`)
const pyodide = await loadPyodide({ indexURL: folder, stdLibURL: library, env: { PYTHONHASHSEED: "0" } })
pyodide.globals.set("texts", pyodide.toPy(texts))
pyodide.globals.set("most", most)
console.log(pyodide.runPython(program))
"""


def sample() -> list[str]:
    """Drafts as people write them, some of each kind."""
    texts = [json.loads(line)["text"] for path in sorted(DRAFTS.glob("train*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return texts[:: max(1, len(texts) // SAMPLE)]


def data(pyodide: Path, library: Path) -> bytes:
    """What goes into DATA, by a run of Pyodide with this standard library, which holds the checker. Raises CalledProcessError."""
    request = library.with_name("prepare.json")
    request.write_text(json.dumps({"pyodide": str(pyodide), "library": str(library), "program": RECORD, "texts": sample(), "most": ALTERNATIVES}))
    command = ["node", "--input-type=module", "--eval", RUN, str(request)]
    return bytes.fromhex(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])

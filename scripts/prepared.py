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
"""What scripts/prepared.py worked out: regular expressions by pattern and flags, and the index of all patterns."""

import marshal
from array import array
from itertools import accumulate, pairwise
from zlib import adler32, crc32

EXPRESSIONS, SOURCES, INDEX = marshal.loads(__spec__.loader.get_data(__file__.rpartition("/")[0] + "/_prepared.bin"))


def name(text):
    data = text.encode(errors="surrogatepass")
    return crc32(data), adler32(data)


def expression(pattern, flags):
    return EXPRESSIONS.get((name(pattern), int(flags))) if isinstance(pattern, str) else None


def lists(columns):
    """The lists of numbers that were put in two columns: all their numbers, and how many are in each."""
    numbers, lengths = (array("H", column) for column in columns)
    return [numbers[begin:end] for begin, end in pairwise([0, *accumulate(lengths)])]


def index(sources):
    if name(sources) != SOURCES:
        return None
    grams, by_gram, entries, owners, count = INDEX
    filed = {}
    for head, need, *entry in zip(*(array("H", column) for column in entries)):
        filed.setdefault(head, {}).setdefault(need, []).append(tuple(entry))
    owned = [list(zip(some[::2], some[1::2])) for some in lists(owners)]
    return dict(zip(grams.split(), map(list, lists(by_gram)))), filed, owned, count
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

# So many alternatives are compiled beforehand: those that most drafts of the sample touch. More would cost more bytes than time.
EXPRESSIONS = 2_200
# So many drafts, spread over all that the classifier learns from.
SAMPLE = 300
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

touched, expression_of = Counter(), match.Pattern.expression

def counted(self, number):
    expression = expression_of(self, number)
    touched[expression.pattern] += 1
    return expression

match.Pattern.expression = counted
for text in texts:
    web.check_json(json.dumps({"text": text}))
popular = {pattern for pattern, _ in touched.most_common(most)}
kept = {key: value for key, value in made.items() if isinstance(key[0], str) and (key[0] in popular or key[0] not in touched)}
encoded = lambda text: text.encode(errors="surrogatepass")
named = lambda text: (crc32(encoded(text)), adler32(encoded(text)))
expressions = {(named(pattern), flags): value for (pattern, flags), value in kept.items()}
assert len(expressions) == len(kept), "two texts have the same checksums"
index = match._INDEX
entries = sorted((head, need, *entry) for head, filed in index.filed.items() for need, some in filed.items() for entry in some)

def columns(lists):
    return array("H", [number for one in lists for number in one]).tobytes(), array("H", map(len, lists)).tobytes()

prepared = (
    " ".join(index.by_gram), columns(list(index.by_gram.values())), [array("H", column).tobytes() for column in zip(*entries)],
    columns([[number for owner in owners for number in owner] for owners in index.owners]), index.count,
)
marshal.dumps((expressions, named(index.sources), prepared)).hex()
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
    request.write_text(json.dumps({"pyodide": str(pyodide), "library": str(library), "program": RECORD, "texts": sample(), "most": EXPRESSIONS}))
    command = ["node", "--input-type=module", "--eval", RUN, str(request)]
    return bytes.fromhex(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])

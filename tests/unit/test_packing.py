"""Snapshots are packed without what is empty, and come out as they went in."""

import json
import subprocess

import pytest

from scripts.runtime import ROOT

TRIP = """
const { packed, unpack } = await import(process.argv[1])
const { length, filled } = JSON.parse(process.argv[2])
const bytes = new Uint8Array(length)
for (const [begin, end] of filled) bytes.fill(7, begin, end)
const kept = await new Blob(packed(bytes)).arrayBuffer()
const again = new Uint8Array(length)
unpack(kept, again)
console.log(JSON.stringify([again.every((byte, at) => byte === bytes[at]), kept.byteLength]))
"""


@pytest.mark.parametrize(
    ("length", "filled", "most"),
    [
        (16384, [], 4),
        (16384, [(0, 16384)], 12 + 16384),
        (16384, [(0, 1), (12287, 12288)], 20 + 2 * 4096),
        # Pieces beside each other are one; an end that is no whole step is taken as it is.
        (20971664, [(4096, 12288), (20971660, 20971664)], 20 + 8192 + 144),
        (5, [(1, 2)], 12 + 5),
    ],
)
def test_what_is_packed_comes_out_as_it_went_in(length, filled, most):
    module = (ROOT / "docs/assets/checker/packing.mjs").as_uri()
    command = ["node", "--input-type=module", "--eval", TRIP, module, json.dumps({"length": length, "filled": filled})]
    is_same, size = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert is_same
    assert size <= most

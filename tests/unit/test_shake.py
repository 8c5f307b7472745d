"""Of Pyodide's script stays what acts, and what that, the WebAssembly or the script that calls it reaches."""

import pytest

from scripts import runtime

# A WebAssembly module that imports env.needed and GOT.func.emscripten_glClear, both functions without arguments.
IMPORTS = [(b"env", b"needed"), (b"GOT.func", b"emscripten_glClear")]
ENTRIES = b"".join(bytes([len(module)]) + module + bytes([len(name)]) + name + b"\0\0" for module, name in IMPORTS)
WASM = b"\0asm\1\0\0\0" + b"\1\4\1\x60\0\0" + b"\2" + bytes([len(ENTRIES) + 1, len(IMPORTS)]) + ENTRIES

SCRIPT = """
var create=(()=>async function(moduleArg={}){
var Module=moduleArg;
var lonely=[1,{a:2}];
function needed(){return helper()}
needed.sig="v";
var helper=()=>shared.part;
var shared={};
shared.part=1;
shared.other=farther;
function farther(){}
function left(){return deeper()}
left.sig="i";
function deeper(){}
var emscripten_glClear=()=>deeper();
Module["left"]=left;
Module["wanted"]=wanted;
function wanted(){}
Module["starters"]=starters;
function starters(){}
var wasmImports={needed,left,emscripten_glClear,"quoted":left};
run(wasmImports,Module.wanted,"sig");
var effect=act();
if(Module["print"])effect=2;
return Module})();
"""


def kept(script: str, starter: str = "") -> str:
    return runtime.shaken(script.encode(), WASM, starter.encode()).decode()


def test_what_nothing_reaches_is_gone():
    script = kept(SCRIPT)
    for gone in ("lonely", "left", "deeper", "farther", "emscripten_glClear", "quoted", "starters"):
        assert gone not in script
    for stays in ("function needed", 'needed.sig="v"', "helper=", "shared.part=1", "wasmImports={needed}", 'Module["wanted"]=wanted;', "function wanted", "effect=act()", 'if(Module["print"])'):
        assert stays in script
    assert script.endswith("return Module;})();\n")


def test_what_the_starter_names_stays():
    script = kept(SCRIPT, "module.starters()")
    assert 'Module["starters"]=starters;' in script and "function starters" in script


def test_what_stays_keeps_its_order_and_shaking_again_takes_nothing():
    script = kept(SCRIPT)
    places = [script.index(one) for one in ("var Module", "function needed", "shared.part=1", "var wasmImports", "run(", "return Module")]
    assert places == sorted(places)
    assert kept(script) == script


@pytest.mark.parametrize("script", ["var create=1;", "var create=(()=>{"])
def test_a_script_of_another_make_is_refused(script):
    with pytest.raises(runtime.RuntimeFault, match="shake.mjs could not read Pyodide's script"):
        kept(script)

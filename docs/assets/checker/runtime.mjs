/**
 * The runtime's files: fetched by the page and handed to the worker, which has no way to the network of its own. What is
 * fetched once serves every start of the page, also of one that is offline by then.
 */
import { EngineError, codeOf, isMemory } from "./error.mjs"
import { recall } from "./snapshot.mjs"

const WASM = "pyodide.asm.wasm"
const STDLIB = "python_stdlib.bin"

/** The names of what a worker needs to start. */
export const FILES = ["lock", "module", "stdlib", "size", "snapshot"]

/**
 * What a worker needs to start, a promise of each: a Pyodide lock file's content, a WebAssembly.Module, the standard library as an
 * ArrayBuffer, and of a snapshot its size and, packed, a Blob. Where there is a snapshot there is no library, which is in it, and
 * else the other way round: null. Everything is fetched at once. They reject with an EngineError; one is thrown where nothing can be
 * done with them.
 *
 * @param {string} runtime - absolute address of the runtime's folder, with a slash at the end
 * @param {(share: number) => void} onprogress - called with the share of the bytes that is here, at most once a per cent
 * @param {boolean} mayRestore - whether a snapshot will do
 */
export function download(runtime, onprogress, mayRestore) {
  if (typeof WebAssembly !== "object") throw new EngineError("no-wasm", "WebAssembly is not there")
  const remembered = mayRestore ? recall(runtime) : Promise.resolve(null)
  const manifest = fetchOk("manifest.json", runtime).then((response) => response.json())
  const progress = counter(manifest, onprogress)
  return explained({
    lock: manifest.then(({ lock }) => lock),
    module: compileStored(runtime).then(async (module) => module ?? compile(await fetchOk(WASM, runtime), progress)),
    stdlib: remembered.then(async (known) => known ? null : read(await fetchOk(STDLIB, runtime), progress, new DecompressionStream("gzip"))),
    size: remembered.then((known) => known && known.size),
    snapshot: remembered.then((known) => known && known.packed),
  })
}

/** The same promises, but that they reject with an EngineError that says what it means to the page. */
function explained(files) {
  let blocked = false
  const onblocked = () => { blocked = true }
  document.addEventListener("securitypolicyviolation", onblocked)
  const all = Object.entries(files).map(([name, file]) => [name, file.catch((error) => {
    throw new EngineError(blocked ? "blocked" : codeOf(error, "mismatch"), error?.detail ?? String(error))
  })])
  Promise.allSettled(all.map(([, file]) => file)).then(() => document.removeEventListener("securitypolicyviolation", onblocked))
  return Object.fromEntries(all)
}

/** Fetch a file of the runtime. Throws an EngineError unless the server has it. */
async function fetchOk(name, runtime) {
  let response
  try {
    response = await fetch(new URL(name, runtime))
  } catch {
    throw new EngineError("download", `${name} could not be fetched`)
  }
  if (!response.ok) throw new EngineError("download", `${name}: HTTP ${response.status}`)
  return response
}

/**
 * The module that the browser's own store has of an earlier visit, or null. With the file it may have what it compiled then,
 * which it has not with one that a service worker hands out: so that lets this request pass (sw.js).
 */
async function compileStored(runtime) {
  if (!navigator.serviceWorker?.controller) return null
  try {
    return await WebAssembly.compileStreaming(fetch(new URL(WASM, runtime), { cache: "only-if-cached", mode: "same-origin" }))
  } catch {
    return null
  }
}

/** Compile while the file comes in; a server that calls it by another type than application/wasm costs only that. */
async function compile(response, progress) {
  const streams = response.headers.get("Content-Type")?.startsWith("application/wasm")
  const counted = streams ? count(response.clone(), progress) : read(response, progress)
  // The bytes tell best what went wrong with a file that was cut off, so that failure goes first.
  const [bytes, module] = await Promise.allSettled([counted, streams ? WebAssembly.compileStreaming(response) : counted.then(WebAssembly.compile)])
  if (bytes.status === "rejected") throw bytes.reason
  if (module.status === "fulfilled") return module.value
  throw uncompiled(module.reason)
}

/** What a failed compilation means. */
function uncompiled(error) {
  if (isMemory(error)) return error
  if (/Content Security Policy|unsafe-eval/i.test(error.message)) return new EngineError("blocked", "WebAssembly is blocked")
  return new EngineError("no-wasm", error.name)
}

/** The bytes of a file of the runtime, unpacked if they are packed. Throws an EngineError where that fails. */
async function read(response, progress, unpacking = new TransformStream()) {
  const whole = count(response.clone(), progress)
  const [bytes] = await Promise.allSettled([new Response(response.body.pipeThrough(unpacking)).arrayBuffer(), whole.catch(() => {})])
  await whole
  if (bytes.status === "rejected") throw new EngineError("mismatch", `${nameOf(response)} cannot be unpacked`)
  return bytes.value
}

/** Counts the bytes of a file of the runtime as they come in. Throws an EngineError where they end too early. */
async function count(response, progress) {
  const reader = response.body.getReader()
  let come = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      come += piece.value.length
      progress.add(piece.value.length)
    }
  } catch {
    // What is here by now is too little.
  }
  if (come !== (await progress.size(nameOf(response)))) throw new EngineError("download", `${nameOf(response)} is not whole`)
}

function nameOf(response) {
  return new URL(response.url).pathname.split("/").pop()
}

/** Counts what has come in of the two big files and tells of each new per cent. */
function counter(manifest, onprogress) {
  let loaded = 0
  let total = Infinity
  let told = 0
  manifest.then(({ files }) => { total = files[WASM].bytes + files[STDLIB].bytes }, () => {})
  return {
    add(bytes) {
      loaded += bytes
      if (loaded < told + total / 100) return
      told = loaded
      onprogress(loaded / total)
    },
    size: async (name) => (await manifest).files[name].bytes,
  }
}

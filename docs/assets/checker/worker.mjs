/**
 * The worker: starts Python from files that the page hands it, and answers requests with the checker's own JSON.
 *
 * It is imported into a worker that was started from a blob, which is bound by the page's Content-Security-Policy.
 * Messages to the page: { type: "ready" }, { type: "answer", id, answer }, { type: "snapshot", snapshot } and
 * { type: "failed", code, detail, id? }. `detail` never holds words of a draft.
 * Message from the page: { id, method: "check" | "measure", request }, request and answer being JSON text.
 */
import { EngineError, codeOf } from "./error.mjs"
import { unpack } from "./packing.mjs"

const STDLIB = "python_stdlib.zip"

/** What the checker reads before a snapshot is taken, so that what every first check prepares is prepared in it. */
const SAMPLE = JSON.stringify({
  text: "Council voted 9 to 4 tonight to fund the bridge on King Street. I voted no, and here is why: the report from staff came late. What do you think? Call my office at 519-555-0123.",
})

/**
 * Memory that is free still holds what was there, and a snapshot would keep it: an eighth of all. These blocks fill most of the room
 * between what is in use, and leave it empty.
 */
const EMPTYING = "for size, count in ((1 << 18, 16), (1 << 14, 200)):\n    blocks = [bytearray(size) for _ in range(count)]\n    del blocks"

/**
 * So many checks more have the browser compile what they use for speed. Once that is a megabyte, Chromium keeps it with the WebAssembly
 * (V8's wasm_caching_hard_threshold), and a later visit starts a quarter sooner.
 */
const PRACTICE = 100

/** Ways to the network, to other pages and to storage. The policy shuts the first to other hosts; here all are shut. */
const DOORS = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "importScripts", "FontFace",
  "Worker", "SharedWorker", "BroadcastChannel", "caches", "indexedDB", "cookieStore", "Notification", "RTCPeerConnection",
]

for (const name of DOORS) shut(name)

/** Take a name out of the worker's world, wherever in the prototype chain it stands. */
function shut(name) {
  for (let holder = self; holder; holder = Object.getPrototypeOf(holder)) delete holder[name]
  Object.defineProperty(self, name, { value: undefined, configurable: true, writable: true })
}

/**
 * Start Python, and answer. Always settles: with a "ready" message, or with a "failed" one.
 *
 * @param {string} runtime - absolute address of the runtime's folder, with a slash at the end
 * @param {object} files - what runtime.mjs downloads, a promise of each
 */
export function boot(runtime, files) {
  return settle(async () => {
    listen(checker(await start(runtime, files)))
    postMessage({ type: "ready" })
  })
}

/**
 * Take a snapshot of a Python that has started and read the sample, and send it to the page. Always settles, as `boot` does.
 *
 * It is sent only if an interpreter that begins with it answers as the one did that it was taken of.
 */
export function snapshot(runtime, files) {
  return settle(async () => {
    const pyodide = await start(runtime, files, { _makeSnapshot: true })
    const answer = checker(pyodide).check(SAMPLE)
    pyodide.runPython(EMPTYING)
    const snapshot = pyodide.makeMemorySnapshot()
    const restored = checker(await start(runtime, files, { _loadSnapshot: snapshot }))
    if (restored.check(SAMPLE) !== answer) throw new Error("a restored interpreter answers otherwise")
    for (let count = 0; count < PRACTICE; count++) restored.check(SAMPLE)
    postMessage({ type: "snapshot", snapshot }, [snapshot.buffer])
  })
}

/** Do it, and tell the page where it fails. No draft has been seen by then, so that the error's text may be told. */
async function settle(work) {
  let violated = false
  self.addEventListener("securitypolicyviolation", () => { violated = true })
  // Pyodide loses some failures, and would wait for ever after them.
  const lost = new Promise((_, reject) => {
    self.addEventListener("unhandledrejection", (event) => {
      event.preventDefault()
      reject(event.reason)
    })
  })
  try {
    await Promise.race([work(), lost])
  } catch (error) {
    postMessage({ type: "failed", code: violated ? "blocked" : codeOf(error, "mismatch"), detail: String(error?.message ?? error).slice(0, 300) })
  }
}

/** The checker's methods, each from JSON text to JSON text. */
function checker(pyodide) {
  const web = pyodide.pyimport("checker.web")
  return { check: web.check_json, measure: web.length_json }
}

/** Answer the page's requests with the methods given. An exception here is the interpreter's end: the page starts anew. */
function listen(methods) {
  self.addEventListener("message", ({ data: { id, method, request } }) => {
    if (!id) return
    try {
      postMessage({ type: "answer", id, answer: methods[method](request) })
    } catch (error) {
      // The error's text could quote the draft.
      postMessage({ type: "failed", id, code: codeOf(error, "crash"), detail: error?.name ?? "" })
    }
  })
}

/**
 * Start Pyodide; from a snapshot, where there is one.
 *
 * Left to itself it would fetch its files, and would wait for ever where the WebAssembly cannot be instantiated.
 */
async function start(runtime, files, options) {
  const restored = options ? null : restoring(files)
  const [{ loadPyodide }] = await Promise.all([load("pyodide.mjs", runtime), load("pyodide.asm.js", runtime)])
  const memory = await restored?.memory
  const { instantiateStreaming } = WebAssembly
  self.fetch = async (url) => new Response(String(url).endsWith(STDLIB) ? await files.stdlib : null)
  try {
    const instantiated = new Promise((resolve, reject) => {
      WebAssembly.instantiateStreaming = (_, imports) => {
        const instance = files.module.then(async (module) => {
          // Pyodide takes the memory when the WebAssembly is there.
          await restored?.filled
          return { instance: await WebAssembly.instantiate(module, imports), module }
        })
        instance.catch(reject)
        return instance
      }
    })
    const silent = () => {}
    // No module site: there are no packages for it to look for.
    const settings = { indexURL: runtime, lockFileContents: files.lock, stdout: silent, stderr: silent, args: ["-S"], env: { PYTHONHASHSEED: "0" } }
    return await Promise.race([loadPyodide({ ...settings, ...(options ?? (memory && { _loadSnapshot: memory })) }), instantiated])
  } finally {
    WebAssembly.instantiateStreaming = instantiateStreaming
    shut("fetch")
  }
}

/**
 * The memory of a snapshot, a promise of a Uint8Array or null, and one that it is filled by then. It is read here and from the very
 * beginning: a page that still comes in reads a large file slowly, and it is what a start waits for longest.
 */
function restoring(files) {
  const memory = files.size.then((size) => size && new Uint8Array(size))
  const filled = Promise.all([memory, files.snapshot.then((blob) => blob?.arrayBuffer())]).then(([bytes, packed]) => { if (bytes) unpack(packed, bytes) })
  // Whoever waits for it hears of a failure.
  filled.catch(() => {})
  return { memory, filled }
}

/** Import a script of the runtime. */
async function load(name, runtime) {
  try {
    return await import(new URL(name, runtime))
  } catch (error) {
    throw new EngineError(error instanceof SyntaxError ? "mismatch" : "download", `${name} could not be loaded`)
  }
}

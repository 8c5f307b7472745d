/**
 * The worker: fetches the runtime, starts Python in it, and answers requests with the checker's own JSON.
 *
 * It is imported into a worker that was started from a blob, which is bound by the page's Content-Security-Policy.
 * Messages to the page: { type: "stage", stage: "download" | "start", share } with the share of the bytes that is here,
 * { type: "ready" }, { type: "answer", id, answer } and { type: "failed", code, detail, id? }. `detail` never holds words of a draft.
 * Message from the page: { id, method: "check" | "measure", request }, request and answer being JSON text.
 */

const WASM = "pyodide.asm.wasm"
const STDLIB = "python_stdlib.zip"

/** Ways to the network, to other pages and to storage. The policy shuts the first to other hosts; here all are shut. */
const DOORS = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "importScripts", "FontFace",
  "Worker", "SharedWorker", "BroadcastChannel", "caches", "indexedDB", "cookieStore",
]

/** Why the checker cannot start, as a code that the page has a sentence for. */
class Failure extends Error {
  constructor(code, detail) {
    super(detail)
    this.code = code
  }
}

/** The one reference to the network: for the runtime's files, and out of reach of Pyodide and Python. */
const fetchFile = self.fetch.bind(self)
for (const name of DOORS) shut(name)

let violated = false
self.addEventListener("securitypolicyviolation", () => { violated = true })

/** Take a name out of the worker's world, wherever in the prototype chain it stands. */
function shut(name) {
  for (let holder = self; holder; holder = Object.getPrototypeOf(holder)) delete holder[name]
  Object.defineProperty(self, name, { value: undefined, configurable: true, writable: true })
}

/**
 * Start Python. Always settles: with a "ready" message, or with a "failed" one.
 *
 * @param {string} runtime - absolute address of the runtime's folder, with a slash at the end
 */
export async function boot(runtime) {
  // Pyodide loses some failures, and would wait for ever after them.
  const lost = new Promise((_, reject) => {
    self.addEventListener("unhandledrejection", (event) => {
      event.preventDefault()
      reject(event.reason)
    })
  })
  try {
    listen(await Promise.race([start(runtime), lost]))
    postMessage({ type: "ready" })
  } catch (error) {
    postMessage({ type: "failed", ...described(error) })
  }
}

/** Answer the page's requests with the methods given. An exception here is the interpreter's end: the page starts anew. */
function listen(methods) {
  self.addEventListener("message", ({ data: { id, method, request } }) => {
    try {
      postMessage({ type: "answer", id, answer: methods[method](request) })
    } catch (error) {
      // The error's text could quote the draft.
      postMessage({ type: "failed", id, code: isMemory(error) ? "memory" : "crash", detail: error?.name ?? "" })
    }
  })
}

/** The checker's methods, each from JSON text to JSON text. Everything is fetched at once. */
async function start(runtime) {
  if (typeof WebAssembly !== "object") throw new Failure("no-wasm", "WebAssembly is not there")
  const manifest = fetchOk("manifest.json", runtime).then((response) => response.json())
  const progress = counter(manifest)
  const [{ lock }, module, stdlib, { loadPyodide }] = await Promise.all([
    manifest,
    fetchOk(WASM, runtime).then((response) => compile(response, progress)),
    fetchOk(STDLIB, runtime).then((response) => read(response, progress)),
    load("pyodide.mjs", runtime),
    load("pyodide.asm.js", runtime),
  ])
  postMessage({ type: "stage", stage: "start", share: 1 })
  const pyodide = await startPython(loadPyodide, runtime, lock, module, stdlib)
  const web = pyodide.pyimport("checker.web")
  return { check: web.check_json, measure: web.length_json }
}

/**
 * Start Pyodide with files that are here already.
 *
 * Left to itself it would fetch them, and would wait for ever where the WebAssembly cannot be instantiated.
 */
async function startPython(loadPyodide, indexURL, lockFileContents, module, stdlib) {
  const { instantiateStreaming } = WebAssembly
  self.fetch = async (url) => new Response(String(url).endsWith(STDLIB) ? stdlib : null)
  try {
    const instantiated = new Promise((resolve, reject) => {
      WebAssembly.instantiateStreaming = (_, imports) => {
        const instance = WebAssembly.instantiate(module, imports).then((instance) => ({ instance, module }))
        instance.catch(reject)
        return instance
      }
    })
    const silent = () => {}
    return await Promise.race([
      loadPyodide({ indexURL, lockFileContents, stdout: silent, stderr: silent, env: { PYTHONHASHSEED: "0" } }),
      instantiated,
    ])
  } finally {
    WebAssembly.instantiateStreaming = instantiateStreaming
    shut("fetch")
  }
}

/** Fetch a file of the runtime. Throws a Failure unless the server has it. */
async function fetchOk(name, runtime) {
  let response
  try {
    response = await fetchFile(new URL(name, runtime))
  } catch {
    throw new Failure("download", `${name} could not be fetched`)
  }
  if (!response.ok) throw new Failure("download", `${name}: HTTP ${response.status}`)
  return response
}

/** Import a script of the runtime. */
async function load(name, runtime) {
  try {
    return await import(new URL(name, runtime))
  } catch (error) {
    throw error instanceof SyntaxError ? new Failure("mismatch", `${name} is not a script`) : new Failure("download", `${name} could not be loaded`)
  }
}

/** Compile while the file comes in; a server that calls it by another type than application/wasm costs only that. */
async function compile(response, progress) {
  const streams = response.headers.get("Content-Type")?.startsWith("application/wasm")
  const counted = read(response.clone(), progress)
  // The bytes tell best what went wrong with a file that was cut off, so that failure goes first.
  const [bytes, module] = await Promise.allSettled([counted, streams ? WebAssembly.compileStreaming(response) : counted.then(WebAssembly.compile)])
  if (bytes.status === "rejected") throw bytes.reason
  if (module.status === "fulfilled") return module.value
  throw uncompiled(module.reason)
}

/** What a failed compilation means. */
function uncompiled(error) {
  if (isMemory(error)) return error
  if (violated || /Content Security Policy|unsafe-eval/i.test(error.message)) return new Failure("blocked", "WebAssembly is blocked")
  return new Failure("no-wasm", error.name)
}

/** The bytes of a file of the runtime, counted as they come in. Throws a Failure where they end too early. */
async function read(response, progress) {
  const name = new URL(response.url).pathname.split("/").pop()
  const bytes = new Response(response.body.pipeThrough(new TransformStream({
    transform(chunk, controller) {
      progress.add(chunk.length)
      controller.enqueue(chunk)
    },
  })))
  let buffer
  try {
    buffer = await bytes.arrayBuffer()
  } catch {
    throw new Failure("download", `${name} was cut off`)
  }
  if (buffer.byteLength !== (await progress.size(name))) throw new Failure("download", `${name} is not whole`)
  return buffer
}

/** Counts what has come in of the two big files and tells the page of each new per cent. */
function counter(manifest) {
  let loaded = 0
  let total = Infinity
  let told = 0
  manifest.then(({ files }) => { total = files[WASM].bytes + files[STDLIB].bytes }, () => {})
  return {
    add(bytes) {
      loaded += bytes
      if (loaded < told + total / 100) return
      told = loaded
      postMessage({ type: "stage", stage: "download", share: loaded / total })
    },
    size: async (name) => (await manifest).files[name].bytes,
  }
}

/** Whether the device had no more memory to give. */
function isMemory(error) {
  return error instanceof RangeError ? !/call stack/i.test(error.message) : /out of memory|could not allocate/i.test(error?.message)
}

/** A failed start as a code and a detail. No draft has been seen yet, so that the error's text may be told. */
function described(error) {
  const detail = String(error?.message ?? error).slice(0, 300)
  if (error instanceof Failure) return { code: violated ? "blocked" : error.code, detail }
  if (isMemory(error)) return { code: "memory", detail }
  return { code: violated ? "blocked" : "mismatch", detail }
}

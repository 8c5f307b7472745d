/**
 * The worker's life: start it, ask it, give up on it in time, start it anew. Knows nothing of the page.
 */
import { EngineError } from "./error.mjs"
import { FILES, download } from "./runtime.mjs"
import { canKeep, forget, keep } from "./snapshot.mjs"

/** How long a start may be silent (a slow download is not silent), and how long a check may take; milliseconds. */
const BOOT_DEADLINE = 60_000
const CHECK_DEADLINE = 10_000

/** How long a start from a snapshot may take: there is another way. */
const RESTORE_DEADLINE = 10_000

/** When the checker has been ready for so long, a snapshot for later visits is made, in at most so much time; milliseconds. */
const SNAPSHOT_AFTER = 4_000
const SNAPSHOT_DEADLINE = 60_000

/** So many starts in a minute besides the first; a checker that dies more often than that will not get better. */
const RESTARTS = 3
const MINUTE = 60_000

/** Failures after which the runtime's files are still good for the next start. */
const SOUND = ["crash", "timeout", "memory"]

/** Runs the checker in a worker. Its methods may be called at any time and in any number. */
export class Engine {
  #options
  #worker = null
  #ready = null
  #calls = new Map()
  #lastId = 0
  #starts = []
  #files = null
  #mayRestore = true
  #isRestored = false
  #keeping
  #onstage = () => {}
  #stage = null

  /**
   * @param {object} options
   * @param {string} options.runtime - absolute address of the runtime's folder
   * @param {string} [options.worker] - absolute address of worker.mjs
   * @param {number} [options.bootDeadline] - milliseconds
   * @param {number} [options.checkDeadline] - milliseconds
   */
  constructor(options) {
    this.#options = {
      worker: new URL("worker.mjs", import.meta.url).href,
      bootDeadline: BOOT_DEADLINE,
      checkDeadline: CHECK_DEADLINE,
      ...options,
    }
  }

  /**
   * Be told how a start goes on, from where it is now.
   *
   * @param {(stage: string, share: number) => void} onstage - "download" with the share that is here, "start" and "ready"
   */
  watch(onstage) {
    this.#onstage = onstage
    if (this.#stage) onstage(...this.#stage)
  }

  /** Start the checker, once. Settles when it is ready; rejects with an EngineError, and can then be called again. */
  load() {
    this.#ready ??= this.#start().catch((error) => {
      const again = this.#isRestored
      this.#stop(error)
      // It may have been the snapshot's fault.
      if (again) return this.load()
      throw error
    })
    return this.#ready
  }

  /** Findings and length of a post ({ text, platform, kind, account }), as checker/web.py gives them. */
  check(post) {
    return this.#call("check", post)
  }

  /** The length alone. */
  measure(post) {
    return this.#call("measure", post)
  }

  async #call(method, post) {
    const request = JSON.stringify(post)
    let answer
    try {
      answer = await this.#ask(method, request)
    } catch (error) {
      // An interpreter that died may have died of an earlier draft: one more try, in a new one.
      if (error.code !== "crash" && error.code !== "memory") throw error
      answer = await this.#ask(method, request)
    }
    const { error, ...fields } = JSON.parse(answer)
    if (error) throw new EngineError(error.code === "too-long" ? "too-long" : "crash", error.message)
    return fields
  }

  async #ask(method, request) {
    await this.load()
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#stop(new EngineError("timeout", method))
        // Nobody waits for this start; whoever asks next hears of its failure.
        this.load().catch(() => {})
      }, this.#options.checkDeadline)
      this.#calls.set(id, { resolve, reject, timer })
      this.#worker.postMessage({ id, method, request })
    })
  }

  async #start() {
    const now = performance.now()
    this.#starts = this.#starts.filter((start) => now - start < MINUTE)
    if (this.#starts.length > RESTARTS) throw new EngineError("crash", "too many restarts")
    this.#starts.push(now)
    const { bootDeadline } = this.#options
    this.#tell("download", 0)
    const silence = new Countdown()
    let over = false
    try {
      await new Promise((resolve, reject) => {
        const wait = (deadline) => silence.start(deadline, () => reject(new EngineError("timeout", "start")))
        // A download may go on after the start has failed: nothing is said of it then.
        const step = (stage, share, deadline) => {
          if (over) return
          wait(deadline)
          this.#tell(stage, share)
        }
        wait(bootDeadline)
        const files = this.#download((share) => step("download", share, bootDeadline))
        this.#worker = this.#spawn("boot", files, reject, (data) => {
          if (data.id) this.#settle(data)
          else if (data.type === "ready") resolve()
          else reject(new EngineError(data.code, data.detail))
        })
        Promise.all(Object.values(files)).then(() => step("start", 1, this.#isRestored ? RESTORE_DEADLINE : bootDeadline), reject)
      })
    } catch (error) {
      throw error instanceof EngineError ? error : new EngineError("blocked", error.name)
    } finally {
      over = true
      silence.stop()
    }
    this.#tell("ready", 1)
    // Only where all went well: no snapshot yet, and no start before this one.
    if (!this.#isRestored && this.#starts.length === 1 && canKeep()) this.#keeping = setTimeout(() => this.#keep(), SNAPSHOT_AFTER)
  }

  #tell(...stage) {
    this.#stage = stage
    this.#onstage(...stage)
  }

  /** The runtime's files; those that came for an earlier start are there already. Only the first may come from a snapshot. */
  #download(onprogress) {
    if (this.#files) return this.#files
    const files = download(this.#options.runtime, onprogress, this.#mayRestore)
    this.#mayRestore = false
    this.#files = files
    files.size.then((size) => {
      if (size === null || this.#files !== files) return
      this.#isRestored = true
      // With a snapshot they are not all.
      this.#files = null
    }, () => {})
    return files
  }

  /** A worker that does one task of worker.mjs with the runtime's files. */
  #spawn(task, files, onerror, onmessage) {
    const { worker, runtime } = this.#options
    const address = URL.createObjectURL(bootstrap(worker, task, runtime))
    const spawned = new Worker(address, { type: "module" })
    spawned.addEventListener("error", (event) => {
      event.preventDefault()
      onerror(new EngineError("blocked", "the worker did not start"))
    })
    spawned.addEventListener("message", ({ data }) => onmessage(data))
    // Each as soon as it is here.
    const sent = FILES.map(async (name) => {
      spawned.postMessage({ [name]: await files[name] })
    })
    Promise.allSettled(sent).then(() => URL.revokeObjectURL(address))
    return spawned
  }

  /** Have a worker to which no draft is ever given take a snapshot for later visits. It does not matter whether it can. */
  #keep() {
    // Not while a check goes on.
    if (this.#calls.size) return void (this.#keeping = setTimeout(() => this.#keep(), SNAPSHOT_AFTER))
    const end = () => {
      clearTimeout(timer)
      keeper.terminate()
    }
    const keeper = this.#spawn("snapshot", this.#files, end, ({ snapshot }) => {
      end()
      if (snapshot) keep(this.#options.runtime, snapshot).catch(() => {})
    })
    const timer = setTimeout(end, SNAPSHOT_DEADLINE)
  }

  /** Give an answer to whoever asked. */
  #settle({ type, id, answer, code, detail }) {
    const call = this.#calls.get(id)
    if (!call) return
    this.#calls.delete(id)
    clearTimeout(call.timer)
    if (type === "answer") call.resolve(answer)
    else {
      const error = new EngineError(code, detail)
      call.reject(error)
      this.#stop(error)
    }
  }

  /** End the worker, and all that waits for it with an error. The next call starts a new one, and not from a snapshot. */
  #stop(error) {
    clearTimeout(this.#keeping)
    this.#worker?.terminate()
    this.#worker = null
    this.#ready = null
    if (this.#isRestored && error.code !== "download") forget().catch(() => {})
    this.#isRestored = false
    if (!SOUND.includes(error.code)) this.#files = null
    for (const call of this.#calls.values()) {
      clearTimeout(call.timer)
      call.reject(error)
    }
    this.#calls.clear()
  }
}

/** Calls back when it has not been started again for some milliseconds. */
class Countdown {
  #timer

  start(milliseconds, callback) {
    this.stop()
    this.#timer = setTimeout(callback, milliseconds)
  }

  stop() {
    clearTimeout(this.#timer)
  }
}

/**
 * The script of a worker that does one task of worker.mjs with the files that the page sends it. Pyodide's scripts are asked
 * for at the same time, not one after the other.
 *
 * A worker that is started from a file has no Content-Security-Policy where the host sends no headers; one started from a
 * blob inherits the page's.
 */
function bootstrap(worker, task, runtime) {
  const source = `
    const files = {}, come = {}
    for (const name of ${JSON.stringify(FILES)}) files[name] = new Promise((resolve) => { come[name] = resolve })
    addEventListener("message", ({ data }) => { for (const name in data) come[name]?.(data[name]) })
    import(${JSON.stringify(worker)}).then(
      (module) => module.${task}(${JSON.stringify(runtime)}, files),
      () => postMessage({ type: "failed", code: "download", detail: "worker.mjs could not be loaded" }))
    for (const name of ["pyodide.mjs", "pyodide.asm.js"]) import(${JSON.stringify(runtime)} + name).catch(() => {})`
  return new Blob([source], { type: "text/javascript" })
}

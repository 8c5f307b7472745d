/**
 * The worker's life: start it, ask it, give up on it in time, start it anew. Knows nothing of the page.
 */

/** How long a start may be silent (a slow download is not silent), and how long a check may take; milliseconds. */
const BOOT_DEADLINE = 60_000
const CHECK_DEADLINE = 10_000

/** So many starts in a minute besides the first; a checker that dies more often than that will not get better. */
const RESTARTS = 3
const MINUTE = 60_000

/** Why there is no answer: a code that messages.mjs has a sentence for. The message is for the console and never quotes the draft. */
export class EngineError extends Error {
  constructor(code, detail = "") {
    super(`${code}: ${detail}`)
    this.name = "EngineError"
    this.code = code
    this.detail = detail
  }
}

/** Runs the checker in a worker. Its methods may be called at any time and in any number. */
export class Engine {
  #options
  #worker = null
  #ready = null
  #calls = new Map()
  #lastId = 0
  #starts = []

  /**
   * @param {object} options
   * @param {string} options.runtime - absolute address of the runtime's folder
   * @param {string} [options.worker] - absolute address of worker.mjs
   * @param {(stage: string, share: number) => void} [options.onstage] - "download" with the share that is here, "start" and "ready"
   * @param {number} [options.bootDeadline] - milliseconds
   * @param {number} [options.checkDeadline] - milliseconds
   */
  constructor(options) {
    this.#options = {
      worker: new URL("worker.mjs", import.meta.url).href,
      onstage() {},
      bootDeadline: BOOT_DEADLINE,
      checkDeadline: CHECK_DEADLINE,
      ...options,
    }
  }

  /** Start the checker, once. Settles when it is ready; rejects with an EngineError, and can then be called again. */
  load() {
    this.#ready ??= this.#start().catch((error) => {
      this.#stop(error)
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
    this.#options.onstage("download", 0)
    const { worker, runtime, bootDeadline } = this.#options
    const address = URL.createObjectURL(bootstrap(worker, runtime))
    const silence = new Countdown()
    try {
      await new Promise((resolve, reject) => {
        const timeout = () => reject(new EngineError("timeout", "start"))
        silence.start(bootDeadline, timeout)
        this.#worker = new Worker(address, { type: "module" })
        this.#worker.addEventListener("error", (event) => {
          event.preventDefault()
          reject(new EngineError("blocked", "the worker did not start"))
        })
        this.#worker.addEventListener("message", ({ data }) => {
          if (data.id) return this.#settle(data)
          if (data.type === "ready") return resolve()
          if (data.type === "failed") return reject(new EngineError(data.code, data.detail))
          silence.start(bootDeadline, timeout)
          this.#options.onstage(data.stage, data.share)
        })
      })
    } catch (error) {
      throw error instanceof EngineError ? error : new EngineError("blocked", error.name)
    } finally {
      silence.stop()
      URL.revokeObjectURL(address)
    }
    this.#options.onstage("ready", 1)
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

  /** End the worker, and all that waits for it with an error. The next call starts a new one. */
  #stop(error) {
    this.#worker?.terminate()
    this.#worker = null
    this.#ready = null
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
 * The script of a worker that boots the runtime.
 *
 * A worker that is started from a file has no Content-Security-Policy where the host sends no headers; one started from a
 * blob inherits the page's.
 */
function bootstrap(worker, runtime) {
  const source = `import(${JSON.stringify(worker)}).then(
    (module) => module.boot(${JSON.stringify(runtime)}),
    () => postMessage({ type: "failed", code: "download", detail: "worker.mjs could not be loaded" }))`
  return new Blob([source], { type: "text/javascript" })
}

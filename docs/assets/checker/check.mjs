/**
 * The page that checks drafts: puts the parts together. The form is hidden until this script is here, and the page is then
 * more than the list of questions that it is without.
 */
import { Counter } from "./counter.mjs"
import { Draft } from "./draft.mjs"
import { Engine } from "./engine.mjs"
import { Findings } from "./findings.mjs"
import { COPY, PROBLEMS, STATUS, found } from "./messages.mjs"

/** A draft is checked when its writer has paused for so many milliseconds. */
const PAUSE = 300
/** A start or a check that takes less than so many milliseconds is not spoken of. */
const PATIENCE = 1000
/** "Copied" stays for so many milliseconds. */
const COPIED = 4000

class CheckPage {
  #form
  #draft
  #engine
  #findings
  #counter
  #typing
  #stage = "ready"
  #patience
  #turn = 0
  #problem = null

  /** @param {HTMLFormElement} form - with the runtime's and the guidelines' addresses in its data attributes */
  constructor(form) {
    const { runtime, guidelines } = form.dataset
    this.#form = form
    this.#draft = new Draft(part("draft"))
    this.#engine = new Engine({
      runtime: new URL(runtime, document.baseURI).href,
      onstage: (stage, share) => this.#showStage(stage, share),
    })
    this.#findings = new Findings(
      { list: part("findings-list"), tips: part("tips-list"), tipsPart: part("tips"), aside: part("aside") },
      guidelines,
      (finding) => this.#draft.show(finding),
      (counts) => {
        this.#say(found(counts))
        part("findings-title").focus()
      },
    )
    this.#counter = new Counter(part("counter"), part("counter-spoken"), (post) => this.#engine.measure(post))
  }

  /** Show the form, listen, and load the checker when the page has time for it or the writer turns to the box. */
  start() {
    this.#form.hidden = false
    // Where there is room, what can be told of the post is in sight from the start.
    part("context").open = matchMedia("(min-width: 60em)").matches
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#checkNow()
    })
    this.#form.addEventListener("change", ({ target }) => target.matches("select") && this.#onInput(0))
    part("draft").addEventListener("input", () => this.#onInput(PAUSE))
    part("draft").addEventListener("focus", () => this.#load())
    part("copy").addEventListener("click", () => this.#copy())
    part("retry").addEventListener("click", () => this.#retry())
    // The browser may have brought a draft back with the page.
    addEventListener("pageshow", () => this.#draft.isEmpty || this.#onInput(0))
    if (!this.#draft.isEmpty) this.#onInput(0)
    else if (!navigator.connection?.saveData) (globalThis.requestIdleCallback ?? setTimeout)(() => this.#load())
  }

  #post() {
    const [platform, kind, account] = ["platform", "kind", "account"].map((id) => part(id).value || null)
    return { text: this.#draft.text, platform, kind, account }
  }

  /** Load the checker, unless that has failed: then it waits for a button. */
  async #load() {
    if (this.#problem) return
    try {
      await this.#engine.load()
    } catch (error) {
      this.#showProblem(error)
    }
  }

  /** Live: the draft or what is known of it has changed. */
  #onInput(pause) {
    clearTimeout(this.#typing)
    // What is being checked is no longer the draft.
    this.#turn++
    // A draft that is too long can be mended in the box; the other problems wait for a button.
    if (this.#problem && this.#problem !== "too-long") return
    this.#counter.update(this.#post())
    this.#typing = setTimeout(() => this.#check(), pause)
  }

  /** The button: check at once, and lead to the outcome. */
  async #checkNow() {
    clearTimeout(this.#typing)
    if (this.#draft.isEmpty) part("draft").focus()
    const place = document.activeElement
    // So that an outcome that is the same as before is spoken again.
    this.#say("")
    const slow = setTimeout(() => this.#say(STATUS.checking), PATIENCE)
    const done = await this.#check()
    clearTimeout(slow)
    // Whoever went elsewhere meanwhile is not called back.
    if (done && document.activeElement === place) part("findings-title").focus()
  }

  #retry() {
    this.#hideProblem()
    // The button has gone with the problem.
    part("findings-title").focus()
    if (this.#draft.isEmpty) this.#load()
    else this.#checkNow()
  }

  /** Check the draft as it stands. Whether there is an outcome to see: not where the draft has changed by then. */
  async #check() {
    const turn = ++this.#turn
    if (this.#draft.isEmpty) {
      this.#hideProblem()
      this.#findings.update([])
      this.#say(STATUS.empty)
      return false
    }
    try {
      const { findings, note, length } = await this.#engine.check(this.#post())
      if (turn !== this.#turn) return false
      this.#showFindings(findings, note)
      this.#counter.show(length)
      return true
    } catch (error) {
      if (turn === this.#turn) this.#showProblem(error)
      return false
    }
  }

  #showFindings(findings, note) {
    this.#hideProblem()
    const outcome = found(this.#findings.update(findings))
    this.#say(note ? `${outcome} ${note}` : outcome)
    this.#form.dispatchEvent(new Event("checked"))
  }

  /** A start that is quick goes unmentioned; of a slow one each stage is spoken of, but no percentage. */
  #showStage(stage, share) {
    const bar = part("progress")
    this.#stage = stage
    bar.value = share
    if (stage === "ready") {
      clearTimeout(this.#patience)
      this.#patience = null
      bar.hidden = true
      this.#say(STATUS.ready)
    } else if (bar.hidden) {
      this.#patience ??= setTimeout(() => {
        bar.hidden = false
        this.#say(STATUS[this.#stage])
      }, PATIENCE)
    } else this.#say(STATUS[stage])
  }

  /** @param {EngineError} error */
  #showProblem({ code, detail }) {
    const { title, advice } = PROBLEMS[code] ?? PROBLEMS.crash
    clearTimeout(this.#patience)
    this.#patience = null
    part("progress").hidden = true
    this.#findings.update([])
    this.#counter.clear()
    this.#say("")
    this.#problem = code
    const [heading, text] = part("problem-text").children
    heading.textContent = title
    text.textContent = code === "too-long" ? `${detail} ${advice}` : advice
    // Trying again does not make it shorter.
    part("retry").hidden = code === "too-long"
    part("problem").hidden = false
  }

  #hideProblem() {
    this.#problem = null
    part("problem").hidden = true
  }

  #say(sentence) {
    if (part("checker-status").textContent !== sentence) part("checker-status").textContent = sentence
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#draft.text)
      part("copied").textContent = COPY.done
    } catch {
      this.#draft.selectAll()
      part("copied").textContent = COPY.failed
    }
    setTimeout(() => { part("copied").textContent = "" }, COPIED)
  }
}

function part(id) {
  return document.getElementById(id)
}

const form = document.getElementById("checker")
if (form) new CheckPage(form).start()

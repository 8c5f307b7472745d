/**
 * The page that checks drafts: puts the parts together. The form is hidden until this script is here, and the page is then
 * more than the list of questions that it is without.
 */
import { copy } from "../links.mjs"
import { Context } from "./context.mjs"
import { Counter } from "./counter.mjs"
import { Draft } from "./draft.mjs"
import { element, setText } from "./elements.mjs"
import { Findings } from "./findings.mjs"
import { counted } from "./groups.mjs"
import { Incoming } from "./incoming.mjs"
import { Keeping } from "./keeping.mjs"
import { LastWord } from "./lastword.mjs"
import { MarkedCopy } from "./marked.mjs"
import { COPY, COUNTS, PROBLEMS, STATUS, found, quiet, requests } from "./messages.mjs"
import { Requests } from "./requests.mjs"
import { eager, engine } from "./start.mjs"
import { TakeAlong } from "./takealong.mjs"

/** A draft is checked when its writer has paused for so many milliseconds. */
const PAUSE = 300
/** A start or a check that takes less than so many milliseconds is not spoken of. */
const PATIENCE = 1000
/** "Copied" stays for so many milliseconds. */
const COPIED = 4000
/** A draft of so many characters is short enough for its marked copy to stand open above the findings: on a phone, and where there is room. */
const SHORT = { narrow: 500, wide: 1200 }

class CheckPage {
  #form
  #draft
  #context
  #findings
  #marked
  #counter
  #requests
  #keeping
  #lastWord
  #takeAlong
  #typing
  #stage = "ready"
  #patience
  #turn = 0
  #problem = null
  /** The text that the findings on the page are about; null where there are none to speak of. */
  #checked = null

  /** @param {HTMLFormElement} form - with the guidelines' address in its data attribute */
  constructor(form) {
    const { guidelines } = form.dataset
    this.#form = form
    this.#draft = new Draft(part("draft"))
    this.#context = new Context(
      {
        root: part("context"), summary: part("context-summary"), pictureFields: part("picture-fields"), dateHint: part("date-hint"), describedHint: part("described-hint"),
        ...Object.fromEntries(["platform", "kind", "account", "date", "pictures", "people", "described"].map((id) => [id, part(id)])),
      },
      () => {
        this.#keeping.save()
        this.#onInput(0)
      },
    )
    this.#findings = new Findings({
      list: part("findings-list"),
      guidelines,
      onshow: (finding) => this.#draft.show(finding),
      onchange: () => this.#showOutcome(),
    })
    this.#marked = new MarkedCopy(part("marked-text"), (number) => this.#findings.focus(number))
    this.#counter = new Counter(part("counter"), part("counter-spoken"), (post) => engine.measure(post))
    this.#requests = new Requests((count) => setText(part("requests-count"), requests(count)))
    this.#keeping = new Keeping(
      {
        root: part("kept"), summary: part("kept-summary"), draft: part("keep-draft"), choices: part("keep-choices"),
        forget: part("forget"), status: part("kept-status"),
      },
      this.#draft,
      this.#context,
    )
    this.#lastWord = new LastWord(part("ask"), part("ask-draft"), (text) => setText(part("ask-status"), text))
    this.#takeAlong = new TakeAlong(
      { withDraft: part("report-draft"), copy: part("report-copy"), print: part("report-print"), save: part("report-save"), status: part("report-status") },
      new URL("guidelines.json", import.meta.url),
      () => this.#checked !== null && { groups: this.#findings.groups, aside: this.#findings.aside, text: this.#checked, words: this.#context.words },
    )
  }

  /** Show the form, and listen. Where the checker is not loading yet, it is when the writer turns to the box. */
  start() {
    // The last word belongs to what was found; without a script it ends the page.
    part("last-word-place").append(part("last-word"))
    part("ask-choice").hidden = false
    this.#form.hidden = false
    // The page may have given this script up.
    part("absent").hidden = true
    part("invitation").hidden = false
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#checkNow()
    })
    part("draft").addEventListener("input", () => this.#onInput(PAUSE))
    part("draft").addEventListener("focus", () => this.#load())
    part("copy").addEventListener("click", () => this.#copy())
    part("retry").addEventListener("click", () => this.#retry())
    part("restore").addEventListener("click", () => {
      this.#findings.restore()
      this.#showOutcome()
      part("findings-title").focus()
    })
    part("order").addEventListener("change", ({ target }) => {
      this.#findings.order = target.value
      this.#showOutcome()
    })
    new Incoming({ root: part("incoming"), text: part("incoming-text"), status: part("incoming-status") }, this.#draft)
    engine.watch((stage, share) => this.#showStage(stage, share))
    eager?.then(() => this.#load())
    // One may have written before this was here, and the browser may bring a draft back with the page, or the page as it was.
    let greeted = ""
    const greet = ({ persisted = false } = {}) => {
      const { text } = this.#draft
      if (text === greeted && !persisted) return
      greeted = text
      if (!this.#draft.isEmpty) this.#onInput(0)
    }
    greet()
    addEventListener("pageshow", greet)
  }

  #post() {
    return { text: this.#draft.text, ...this.#context.fields }
  }

  /** Load the checker, unless that has failed: then it waits for a button. */
  async #load() {
    if (this.#problem) return
    try {
      await engine.load()
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
    // A check that follows at once tells the length itself.
    if (pause || this.#draft.isEmpty) this.#counter.update(this.#post())
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
    if (this.#draft.isEmpty) this.#load().then(() => this.#problem || this.#say(STATUS.ready))
    else this.#checkNow()
  }

  /** Check the draft as it stands. Whether there is an outcome to see: not where the draft has changed by then. */
  async #check() {
    const turn = ++this.#turn
    if (this.#draft.isEmpty) {
      this.#hideProblem()
      this.#clearOutcome()
      this.#say(STATUS.empty)
      return false
    }
    const post = this.#post()
    try {
      await engine.load()
      const { findings, note, length, election } = await this.#requests.during(() => engine.check(post))
      if (turn !== this.#turn) return false
      this.#hideProblem()
      this.#context.election = election
      this.#findings.update(findings)
      this.#checked = post.text
      this.#showOutcome(note)
      this.#counter.show(length)
      this.#form.dispatchEvent(new Event("checked"))
      return true
    } catch (error) {
      if (turn === this.#turn) this.#showProblem(error)
      return false
    }
  }

  /** Bring all that speaks of the findings up to them. */
  #showOutcome(note = null) {
    const { groups, aside } = this.#findings
    const counts = counted(groups)
    const outcome = found({ findings: counts.must + counts.should, tips: counts.consider, aside: aside.length })
    this.#say(note ? `${outcome} ${note}` : outcome)
    part("counts").replaceChildren(...Object.entries(counts).filter(([, many]) => many).map(([level, many]) => {
      const item = element("li", "count", COUNTS[level](many))
      item.dataset.level = level
      return item
    }))
    part("findings-bar").hidden = groups.length === 0
    part("order").hidden = groups.length < 2
    part("aside").hidden = aside.length < 2
    this.#showMarked(groups)
    this.#showQuiet([...groups.flatMap(({ findings }) => findings), ...aside])
    part("after").hidden = false
    part("invitation").hidden = true
    this.#lastWord.update(groups.flatMap(({ findings }) => findings), this.#checked)
  }

  #showMarked(groups) {
    const marked = part("marked")
    this.#marked.show(this.#checked, groups)
    // Open where it does not push the findings out of sight; from then on it is as the reader left it.
    if (marked.hidden && !marked.dataset.met && groups.length) {
      marked.open = this.#checked.length <= SHORT[matchMedia("(min-width: 60em)").matches ? "wide" : "narrow"]
      marked.dataset.met = "yes"
    }
    marked.hidden = groups.length === 0
  }

  /** The guidelines about which nothing was found: those of the questions that no finding speaks of. */
  #showQuiet(findings) {
    const spoken = new Set(findings.map(({ guideline }) => guideline))
    const silent = [...document.querySelectorAll(".self-check li")].map((question) => question.querySelector("a")).filter((_, at) => !spoken.has(at + 1))
    const list = part("quiet-list")
    const hashes = silent.map(({ hash }) => hash).join(" ")
    if (list.dataset.shown === hashes) return
    list.dataset.shown = hashes
    setText(part("quiet").querySelector("summary"), quiet(silent.length))
    list.replaceChildren(...silent.map((link) => {
      const same = link.cloneNode(true)
      Object.assign(same, { target: "_blank", rel: "noopener" })
      same.append(element("span", "for-ears", " (opens in a new tab)"))
      return element("li", "", same)
    }))
  }

  #clearOutcome() {
    this.#checked = null
    this.#findings.update([])
    this.#marked.show("", [])
    this.#lastWord.update([], "")
    for (const id of ["findings-bar", "marked", "aside", "after"]) part(id).hidden = true
    part("invitation").hidden = false
  }

  /** A start that is quick goes unmentioned; of a slow one each stage is spoken of, but no percentage. */
  #showStage(stage, share) {
    const bar = part("progress")
    this.#stage = stage
    bar.value = share
    // What still comes in of a start that has failed is no progress.
    if (this.#problem) return
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
    this.#clearOutcome()
    this.#counter.clear()
    this.#say("")
    this.#problem = code
    part("invitation").hidden = true
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
    setText(part("checker-status"), sentence)
  }

  async #copy() {
    const copied = await copy(this.#draft.text)
    if (!copied) this.#draft.selectAll()
    part("copied").textContent = copied ? COPY.done : COPY.failed
    setTimeout(() => { part("copied").textContent = "" }, COPIED)
  }
}

function part(id) {
  return document.getElementById(id)
}

const form = document.getElementById("checker")
if (form) new CheckPage(form).start()

import { copy } from "../links.mjs"
import { setText } from "./elements.mjs"
import { REPORT } from "./messages.mjs"
import { asElement, asFile, asText, reportOf } from "./report.mjs"

/** The buttons by which a report is copied, printed and saved. */
export class TakeAlong {
  #parts
  #published
  #outcome
  #paper = null

  /**
   * @param {object} parts - elements: `withDraft` (checkbox), `copy`, `print` and `save` (buttons), `status`
   * @param {URL} wording - address of guidelines.json
   * @param {() => object | false} outcome - what the last check found, as report.mjs takes it
   */
  constructor(parts, wording, outcome) {
    this.#parts = parts
    this.#outcome = outcome
    // Fetched with the page, so that a report can be had offline and needs no request.
    this.#published = fetch(wording, { priority: "low" }).then((response) => (response.ok ? response.json() : null)).catch(() => null)
    parts.copy.addEventListener("click", () => this.#with((report) => this.#copy(report)))
    parts.save.addEventListener("click", () => this.#with(save))
    parts.print.addEventListener("click", () => this.#with((report) => {
      this.#lay(report)
      print()
    }))
    // Whoever prints by the browser's own command gets the report as well.
    this.#published.then((published) => {
      addEventListener("beforeprint", () => {
        const outcome = this.#outcome()
        if (published && outcome && !this.#paper) this.#lay(reportOf(outcome, published, parts.withDraft.checked))
      })
    })
    addEventListener("afterprint", () => {
      this.#paper?.remove()
      this.#paper = null
      document.body.classList.remove("prints-report")
    })
  }

  async #with(use) {
    setText(this.#parts.status, "")
    const published = await this.#published
    const outcome = this.#outcome()
    if (!published) setText(this.#parts.status, REPORT.missing)
    else if (outcome) use(reportOf(outcome, published, this.#parts.withDraft.checked))
  }

  async #copy(report) {
    const copied = await copy(asText(report), asElement(report).outerHTML)
    setText(this.#parts.status, copied ? REPORT.copied : REPORT.notCopied)
  }

  /** Put the report where only a printer sees it. */
  #lay(report) {
    this.#paper?.remove()
    this.#paper = asElement(report)
    document.body.append(this.#paper)
    document.body.classList.add("prints-report")
  }
}

/** Save the report as a file, as a link to it would. */
function save(report) {
  const { name, blob } = asFile(report)
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

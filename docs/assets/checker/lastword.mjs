import { copy } from "../links.mjs"
import { QUESTION } from "./messages.mjs"

/** Mail programs and browsers cut an address that is longer. */
const LONGEST = 1900

/** The way to a person: a link that opens an e-mail with the question, and with the draft only where somebody ticked so. */
export class LastWord {
  #link
  #tick
  #to
  #post = { findings: [], text: "" }

  /**
   * @param {HTMLAnchorElement} link - its address holds whom to write to
   * @param {HTMLInputElement} tick - that the draft goes along
   * @param {(text: string) => void} say - says something to whoever sent the draft
   */
  constructor(link, tick, say) {
    this.#link = link
    this.#tick = tick
    this.#to = new URL(link.href).pathname
    tick.addEventListener("change", () => this.#write())
    link.addEventListener("click", async () => {
      if (this.#isTooLong) say((await copy(this.#post.text)) ? QUESTION.copied : QUESTION.notCopied)
    })
  }

  /** The findings that the question is about, and the draft they were found in. */
  update(findings, text) {
    this.#post = { findings, text }
    this.#write()
  }

  #write() {
    this.#link.href = this.#isTooLong ? this.#address(QUESTION.paste) : this.#address(this.#draft)
  }

  get #draft() {
    return this.#tick.checked ? this.#post.text : ""
  }

  get #isTooLong() {
    return this.#draft !== "" && this.#address(this.#draft).length > LONGEST
  }

  #address(draft) {
    const { subject, body } = QUESTION.write(this.#post.findings, draft)
    // Half of a surrogate pair cannot be in an address.
    return `mailto:${this.#to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.toWellFormed?.() ?? body)}`
  }
}

import { setText } from "./elements.mjs"
import { INCOMING } from "./messages.mjs"

/**
 * A text that was sent to this page: by its address (incoming.js has taken it from there), or by `offer`. It goes into an
 * empty box at once; where there is a draft, its writer says what to do.
 */
export class Incoming {
  #parts
  #draft
  #waiting = ""

  /**
   * @param {object} parts - elements: `root` (hidden, with a button for each action in `data-action`), `text`, `status`
   * @param {import("./draft.mjs").Draft} draft
   */
  constructor(parts, draft) {
    this.#parts = parts
    this.#draft = draft
    parts.root.addEventListener("click", ({ target }) => target.dataset.action && this.#settle(target.dataset.action))
    addEventListener("draftsent", () => this.#take())
    this.#take()
  }

  /** A text has come. */
  offer(text) {
    if (!text.trim() || text === this.#draft.text) return
    if (this.#draft.isEmpty) return this.#put(text, INCOMING.replaced)
    this.#waiting = text
    this.#parts.text.textContent = text
    this.#parts.root.hidden = false
    this.#say(INCOMING.asked, { seen: false })
  }

  #take() {
    const text = globalThis.draftSent
    delete globalThis.draftSent
    if (text) this.offer(text)
  }

  #settle(action) {
    this.#parts.root.hidden = true
    if (action === "replace") this.#put(this.#waiting, INCOMING.replaced)
    if (action === "append") this.#put(`${this.#draft.text.trimEnd()}\n\n${this.#waiting}`, INCOMING.appended)
    if (action === "drop") this.#say(INCOMING.dropped)
    this.#waiting = ""
    this.#parts.text.textContent = ""
    this.#draft.focus()
  }

  #put(text, said) {
    this.#draft.text = text
    this.#say(said)
  }

  /** Say what became of the text; what is asked stands on the page already. */
  #say(sentence, { seen = true } = {}) {
    this.#parts.status.classList.toggle("for-ears", !seen)
    setText(this.#parts.status, sentence)
  }
}

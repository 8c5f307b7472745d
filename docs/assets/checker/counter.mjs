import { lengthSentence } from "./messages.mjs"

/** Screen readers are told after so many milliseconds without a change, and only when less than this share is left. */
const SPEAKING_PAUSE = 1000
const NEARLY = 0.9

/** Shows how much of the platform's limit a draft takes. */
export class Counter {
  #measure
  #shown
  #spoken
  #next = null
  #busy = false
  #timer

  /**
   * @param {HTMLElement} shown - for the eye: changes with every letter
   * @param {HTMLElement} spoken - for screen readers: a live region that changes when it matters
   * @param {(post: object) => Promise<{length: object|null}>} measure - how long a post is
   */
  constructor(shown, spoken, measure) {
    this.#shown = shown
    this.#spoken = spoken
    this.#measure = measure
  }

  /** Show the length of a post. Of posts that come faster than they can be measured, the last counts. */
  async update(post) {
    this.#next = post
    if (this.#busy) return
    this.#busy = true
    try {
      while (this.#next) {
        const measured = this.#next
        this.#next = null
        this.show((await this.#measure(measured)).length)
      }
    } catch {
      // Whoever checks the draft hears of what failed, and says so.
      this.clear()
    } finally {
      this.#busy = false
    }
  }

  clear() {
    this.#next = null
    this.show(null)
  }

  /** Show a length that is known, or none: { used, limit, unit }, the limit null where the platform has none. */
  show(length) {
    const { used = 0, limit = null } = length ?? {}
    this.#shown.textContent = length ? lengthSentence(length) : ""
    this.#shown.classList.toggle("is-over", limit !== null && used > limit)
    clearTimeout(this.#timer)
    const matters = limit !== null && used > limit * NEARLY
    this.#timer = setTimeout(() => { this.#spoken.textContent = matters ? lengthSentence(length) : "" }, SPEAKING_PAUSE)
  }
}

/**
 * What stays on this device when the page is closed: nothing, unless somebody has ticked that it should. The ticks are not
 * kept themselves; what is there tells.
 */
const DRAFT = "checker.draft"
const CHOICES = "checker.choices"

/** Reads, keeps and forgets a draft and the choices about posts. Where the browser lets nothing be kept, `isPossible` is false. */
export class Kept {
  #storage = null

  constructor() {
    try {
      this.#storage = localStorage
      this.#storage.getItem(DRAFT)
    } catch {
      this.#storage = null
    }
  }

  get isPossible() {
    return this.#storage !== null
  }

  /** The draft that was kept, or null. */
  get draft() {
    return this.#storage?.getItem(DRAFT) ?? null
  }

  /** The choices that were kept, as an object of strings, or null. */
  get choices() {
    try {
      const choices = JSON.parse(this.#storage?.getItem(CHOICES) ?? null)
      return choices && typeof choices === "object" ? choices : null
    } catch {
      return null
    }
  }

  /** Whether it could be kept: there may be no room. */
  keepDraft(text) {
    return this.#set(DRAFT, text)
  }

  keepChoices(choices) {
    return this.#set(CHOICES, JSON.stringify(choices))
  }

  forgetDraft() {
    this.#storage?.removeItem(DRAFT)
  }

  forgetChoices() {
    this.#storage?.removeItem(CHOICES)
  }

  #set(key, value) {
    try {
      this.#storage.setItem(key, value)
      return true
    } catch {
      return false
    }
  }
}

import { setText } from "./elements.mjs"
import { Kept } from "./kept.mjs"
import { KEPT } from "./messages.mjs"

/** The ticks by which draft and choices stay on this device, and the button that deletes them. */
export class Keeping {
  #parts
  #draft
  #context
  #kept = new Kept()

  /**
   * @param {object} parts - elements: `root` (hidden), its `summary`, `draft` and `choices` (checkboxes), `forget` (button), `status`
   * @param {import("./draft.mjs").Draft} draft
   * @param {import("./context.mjs").Context} context
   */
  constructor(parts, draft, context) {
    this.#parts = parts
    this.#draft = draft
    this.#context = context
    if (!this.#kept.isPossible) return
    parts.root.hidden = false
    this.#restore()
    for (const tick of [parts.draft, parts.choices]) {
      tick.addEventListener("change", () => {
        setText(parts.status, "")
        if (!parts.draft.checked) this.#kept.forgetDraft()
        if (!parts.choices.checked) this.#kept.forgetChoices()
        this.save()
      })
    }
    parts.forget.addEventListener("click", () => this.#forget())
    draft.onchange(() => this.save())
    addEventListener("storage", () => this.#forgotten())
  }

  /** Keep what is ticked to be kept. */
  save() {
    const { draft, choices, status } = this.#parts
    if (draft.checked && !this.#kept.keepDraft(this.#draft.text)) {
      draft.checked = false
      setText(status, KEPT.full)
    }
    if (choices.checked) this.#kept.keepChoices(this.#context.habits)
    this.#show()
  }

  #restore() {
    const { draft, choices } = this.#kept
    this.#parts.draft.checked = draft !== null
    this.#parts.choices.checked = choices !== null
    // What the browser itself has brought back is newer.
    if (draft && this.#draft.isEmpty) this.#draft.text = draft
    if (choices) this.#context.habits = choices
    this.#show()
  }

  #forget() {
    this.#kept.forgetDraft()
    this.#kept.forgetChoices()
    this.#parts.draft.checked = this.#parts.choices.checked = false
    this.#show()
    setText(this.#parts.status, KEPT.deleted)
  }

  /** What was deleted in another tab is not kept again by this one. */
  #forgotten() {
    if (this.#kept.draft === null) this.#parts.draft.checked = false
    if (this.#kept.choices === null) this.#parts.choices.checked = false
    this.#show()
  }

  #show() {
    const { summary, draft, choices, forget } = this.#parts
    setText(summary, KEPT.summary(draft.checked, choices.checked))
    forget.disabled = !draft.checked && !choices.checked
  }
}

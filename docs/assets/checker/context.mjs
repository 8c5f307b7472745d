import { setText } from "./elements.mjs"
import { PICTURES_HINT, electionHint, summary } from "./messages.mjs"

/** The choices that are the writer's habits, and may be kept; date and pictures are of one post. */
const HABITS = ["platform", "kind", "account"]
const OF_PICTURES = ["people", "described"]

/** What is told of the post besides its text. */
export class Context {
  #parts
  #onchange

  /**
   * @param {object} parts - elements: `root`, its `summary`, a field for each name, `pictureFields`, `dateHint`, `describedHint`
   * @param {() => void} onchange - something else is told
   */
  constructor(parts, onchange) {
    this.#parts = parts
    this.#onchange = onchange
    parts.date.value = today()
    parts.root.addEventListener("input", () => this.#changed())
    this.#show()
  }

  /** The fields of a post; null stands for unknown. */
  get fields() {
    const { platform, kind, account, date, pictures, people, described } = this.#parts
    const many = pictures.value === "" || !pictures.validity.valid ? null : pictures.valueAsNumber
    return {
      platform: platform.value || null,
      kind: kind.value || null,
      account: account.value || null,
      date: date.value || null,
      pictures: many,
      people: (many && people.value) || null,
      described: (many && described.value) || null,
    }
  }

  /** What is chosen, in words, e.g. ["X (Twitter)", "A reply", "Each described? Yes"]. */
  get words() {
    const chosen = (names) => names.map((name) => this.#parts[name]).filter(({ value }) => value)
    const word = ({ selectedOptions: [option] }) => option.textContent
    const ofPictures = this.fields.pictures ? chosen(OF_PICTURES) : []
    return [...chosen(HABITS).map(word), ...ofPictures.map((part) => `${part.labels[0].textContent.replace(/(?<!\?)$/, ":")} ${word(part)}`)]
  }

  get habits() {
    return Object.fromEntries(HABITS.map((name) => [name, this.#parts[name].value]))
  }

  /** Choose what was kept; a value that is offered no more stays unchosen. */
  set habits(kept) {
    for (const name of HABITS) {
      const field = this.#parts[name]
      if ([...field.options].some(({ value }) => value === kept[name])) field.value = kept[name]
    }
    this.#show()
  }

  /** The election during which the day falls, or null, as a check has answered. */
  set election(election) {
    setText(this.#parts.dateHint, electionHint(election))
  }

  #changed() {
    this.#show()
    this.#onchange()
  }

  #show() {
    const { pictures, described } = this.fields
    this.#parts.pictureFields.hidden = !pictures
    setText(this.#parts.describedHint, PICTURES_HINT[described] ?? PICTURES_HINT.unknown)
    setText(this.#parts.summary, summary(this.words))
  }
}

/** Today on this device's calendar, as a date field has it. */
function today() {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
}

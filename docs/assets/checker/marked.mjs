import { button, element, forEars } from "./elements.mjs"

/** A copy of the draft to read, in which the words of each finding are marked and bear its number. */
export class MarkedCopy {
  #place
  #onnumber

  /**
   * @param {HTMLElement} place - holds the copy
   * @param {(number: number) => void} onnumber - somebody wants to go to a finding
   */
  constructor(place, onnumber) {
    this.#place = place
    this.#onnumber = onnumber
  }

  /**
   * @param {string} text - the draft that was checked
   * @param {import("./groups.mjs").Group[]} groups - do not overlap
   */
  show(text, groups) {
    const nodes = []
    let at = 0
    for (const group of [...groups].sort((one, other) => one.start - other.start)) {
      nodes.push(text.slice(at, group.start), this.#mark(text.slice(group.start, group.end), group))
      at = group.end
    }
    this.#place.replaceChildren(...nodes, text.slice(at))
  }

  /** Words alone, between what is read aloud, and the number that leads to the finding. */
  #mark(words, { number, findings: [{ level }] }) {
    const link = button("mark-number", () => this.#onnumber(number), forEars("Go to finding "), String(number))
    const [before, last] = lastWord(words)
    const mark = element("mark", "", forEars(` [finding ${number}: `), before, element("span", "mark-end", last, forEars(` end of finding ${number}] `), link))
    mark.dataset.level = level
    return mark
  }
}

/** The words without the last, and the last: it stays on one line with the number. */
function lastWord(words) {
  const at = words.trimEnd().search(/\S{1,24}$/)
  return at < 0 ? ["", words] : [words.slice(0, at), words.slice(at)]
}

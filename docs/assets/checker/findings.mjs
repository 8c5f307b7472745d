import { button, element, forEars, setText } from "./elements.mjs"
import { comparing, grouped } from "./groups.mjs"
import { LEVELS, also, setAside } from "./messages.mjs"

/**
 * Lists findings: one item for each group of findings about the same words, and a line for each that was set aside. What
 * belongs to a finding stays the same element while the finding stays, so that nothing flickers and no focus is lost while
 * the draft is edited. All text goes in as text, never as HTML.
 */
export class Findings {
  #list
  #guidelines
  #onshow
  #onchange
  #order = "gravity"
  #findings = []
  #aside = new Set()
  /** What is on the page for each finding, by its key. */
  #cards = new Map()
  #groups = []

  /**
   * @param {object} options
   * @param {HTMLOListElement} options.list
   * @param {string} options.guidelines - address of the page with the guidelines
   * @param {(finding: object) => void} options.onshow - somebody wants to see the words in the draft
   * @param {() => void} options.onchange - a finding was set aside or brought back
   */
  constructor({ list, guidelines, onshow, onchange }) {
    this.#list = list
    this.#guidelines = guidelines
    this.#onshow = onshow
    this.#onchange = onchange
  }

  /** The groups in the list, as groups.mjs describes them. */
  get groups() {
    return this.#groups
  }

  /** The findings that were set aside, and are still findings of this draft. */
  get aside() {
    return this.#findings.filter(({ id }) => this.#aside.has(id))
  }

  /** @param {"gravity" | "place"} order */
  set order(order) {
    this.#order = order
    this.#arrange()
  }

  /** Show these findings. */
  update(findings) {
    this.#findings = identified(findings)
    this.#arrange()
  }

  /** Bring back what was set aside. */
  restore() {
    this.#aside.clear()
    this.#arrange()
  }

  /** Lead to a numbered item. */
  focus(number) {
    this.#list.querySelector(`[data-number="${number}"] .finding-title`)?.focus()
  }

  #arrange() {
    this.#groups = grouped(this.#findings.filter(({ id }) => !this.#aside.has(id)), this.#order)
    // A line for what was set aside stands where its finding stood.
    const items = [
      ...this.#groups.map((group) => ({ finding: group.findings[0], node: this.#item(group) })),
      ...this.aside.map((finding) => ({ finding, node: this.#asideLine(finding) })),
    ]
    const compare = comparing(this.#order)
    items.sort((one, other) => compare(one.finding, other.finding))
    place(this.#list, items.map(({ node }) => node))
    const known = new Set(this.#findings.map(({ id }) => id))
    for (const id of this.#cards.keys()) if (!known.has(id)) this.#cards.delete(id)
    this.#list.hidden = items.length === 0
  }

  /** The item of a group: that of its first finding. */
  #item({ number, findings: [first, ...others] }) {
    const { item, card, beneath, parts } = this.#card(first)
    item.className = "group"
    item.dataset.number = number
    setText(parts.number, String(number))
    parts.spoken.textContent = `Finding ${number}: `
    place(item, others.length ? [card, beneath] : [card])
    if (others.length) {
      setText(beneath.querySelector("summary"), also(others))
      place(beneath.querySelector("ul"), others.map((finding) => {
        const under = this.#card(finding)
        under.item.className = ""
        delete under.item.dataset.number
        under.parts.spoken.textContent = ""
        place(under.item, [under.card])
        return under.item
      }))
    }
    return item
  }

  #asideLine(finding) {
    const { item, line, parts } = this.#card(finding)
    item.className = "set-aside"
    delete item.dataset.number
    setText(parts.aside, setAside(finding))
    place(item, [line])
    return item
  }

  /** What is on the page for a finding: what is there already, brought up to date, or made anew. */
  #card(finding) {
    const made = this.#cards.get(finding.id) ?? this.#make(finding.id)
    this.#cards.set(finding.id, made)
    made.finding = finding
    made.card.dataset.level = finding.level
    const { parts } = made
    setText(parts.level, LEVELS[finding.level])
    setText(parts.guideline, `Guideline ${finding.guideline}: ${finding.title}`)
    setText(parts.why, finding.why)
    setText(parts.advice, finding.advice)
    for (const words of [parts.shown, parts.doubted, parts.undone]) setText(words, finding.quote)
    parts.guideline.href = `${this.#guidelines}#${finding.anchor}`
    if (parts.message.dataset.text !== finding.message) {
      parts.message.dataset.text = finding.message
      parts.message.replaceChildren(...marked(finding))
    }
    return made
  }

  #make(id) {
    const parts = {}
    const part = (tag, name, className = `finding-${name}`) => (parts[name] = element(tag, className))
    const link = part("a", "guideline")
    // The draft is on this page, and would be left behind.
    Object.assign(link, { target: "_blank", rel: "noopener" })
    const number = part("span", "number")
    number.setAttribute("aria-hidden", "true")
    const title = element("h3", "finding-title", part("span", "spoken", "for-ears"), link, forEars(" (opens in a new tab)"))
    title.tabIndex = -1
    const made = { parts, item: element("li", "") }
    made.card = element("div", "finding",
      element("div", "finding-head", number, part("p", "level"), title),
      part("p", "message"),
      labelled("Why", part("span", "why", "")),
      labelled("What to do", part("span", "advice", "")),
      element("p", "finding-actions",
        button("button-quiet", () => this.#onshow(made.finding), "Show in draft", " ", part("span", "shown", "for-ears")),
        button("button-quiet", () => this.#setAside(made), "Not a concern", " ", part("span", "doubted", "for-ears"))),
    )
    made.beneath = element("details", "beneath", element("summary", ""), element("ul", ""))
    made.beneath.querySelector("ul").setAttribute("role", "list")
    made.undo = button("button-quiet", () => this.#bringBack(made), "Undo", " ", part("span", "undone", "for-ears"))
    made.line = element("p", "set-aside-line", part("span", "aside", ""), " ", made.undo)
    return made
  }

  /** Focus goes to the way back. */
  #setAside(made) {
    this.#aside.add(made.finding.id)
    this.#arrange()
    this.#onchange()
    made.undo.focus()
  }

  #bringBack(made) {
    this.#aside.delete(made.finding.id)
    this.#arrange()
    this.#onchange()
    const folded = made.card.closest("details")
    if (folded) folded.open = true
    made.card.querySelector(".finding-title").focus()
  }
}

/** Each finding with an id of its own: the same words may stand in the same company twice. */
function identified(findings) {
  const seen = new Map()
  return findings.map((finding) => {
    const nth = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, nth)
    return { ...finding, id: `${finding.key} ${nth}` }
  })
}

/** Bring an element's children into an order, moving as few as possible. */
function place(parent, children) {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove()
  children.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null)
  })
}

function labelled(label, node) {
  return element("p", "finding-part", element("strong", "", `${label}: `), node)
}

/** A message with the draft's words in it marked; long ones stand in it shortened. Before it the words alone, where it goes without. */
function marked({ message, quote }) {
  const words = [quote, fitted(message, quote)].find((one) => one && message.includes(one))
  if (!words) return [element("span", "finding-words", element("mark", "", quote)), " ", message]
  const at = message.indexOf(words)
  return [message.slice(0, at), element("mark", "", words), message.slice(at + words.length)]
}

/** The words between a message's quotation marks, where they are the beginning of the quote. */
function fitted(message, quote) {
  const [, words, cut] = message.match(/“(.*?)(…?)”/) ?? []
  return words && quote.split(/\s+/).join(" ").includes(words) ? words + cut : ""
}

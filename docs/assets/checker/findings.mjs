import { LEVELS, aside } from "./messages.mjs"

/**
 * Lists findings, those of the level "consider" apart as tips. An item stays the same element while its finding stays, so
 * that nothing flickers and no focus is lost while the draft is edited. All text goes in as text, never as HTML.
 */
export class Findings {
  #parts
  #guidelines
  #onshow
  #onaside
  #items = new Map()
  #findings = []
  #aside = new Set()

  /**
   * @param {object} parts - elements: `list` and `tips` (<ol>), `tipsPart` (what is hidden without tips), `aside` (holds a <span> and a <button>)
   * @param {string} guidelines - address of the page with the guidelines
   * @param {(finding: object) => void} onshow - somebody wants to see the words in the draft
   * @param {(counts: object) => void} onaside - a finding was set aside, or all were brought back
   */
  constructor(parts, guidelines, onshow, onaside) {
    this.#parts = parts
    this.#guidelines = guidelines
    this.#onshow = onshow
    this.#onaside = onaside
    parts.aside.querySelector("button").addEventListener("click", () => {
      this.#aside.clear()
      this.#onaside(this.update(this.#findings))
    })
  }

  /** Show these findings. Returns how many there are: { findings, tips, aside }. */
  update(findings) {
    this.#findings = findings
    const keyed = unique(findings)
    const shown = keyed.filter(([key]) => !this.#aside.has(key))
    const [tips, others] = [shown.filter(isTip), shown.filter((one) => !isTip(one))]
    this.#arrange(this.#parts.list, others)
    this.#arrange(this.#parts.tips, tips)
    for (const key of this.#items.keys()) if (!shown.some(([other]) => other === key)) this.#items.delete(key)
    this.#parts.list.hidden = others.length === 0
    this.#parts.tipsPart.hidden = tips.length === 0
    const hidden = keyed.length - shown.length
    this.#parts.aside.hidden = hidden === 0
    this.#parts.aside.querySelector("span").textContent = hidden ? aside(hidden) : ""
    return { findings: others.length, tips: tips.length, aside: hidden }
  }

  /** Bring a list's items into the findings' order, moving as few as possible. */
  #arrange(list, keyed) {
    const items = keyed.map(([key, finding]) => this.#item(key, finding))
    for (const item of [...list.children]) if (!items.includes(item)) item.remove()
    items.forEach((item, at) => {
      if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null)
    })
  }

  /** The item of a finding: the one that is there, brought up to date, or a new one. */
  #item(key, finding) {
    const item = this.#items.get(key) ?? this.#make(key)
    this.#items.set(key, item)
    item.finding = finding
    item.element.dataset.level = finding.level
    const { parts } = item
    const fields = {
      level: LEVELS[finding.level],
      guideline: `Guideline ${finding.guideline}: ${finding.title}`,
      why: finding.why,
      advice: finding.advice,
      shown: finding.quote,
      doubted: finding.quote,
    }
    for (const [name, text] of Object.entries(fields)) if (parts[name].textContent !== text) parts[name].textContent = text
    parts.guideline.href = `${this.#guidelines}#${finding.anchor}`
    if (parts.message.dataset.text !== finding.message) {
      parts.message.dataset.text = finding.message
      parts.message.replaceChildren(...marked(finding.message, finding.quote))
    }
    return item.element
  }

  #make(key) {
    const item = { parts: {} }
    const part = (tag, name, className = `finding-${name}`) => {
      item.parts[name] = element(tag, className)
      return item.parts[name]
    }
    const link = part("a", "guideline")
    // The draft is on this page, and would be left behind.
    Object.assign(link, { target: "_blank", rel: "noopener" })
    item.element = element("li", "finding",
      part("p", "level"),
      element("h3", "finding-title", link, element("span", "for-ears", " (opens in a new tab)")),
      part("p", "message"),
      labelled("Why", part("span", "why")),
      labelled("What to do", part("span", "advice")),
      element("p", "finding-actions",
        button("Show in draft", part("span", "shown", ""), () => this.#onshow(item.finding)),
        button("Not a concern", part("span", "doubted", ""), () => this.#setAside(key))),
    )
    return item
  }

  #setAside(key) {
    this.#aside.add(key)
    this.#onaside(this.update(this.#findings))
  }
}

/** Each finding with a key of its own: the same words may stand in the same company twice. */
function unique(findings) {
  const seen = new Map()
  return findings.map((finding) => {
    const nth = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, nth)
    return [`${finding.key} ${nth}`, finding]
  })
}

function isTip([, finding]) {
  return finding.level === "consider"
}

function element(tag, name, ...children) {
  const node = document.createElement(tag)
  node.className = name
  node.append(...children)
  return node
}

function labelled(label, node) {
  return element("p", "finding-part", element("strong", "finding-label", `${label}: `), node)
}

/** A button whose name tells it from the other items' to those who hear it alone. */
function button(label, words, onclick) {
  const node = element("button", "button-quiet", label, element("span", "for-ears", " ", words))
  node.type = "button"
  node.addEventListener("click", onclick)
  return node
}

/** A message with the draft's words in it marked; before it the words alone, where the message shortens them or goes without. */
function marked(message, quote) {
  const [before, ...after] = message.split(quote)
  if (after.length === 0) return [element("mark", "finding-words", quote), " ", message]
  return [before, element("mark", "finding-words", quote), after.join(quote)]
}

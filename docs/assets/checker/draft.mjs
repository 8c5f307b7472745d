/** The draft in its box: reads it, finds words in it, shows them. Changes it only where a text comes to the page from elsewhere. */
export class Draft {
  #box

  /** @param {HTMLTextAreaElement} box */
  constructor(box) {
    this.#box = box
  }

  get text() {
    return this.#box.value
  }

  /** Put another text into the box, as if it were typed: what was there before can be had back by the browser's undo. */
  set text(text) {
    if (!this.isEmpty) {
      this.selectAll()
      // Told to be out of date, and the one way that keeps the undo.
      if (document.execCommand("insertText", false, text) && this.text === text) return
    }
    this.#box.value = text
    this.#box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }))
  }

  /** Have something done whenever there is another text in the box. */
  onchange(listener) {
    this.#box.addEventListener("input", listener)
  }

  focus() {
    this.#box.focus()
  }

  /** Whether there is nothing to check. */
  get isEmpty() {
    return this.text.trim() === ""
  }

  /** Select a finding's words, and bring them into view with the keyboard's focus. */
  show(finding) {
    const [start, end] = locate(this.text, finding)
    this.#box.focus({ preventScroll: true })
    this.#box.setSelectionRange(start, end)
    this.#scrollTo(start, end)
  }

  /** Select everything, for copying by hand. */
  selectAll() {
    this.#box.focus()
    this.#box.select()
  }

  /** Scroll the box so that a selection stands in its middle, and the page so that the selection is on the screen. */
  #scrollTo(start, end) {
    const { top, height } = measure(this.#box, start, end)
    this.#box.scrollTop = top - (this.#box.clientHeight - height) / 2
    const place = this.#box.getBoundingClientRect().top + top - this.#box.scrollTop
    if (place < innerHeight * 0.2 || place + height > innerHeight * 0.6) scrollBy({ top: place - innerHeight * 0.35, behavior: "instant" })
  }
}

/** Where a finding's words stand now: at their place, or, in a draft that was edited since, at the nearest one that has them. */
export function locate(text, { start, end, quote }) {
  if (text.slice(start, end) === quote) return [start, end]
  const after = text.indexOf(quote, start)
  const before = text.lastIndexOf(quote, start)
  const nearest = after < 0 || (before >= 0 && start - before < after - start) ? before : after
  return nearest < 0 ? [Math.min(start, text.length), Math.min(end, text.length)] : [nearest, nearest + quote.length]
}

/** What decides where a box breaks its lines. */
const LAYOUT = [
  "boxSizing", "width", "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "borderLeftWidth", "borderRightWidth",
  "borderStyle", "fontFamily", "fontSize", "fontStyle", "fontWeight", "letterSpacing", "lineHeight", "tabSize", "wordSpacing",
]

/** Top and height in pixels of a piece of a box's text, from the top of its content. A box does not tell; a copy of it does. */
function measure(box, start, end) {
  const copy = document.createElement("div")
  const style = getComputedStyle(box)
  for (const property of LAYOUT) copy.style[property] = style[property]
  Object.assign(copy.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word" })
  const piece = document.createElement("span")
  piece.textContent = box.value.slice(start, end) || " "
  copy.append(box.value.slice(0, start), piece, box.value.slice(end))
  document.body.append(copy)
  const { offsetTop: top, offsetHeight: height } = piece
  copy.remove()
  return { top, height }
}

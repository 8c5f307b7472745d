/** Elements, built from text alone: nothing that a draft holds can become markup. */

/**
 * @param {string} tag
 * @param {string} className - empty for none
 * @param {...(Node | string)} children
 */
export function element(tag, className, ...children) {
  const node = document.createElement(tag)
  if (className) node.className = className
  node.append(...children)
  return node
}

/** Words that are read aloud and not seen. */
export function forEars(...children) {
  return element("span", "for-ears", ...children)
}

/** A button that submits nothing. */
export function button(className, onclick, ...children) {
  const node = element("button", className, ...children)
  node.type = "button"
  node.addEventListener("click", onclick)
  return node
}

/** Changes an element's text only where it differs: a live region would speak again, and a selection be lost. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text
}

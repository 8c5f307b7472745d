/**
 * Keeps small words from the theme's search. It takes each word for the beginning of others, so that "in camera" would find
 * "insult" and "information" before it found the camera.
 */

const SMALL = new Set(
  ("a about am an and any are as at be by can could do does for from has have he her his how i if in is it its may me my no of on or " +
    "our she should so some someone that the their them they this to us was we what when where who why will with would you your").split(" "),
);

/**
 * A query without its small words; as it is where it has no others.
 *
 * @param {string} query
 * @returns {string}
 */
function meaningful(query) {
  const kept = query.split(/\s+/).filter((word) => !SMALL.has(word.toLowerCase().replace(/[?.!,]+$/, "")));
  return kept.join("").length > 1 ? kept.join(" ") : query;
}

// The theme reads the field's value, and offers no other place to change a query. What the reader sees stays as it was typed.
const field = document.querySelector(".md-search__input");
if (field) {
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  Object.defineProperty(field, "value", { get: () => meaningful(get.call(field)), set: (value) => set.call(field, value), configurable: true });
}

// A result shows the words by which it is also found, each result in a landmark of its own without a name: it is none.
const list = document.querySelector(".md-search-result__list");
if (list) {
  new MutationObserver(() => {
    for (const words of list.querySelectorAll("nav.md-tags:not([role])")) words.setAttribute("role", "presentation");
  }).observe(list, { childList: true, subtree: true });
}

/**
 * What the theme's search leaves to be wished: questions in people's own words, results without barriers, and a way into it
 * from a page that is not there.
 */

// The theme takes each word for the beginning of others, so that "in camera" would find "insult" and "information" before it
// found the camera. Small words are therefore kept from it.

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

// On the page that stands for those that are not there: the search, begun with the words of the address.
const instead = document.querySelector("#search-instead");
if (instead && field) {
  const last = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
  const words = last.replace(/\.html?$/, "").replace(/%[0-9a-f]{2}|[^\p{L}\p{N}]+/giu, " ").trim().slice(0, 60);
  if (words) instead.textContent = `Search for “${words}”`;
  instead.hidden = false;
  instead.addEventListener("click", () => {
    const toggle = document.querySelector("#__search");
    if (!toggle.checked) toggle.click();
    field.value = words;
    field.focus();
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });
}

// A result shows the words by which it is also found, each result in a landmark of its own without a name: it is none.
const list = document.querySelector(".md-search-result__list");
if (list) {
  new MutationObserver(() => {
    for (const words of list.querySelectorAll("nav.md-tags:not([role])")) words.setAttribute("role", "presentation");
  }).observe(list, { childList: true, subtree: true });
}

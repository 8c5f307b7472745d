/**
 * Mends what Material for MkDocs 9.8 leaves out of a keyboard's or a screen reader's reach:
 *
 * - the menu, search, contents and colour controls are labels of hidden checkboxes: here they become buttons;
 * - what is closed can still be tabbed into, unseen: here it is inert;
 * - the search dialog has no name, and is a dialog even where it is a plain field;
 * - single letters pressed anywhere change the page (WCAG 2.1.4): here they do not.
 *
 * The theme keeps its state in checkboxes and styles by them; this module clicks those and mirrors them. Written for a
 * site without instant navigation: it runs once a page.
 */

// The widths at which the theme turns its navigation into a drawer, and its search field into a full-screen dialog.
const drawerWidth = matchMedia("(max-width: 76.234375em)");
const dialogWidth = matchMedia("(max-width: 59.984375em)");

const find = (selector) => document.querySelector(selector);

/**
 * Replaces a label of a checkbox by a button that does the same.
 *
 * @param {HTMLElement | null} label
 * @param {HTMLInputElement | null} checkbox
 * @param {string} name - Accessible name; empty where the label's own text is the name
 * @param {Element | null} [controlled] - What it opens; without one, the button has no expanded state
 * @returns {HTMLButtonElement | null}
 */
function replaceByButton(label, checkbox, name, controlled = null) {
  if (!label || !checkbox) return null;
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  // No attribute of buttons, but what the theme's style sheet selects them by.
  button.setAttribute("for", label.getAttribute("for"));
  if (name) button.setAttribute("aria-label", name);
  button.append(...label.childNodes);
  for (const icon of button.querySelectorAll("svg")) icon.setAttribute("aria-hidden", "true");
  if (controlled) {
    const mirror = () => button.setAttribute("aria-expanded", String(checkbox.checked));
    checkbox.addEventListener("change", mirror);
    mirror();
  }
  button.addEventListener("click", () => checkbox.click());
  label.replaceWith(button);
  return button;
}

/**
 * Makes elements inert, or lets them be used again.
 *
 * @param {Iterable<Element | null>} elements
 * @param {boolean} inert
 */
function setInert(elements, inert) {
  for (const element of elements) if (element) element.inert = inert;
}

/** The navigation drawer of narrow screens, and the page's contents inside it. */
function mendDrawer() {
  const toggle = find("#__drawer");
  const drawer = find(".md-sidebar--primary");
  if (!toggle || !drawer) return;
  const opener = replaceByButton(find(".md-header__button[for=__drawer]"), toggle, "Menu", drawer);
  mendContents(drawer, toggle);

  // The theme closes its drawer by a tap beside it only.
  const closer = document.createElement("button");
  closer.type = "button";
  closer.className = "md-nav__close";
  closer.textContent = "Close menu";
  closer.addEventListener("click", () => toggle.click());
  drawer.querySelector(".md-nav--primary")?.prepend(closer);

  const update = () => {
    const open = drawerWidth.matches && toggle.checked;
    drawer.inert = drawerWidth.matches && !open;
    setInert([find(".md-header"), find(".md-content"), find(".md-footer")], open);
  };
  toggle.addEventListener("change", () => {
    update();
    if (!drawerWidth.matches) return;
    (toggle.checked ? closer : opener)?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawerWidth.matches && toggle.checked) toggle.click();
  });
  drawerWidth.addEventListener("change", update);
  update();
}

/**
 * The contents of the current page, which slide over the drawer.
 *
 * @param {Element} drawer
 * @param {HTMLInputElement} drawerToggle
 */
function mendContents(drawer, drawerToggle) {
  const toggle = find("#__toc");
  const contents = drawer.querySelector(".md-nav--secondary");
  if (!toggle || !contents) return;
  const opener = replaceByButton(drawer.querySelector(".md-nav__link[for=__toc]"), toggle, "", contents);
  const closer = replaceByButton(contents.querySelector(".md-nav__title[for=__toc]"), toggle, "On this page: back to the menu");
  const others = [...drawer.querySelectorAll(".md-nav--primary > .md-nav__list > .md-nav__item")].filter(
    (item) => !item.contains(contents),
  );
  const update = () => {
    const open = drawerWidth.matches && toggle.checked;
    contents.inert = drawerWidth.matches && !open;
    setInert([opener, ...others], open);
  };
  toggle.addEventListener("change", () => {
    update();
    if (drawerWidth.matches) (toggle.checked ? closer : opener)?.focus();
  });
  // A link to a place on this page closes what would cover that place.
  contents.addEventListener("click", (event) => {
    if (!event.target.closest("a") || !drawerWidth.matches || !toggle.checked) return;
    toggle.click();
    drawerToggle.click();
  });
  drawerWidth.addEventListener("change", update);
  update();
}

/** The search: a field on wide screens, a dialog over the page on narrow ones. */
function mendSearch() {
  const toggle = find("#__search");
  const search = find(".md-search");
  const field = search?.querySelector("input");
  if (!toggle || !field) return;
  const inner = search.querySelector(".md-search__inner");
  const output = search.querySelector(".md-search__output");
  const others = [...search.parentElement.children].filter((child) => child !== search);
  const opener = replaceByButton(find(".md-header__button[for=__search]"), toggle, "Search", inner);
  const closer = replaceByButton(search.querySelector(".md-search__icon[for=__search]"), toggle, "Close search");
  const results = search.querySelector(".md-search__scrollwrap");
  results?.setAttribute("role", "region");
  results?.setAttribute("aria-label", "Search results");
  search.querySelector(".md-search-result__meta")?.setAttribute("role", "status");
  const list = search.querySelector(".md-search-result__list");
  if (list) new MutationObserver(() => reachResults(list)).observe(list, { childList: true, subtree: true });

  const update = () => {
    const dialog = dialogWidth.matches;
    const open = toggle.checked;
    if (dialog && open) {
      search.setAttribute("role", "dialog");
      search.setAttribute("aria-modal", "true");
      search.setAttribute("aria-label", "Search");
    } else {
      for (const name of ["role", "aria-modal", "aria-label"]) search.removeAttribute(name);
    }
    inner.inert = dialog && !open;
    output.inert = !open;
    // On wide screens it is only the picture of a magnifier.
    closer.inert = !dialog;
    setInert([...others, opener, find(".md-container")], dialog && open);
  };
  toggle.addEventListener("change", () => {
    update();
    if (toggle.checked) field.focus();
    else if (dialogWidth.matches) opener?.focus();
  });
  search.addEventListener("focusout", (event) => {
    const left = event.relatedTarget && !search.contains(event.relatedTarget);
    if (left && toggle.checked && !dialogWidth.matches) toggle.click();
  });
  dialogWidth.addEventListener("change", update);
  update();
}

/**
 * Lets Tab reach the results, which the theme offers to the arrow keys alone, and lets them be named by their text.
 *
 * @param {Element} list
 */
function reachResults(list) {
  for (const link of list.querySelectorAll("a[tabindex]")) {
    link.removeAttribute("tabindex");
    // An article inside a link keeps its text from being the link's name.
    link.querySelector("article")?.setAttribute("role", "presentation");
  }
}

/** Light, dark or as the device: radio buttons under an icon become one button for each step. */
function mendColours() {
  const form = find("form[data-md-component=palette]");
  if (!form) return;
  document.documentElement.classList.add("js-a11y");
  for (const label of form.querySelectorAll("label")) {
    const radio = document.getElementById(label.getAttribute("for"));
    const button = replaceByButton(label, radio, label.title);
    button.title = label.title;
    button.hidden = label.hidden;
  }
  // The theme takes Enter for a step of its own; a button makes a click of it.
  form.addEventListener("keydown", (event) => event.stopPropagation(), { capture: true });
  // The theme hides the button just used and, a moment later, shows the next: focus goes along.
  let used = false;
  form.addEventListener("click", () => (used = true), { capture: true });
  new MutationObserver(() => {
    if (used) form.querySelector("button:not([hidden])")?.focus();
    used = false;
  }).observe(form, { attributeFilter: ["hidden"], subtree: true });
}

/** Keeps from the theme the letters it takes as commands outside of fields, and Tab inside the search. */
function silenceShortcuts() {
  const letters = new Set(["f", "s", "/", "p", ",", "n", "."]);
  addEventListener(
    "keydown",
    (event) => {
      const inField = event.target.closest?.("input, textarea, select, [contenteditable]");
      const inSearch = event.target.closest?.(".md-search");
      // The theme closes the search on Tab; results should be reached by it, as links are everywhere.
      if (inSearch ? event.key === "Tab" : letters.has(event.key) && !inField) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

mendDrawer();
mendSearch();
mendColours();
silenceShortcuts();

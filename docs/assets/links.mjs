/**
 * Permanent links, copied: to a guideline's address, or to its title and address as they go into an e-mail.
 *
 * For every part of the site that speaks of a guideline. Its address is always the one on the home page, which will not
 * change, wherever on the site, or on which copy of the site, one happens to read.
 *
 * @typedef {{ title: string, anchor: string }} Guideline - e.g. { title: "Guideline 6: Respecting Staff", anchor: "respecting-staff" }
 */

/** "Copied" is shown for so many milliseconds. */
const SHOWN = 4000;

/** Where this copy of the site was loaded from. */
const here = new URL("..", import.meta.url).href;
/** Where the site is published, as the build was told (SITE_URL), or else here. */
const home = document.documentElement.dataset.site || here;

// A live region has to stand in the page, empty, before it can speak.
const status = document.createElement("p");
status.className = "copied";
status.setAttribute("role", "status");
document.body.append(status);
let clearing;

/**
 * Says something for a few seconds, to eyes and ears.
 *
 * @param {string} text
 */
export function say(text) {
  status.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => status.replaceChildren(), SHOWN);
}

/**
 * The permanent address of a guideline.
 *
 * @param {string} anchor - its id on the home page
 * @returns {string}
 */
export function addressOf(anchor) {
  return `${home}#${anchor}`;
}

/**
 * The same place at the published address of the site, whichever copy of the site is open.
 *
 * @param {string} address - absolute
 * @returns {string}
 */
export function published(address) {
  return address.startsWith(here) ? home + address.slice(here.length) : address;
}

/**
 * Copies an address and says so.
 *
 * @param {string} address
 * @returns {Promise<boolean>} Whether the browser let it
 */
export async function copyLink(address) {
  return succeeded(await copy(address), "Link copied");
}

/**
 * Copies a guideline's title as a link, for e-mail: as rich text, and as plain text for programs that take no other.
 *
 * @param {Guideline} guideline
 * @returns {Promise<boolean>} Whether the browser let it
 */
export async function copyForEmail(guideline) {
  return succeeded(await copy(plainText(guideline), richText(guideline)), "Copied for e-mail");
}

/**
 * The address that opens an e-mail with subject and link in the reader's own program.
 *
 * @param {Guideline} guideline
 * @returns {string}
 */
export function emailLink(guideline) {
  const { title, anchor } = guideline;
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${addressOf(anchor)}\r\n`)}`;
}

/**
 * The ways to share one guideline, as they stand on the home page but for the QR code: a disclosure with two buttons, an
 * e-mail, and a field that is selected where the browser lets nothing be copied.
 *
 * @param {Guideline} guideline
 * @returns {HTMLDetailsElement} To be put into the page
 */
export function createShare(guideline) {
  const share = make("details", "share", named("summary", "Share", guideline), make("div", "share-ways"));
  enhanceShare(share, guideline);
  return share;
}

/**
 * Adds to a disclosure what only a script can do: the buttons and the field behind them, and the e-mail, where the site was
 * built without knowing its address.
 *
 * @param {HTMLDetailsElement} share
 * @param {Guideline} guideline
 */
export function enhanceShare(share, guideline) {
  const ways = share.querySelector(".share-ways");
  const field = make("textarea", "share-text");
  Object.assign(field, { readOnly: true, rows: 2, hidden: true, value: plainText(guideline) });
  field.setAttribute("aria-label", `Link to ${guideline.title}`);

  /** Shows the field with what could not be copied selected in it. */
  const select = (start) => {
    field.hidden = false;
    field.focus();
    field.setSelectionRange(start, field.value.length);
    say("This browser does not allow copying. The text is selected: copy it from there.");
  };
  const link = named("button", "Copy link", guideline);
  link.addEventListener("click", async () => {
    if (!(await copyLink(addressOf(guideline.anchor)))) select(field.value.lastIndexOf("\n") + 1);
  });
  const email = named("button", "Copy for e-mail", guideline);
  email.addEventListener("click", async () => {
    if (!(await copyForEmail(guideline))) select(0);
  });
  link.type = email.type = "button";
  ways.prepend(link, email);
  if (!ways.querySelector("a")) {
    const mail = named("a", "E-mail", guideline);
    mail.href = emailLink(guideline);
    ways.append(mail);
  }
  ways.after(field);
}

/** The guideline as plain text: title, new line, address. */
function plainText({ title, anchor }) {
  return `${title}\n${addressOf(anchor)}`;
}

/** The guideline as HTML: its title, which links to its address. */
function richText({ title, anchor }) {
  const link = document.createElement("a");
  link.href = addressOf(anchor);
  link.textContent = title;
  return link.outerHTML;
}

/** Puts text, and perhaps HTML beside it, into the clipboard; whether that was possible. */
export async function copy(text, html = "") {
  try {
    if (!html) {
      await navigator.clipboard.writeText(text);
    } else {
      const kinds = { "text/html": html, "text/plain": text };
      const blobs = Object.entries(kinds).map(([type, part]) => [type, new Blob([part], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return true;
  } catch {
    return copyTheOldWay(text, html);
  }
}

/**
 * The same by the command that browsers have kept for those without a clipboard of their own: older ones, and all of them
 * where the address is no https.
 */
function copyTheOldWay(text, html) {
  let taken = false;
  const fill = (event) => {
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener("copy", fill, { once: true, capture: true });
  try {
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}

/** Says that copying went well, if it did, and passes on whether it did. */
function succeeded(copied, said) {
  if (copied) say(said);
  return copied;
}

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** An element whose name says of which guideline it speaks, in words for those who hear it alone. */
function named(tag, label, { title }) {
  const className = tag === "summary" ? "" : "share-way";
  return make(tag, className, label, " ", make("span", "for-ears", title));
}

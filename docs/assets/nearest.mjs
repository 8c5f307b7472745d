/**
 * A link to a place that is not on the page: goes to the nearest that is, and says so.
 *
 * Links get mangled on their way: a full stop or a bracket sticks to the end, a letter is lost, capitals come in, or somebody
 * makes one up from a title. Whoever follows it should land where it was meant to lead, or learn that it led nowhere.
 */

/** Up to this share of a name's letters may differ; beyond it, another place is hardly the one that was meant. */
const TOLERANCE = 0.4;

/**
 * The place whose id or title is most like what was asked for.
 *
 * @param {string} wanted
 * @param {Array<[id: string, ...names: string[]]>} places - each with the names that it goes by besides its id
 * @returns {string | null} Its id; null where none is like it
 */
export function nearest(wanted, places) {
  let best = null;
  let least = Infinity;
  for (const [id, ...names] of places) {
    const difference = Math.min(...[id, ...names].map((name) => unlikeness(wanted, name)));
    if (difference < least) [best, least] = [id, difference];
  }
  return least <= TOLERANCE ? best : null;
}

/** How unlike two names are, from 0 for the same letters to 1. Numbers are the same or wholly different. */
function unlikeness(wanted, name) {
  const [a, b] = [wanted, name].map((text) => text.toLowerCase().replace(/[^a-z]+/g, ""));
  const [m, n] = [wanted, name].map((text) => text.match(/\d+/)?.[0] ?? "");
  if (m !== n) return 1;
  // Of a number alone, or of a name that was cut off or had something added, enough is left to know it by.
  if (m && !a) return 0.1;
  if (a.length > 4 && b.length > 4 && (a.startsWith(b) || b.startsWith(a))) return 0.1;
  return distance(a, b) / Math.max(a.length, b.length, 1);
}

/** How many letters have to be put in, taken out or exchanged to make one word of another. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1);
}

/** The fragment as its writer meant it. */
function asked() {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The places of this page that have a permalink, with their titles, and the other names that places go by. */
function places() {
  const linked = [...document.querySelectorAll("a.headerlink")].map(({ hash }) => {
    const place = document.getElementById(hash.slice(1));
    return [place.id, place.textContent.replace(/^\d+\.\s*/, "")];
  });
  const aliases = [...document.querySelectorAll("[id^=guideline-]:empty")].map(({ id }) => [id]);
  return [...linked, ...aliases];
}

/** Shows a note to eyes and ears. */
function show(note) {
  note.focus({ preventScroll: true });
  note.scrollIntoView();
}

/** Shows a note again if a page that was still loading took the focus from it: the browser goes to the place once more then. */
function showAgain(note) {
  if (document.activeElement === document.body) show(note);
}

/** The note whose place the address is being changed to. */
let arriving = null;

/** Looks where the address leads, and puts a note there if that is not what it says. */
function land() {
  if (arriving) {
    const note = arriving;
    arriving = null;
    show(note);
    if (document.readyState !== "complete") addEventListener("load", () => showAgain(note), { once: true });
    return;
  }
  document.querySelector(".nearest")?.remove();
  const wanted = asked();
  // The theme's own places begin with underscores.
  if (!wanted || document.getElementById(wanted) || wanted.startsWith("__")) return;
  const id = nearest(wanted, places());
  const place = id ? document.getElementById(id) : document.querySelector("h1");
  if (!place) return;
  const note = document.createElement("p");
  note.className = "nearest";
  note.tabIndex = -1;
  note.textContent = `The link asked for “${wanted}”, which is not on this page.${id ? " This is the place most like it." : ""}`;
  (place.closest(".titled, li") ?? place).before(note);
  if (!id) return show(note);
  // The address becomes that of the place, so that whoever passes it on passes on one that works. Going there takes the focus
  // away, so the note has it afterwards.
  arriving = note;
  location.replace(`#${id}`);
}

// In a page; elsewhere only `nearest` is of use.
if (globalThis.document) {
  addEventListener("hashchange", land);
  land();
}

/** Every sentence that the scripts of this page say. What findings say comes from the checker itself. */

const number = new Intl.NumberFormat("en-CA")

/** How much weight a finding has, in words. */
export const LEVELS = { must: "Take out or change", should: "Better changed", consider: "A tip" }

export const STATUS = {
  download: "Getting the checker ready: downloading about 4 MB. This happens once.",
  start: "Getting the checker ready: starting it.",
  ready: "The checker is ready.",
  checking: "Checking your draft.",
  empty: "There is no draft yet. Write or paste one in the box above.",
  nothing: "Nothing that this checker knows of. If in doubt, confer with administration before posting.",
}

/** What a check found, as one line. */
export function found({ findings, tips, aside }) {
  const parts = [count(findings, "finding"), count(tips, "tip")].filter(Boolean)
  if (parts.length) return `${parts.join(" and ")}.`
  return aside ? "Nothing besides what you set aside." : STATUS.nothing
}

/** How many findings the writer has set aside. */
export function aside(many) {
  return `${count(many, "finding")} set aside.`
}

function count(many, one) {
  return many ? `${number.format(many)} ${many === 1 ? one : `${one}s`}` : ""
}

/** A draft's length on its platform. `over` is said in words: colour alone would not reach everybody. */
export function length({ used, limit, unit }) {
  if (limit === null) return `${number.format(used)} ${unit}`
  if (used > limit) return `${number.format(used - limit)} ${unit} over the limit of ${number.format(limit)}`
  return `${number.format(used)} of ${number.format(limit)} ${unit}`
}

export const COPY = {
  done: "Copied",
  failed: "Your browser did not let the page copy. The draft is selected: copy it with your device’s own command.",
}

const SELF_CHECK = "Your draft is still in the box. The eleven questions below work without the checker."

/** Each way to fail: what happened, and what to do. */
export const PROBLEMS = {
  "no-wasm": {
    title: "This browser cannot run the checker.",
    advice: `It has WebAssembly switched off, or is too old to have it. On an iPhone, iPad or Mac, Lockdown Mode switches it off: you can make an exception for this site in the browser’s settings. In Microsoft Edge, enhanced security does: turn it off for this site. Or use another browser. ${SELF_CHECK}`,
  },
  download: {
    title: "The checker could not be downloaded.",
    advice: `Look whether you are online, then try again. If that does not help, the site may just have been updated: copy your draft and reload the page. ${SELF_CHECK}`,
  },
  blocked: {
    title: "Something blocks the checker.",
    advice: `A browser extension, a security setting or a company’s filter keeps the page from starting it. Allow this site there, or use another browser. ${SELF_CHECK}`,
  },
  mismatch: {
    title: "The checker did not start.",
    advice: `Its files may be of two versions, because the site was just updated. Copy your draft and reload the page. ${SELF_CHECK}`,
  },
  memory: {
    title: "This device has not enough memory left for the checker.",
    advice: `Close other tabs and programs, then try again. ${SELF_CHECK}`,
  },
  timeout: {
    title: "The checker took too long and was stopped.",
    advice: `Try again. If it stops again, check the draft in two parts. ${SELF_CHECK}`,
  },
  crash: {
    title: "The checker stopped working.",
    advice: `Try again in a minute. If it stops again, check the draft in two parts. ${SELF_CHECK}`,
  },
  "too-long": {
    title: "This draft is too long to check.",
    advice: "Nothing was checked. Shorten it, or check it in parts. Your draft is still in the box.",
  },
}

/** Every sentence that the scripts of this page say. What findings say comes from the checker itself. */

import { addressOf } from "../links.mjs"

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
  const also = aside ? ` ${number.format(aside)} set aside.` : ""
  if (parts.length) return `${parts.join(" and ")}.${also}`
  return aside ? "Nothing besides what you set aside." : STATUS.nothing
}

/** How many findings have a weight, e.g. "2 take out or change". */
export const COUNTS = {
  must: (many) => `${number.format(many)} take out or change`,
  should: (many) => `${number.format(many)} better changed`,
  consider: (many) => count(many, "tip"),
}

/** What a finding that is set aside leaves in the list. */
export function setAside({ quote, guideline }) {
  return `Set aside: “${shortened(quote)}” (guideline ${guideline})`
}

/** The label of what is folded beneath a finding: what else is said of the same words. */
export function also(findings) {
  const names = [...new Set(findings.map(({ guideline }) => number.format(guideline)))]
  return `Also here: guideline${names.length > 1 ? "s" : ""} ${names.join(", ")}`
}

/** What is said of the guidelines about which nothing was found. */
export function quiet(many) {
  return `Nothing found about ${many === 11 ? "any of the 11 guidelines" : `${number.format(many)} of the 11 guidelines`}`
}

/** How many requests the last check has made. */
export function requests(many) {
  return `This check made ${many === 0 ? "no requests" : many === 1 ? "1 request" : `${number.format(many)} requests`} to any server.`
}

function shortened(words) {
  const line = words.split(/\s+/).join(" ").trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/\s+\S*$/, "")}…`
}

function count(many, one) {
  return many ? `${number.format(many)} ${many === 1 ? one : `${one}s`}` : ""
}

/** A draft's length on its platform. `over` is said in words: colour alone would not reach everybody. */
export function lengthSentence({ used, limit, unit }) {
  if (limit === null) return `${number.format(used)} ${unit}`
  if (used > limit) return `${number.format(used - limit)} ${unit} over the limit of ${number.format(limit)}`
  return `${number.format(used)} of ${number.format(limit)} ${unit}`
}

/** What is told of the post besides its text, or what could be. */
export function summary(words) {
  return words.length ? words.join(", ") : "platform, date, pictures"
}

/** What the day of posting changes. */
export function electionHint(election) {
  if (!election) return "Until voting day, a look back at one’s record reads like campaigning."
  return `That day is between nominations and voting day, ${day(election.voting_day)}: a look back at one’s record then reads like campaigning.`
}

/** What it changes whether the pictures are described. */
export const PICTURES_HINT = {
  unknown: "A description tells people who cannot see a picture what is in it.",
  yes: "Good: words in a picture reach everybody once they are described.",
  no: "Platforms have a field for it, called alt text. Words that stand in a picture alone are pointed out.",
}

function day(iso) {
  // At noon, so that no time zone makes another day of it.
  return new Intl.DateTimeFormat("en-CA", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${iso}T12:00Z`))
}

/** The e-mail to a person. */
export const QUESTION = {
  paste: "(The draft is too long for this link. It has been copied: paste it here.)",
  copied: "The draft was too long for the link and has been copied: paste it into the e-mail.",
  notCopied: "The draft is too long for the link, and your browser did not let the page copy it: copy it by hand.",
  /** Subject and body. The body names guidelines and no words of the draft, unless a draft is given. */
  write(findings, draft) {
    const named = new Map(findings.map(({ anchor, guideline, title }) => [anchor, `Guideline ${guideline}, ${title}: ${addressOf(anchor)}`]))
    return {
      subject: "A question before I post",
      body: [
        "Could you look at a post with me before I publish it?",
        named.size ? `The checker says that it may run into:\r\n${[...named.values()].join("\r\n")}` : `The guidelines: ${addressOf("").replace(/#$/, "")}`,
        ...(draft ? [`The draft:\r\n${draft}`] : []),
        "",
      ].join("\r\n\r\n"),
    }
  },
}

export const REPORT = {
  title: "A draft, checked against the Social Media Guidelines for Elected Officials",
  draft: "The draft",
  findings: "What was found",
  nothing: "Nothing that the checker knows of. That is no clearance.",
  wording: "The guidelines’ wording",
  official: (adopted) => `Official wording of the Municipality of Chatham-Kent, adopted by council on ${adopted}.`,
  post: "Told of the post:",
  setAside: "set aside by the writer",
  lastWord: "The findings are explanation, not policy, and clear nothing. If in doubt, confer with administration before posting.",
  /** When and by what the report was made. */
  made: (date, version) => `${new Intl.DateTimeFormat("en-CA", { dateStyle: "long", timeStyle: "short" }).format(date)}, checker ${version}`,
  copied: "Report copied",
  notCopied: "Your browser did not let the page copy. Print the report, or save it.",
  missing: "The guidelines’ wording could not be fetched, so there is no report. Look whether you are online.",
}

/** What is kept on this device, and what became of it. */
export const KEPT = {
  summary(draft, choices) {
    return [draft ? "the draft" : "", choices ? "your choices" : ""].filter(Boolean).join(" and ") || "nothing"
  },
  deleted: "Deleted: nothing is kept on this device.",
  full: "Your browser has no room to keep it.",
}

/** A text that came from elsewhere while there is a draft in the box. */
export const INCOMING = {
  asked: "A text was sent to this page. Your draft is still in the box: choose above it what becomes of the text.",
  replaced: "The text that was sent here is in the box.",
  appended: "The text that was sent here stands below your draft.",
  dropped: "Your draft is as it was.",
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

import { addressOf } from "../links.mjs"
import { element } from "./elements.mjs"
import { LEVELS, REPORT } from "./messages.mjs"

/**
 * What a check has found, to take along: the same content as text, as a page to print, and as JSON.
 *
 * @typedef {object} Report
 * @property {string} date - ISO 8601, with the offset of this device
 * @property {string} version - the checker's
 * @property {string} adopted - the day on which the guidelines' wording was adopted, in words
 * @property {string} page - address of the page that checks drafts
 * @property {string[]} post - what was told of the post, in words
 * @property {string | null} draft - null unless it was to be in it
 * @property {object[]} findings - number, level, guideline, anchor, title, address, quote, message, why, advice, setAside
 * @property {object[]} guidelines - those of the findings: guideline, title, address, wording (paragraphs, word for word)
 */

/**
 * @param {object} outcome
 * @param {import("./groups.mjs").Group[]} outcome.groups
 * @param {object[]} outcome.aside - findings that were set aside
 * @param {string} outcome.text - the draft
 * @param {string[]} outcome.words - what was told of the post
 * @param {object} published - guidelines.json: version, adopted, and the guidelines by anchor
 * @param {boolean} withDraft
 * @returns {Report}
 */
export function reportOf({ groups, aside, text, words }, published, withDraft) {
  const findings = [
    ...groups.flatMap(({ number, findings }) => findings.map((finding) => fields(finding, number, false))),
    ...aside.map((finding) => fields(finding, null, true)),
  ]
  const anchors = [...new Set(findings.map(({ anchor }) => anchor))]
  const guidelines = anchors.map((anchor) => published.guidelines[anchor]).filter(Boolean)
  return {
    date: timestamp(new Date()),
    version: published.version,
    adopted: published.adopted,
    page: addressOf("").replace(/#$/, "check/"),
    post: words,
    draft: withDraft ? text : null,
    findings,
    guidelines: guidelines
      .sort((one, other) => one.guideline - other.guideline)
      .map(({ guideline, title, anchor, wording }) => ({ guideline, title, address: addressOf(anchor), wording })),
  }
}

function fields({ level, guideline, anchor, title, quote, message, why, advice, rule }, number, setAside) {
  return { number, level, guideline, anchor, title, address: addressOf(anchor), rule, quote, message, why, advice, setAside }
}

/** The report as plain text. */
export function asText(report) {
  const { draft, findings, guidelines } = report
  return `${[
    [REPORT.title, ...facts(report)],
    draft === null ? [] : [underlined(REPORT.draft), draft],
    findings.length ? [underlined(REPORT.findings)] : [REPORT.nothing],
    ...findings.map((finding) => [
      `${heading(finding)} (${weight(finding)})`,
      finding.message,
      `Why: ${finding.why}`,
      `What to do: ${finding.advice}`,
      finding.address,
    ]),
    guidelines.length ? [underlined(REPORT.wording), REPORT.official(report.adopted)] : [],
    ...guidelines.map(({ guideline, title, wording }) => [`${guideline}. ${title}`, ...wording]),
    [REPORT.lastWord],
  ].filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n")}\n`
}

/** The report as elements, for paper and for mail programs. */
export function asElement(report) {
  const { draft, findings, guidelines } = report
  const root = element("div", "report", element("h1", "", REPORT.title), ...facts(report).map((line) => element("p", "report-fact", line)))
  if (draft !== null) root.append(element("h2", "", REPORT.draft), element("blockquote", "report-draft", draft))
  root.append(element("h2", "", REPORT.findings), findings.length ? element("div", "report-list", ...findings.map(findingElement)) : element("p", "", REPORT.nothing))
  if (guidelines.length) {
    root.append(element("h2", "", REPORT.wording), element("p", "report-fact", REPORT.official(report.adopted)), element("div", "report-list", ...guidelines.map(guidelineElement)))
  }
  root.append(element("p", "report-last", REPORT.lastWord))
  return root
}

function findingElement(finding) {
  return element("section", "",
    element("h3", "", `${heading(finding)} (${weight(finding)})`),
    element("p", "", finding.message),
    element("p", "", element("strong", "", "Why: "), finding.why),
    element("p", "", element("strong", "", "What to do: "), finding.advice))
}

function guidelineElement({ guideline, title, address, wording }) {
  const link = element("a", "", address)
  link.href = address
  return element("section", "report-guideline", element("h3", "", `${guideline}. ${title}`), ...wording.map((text) => element("p", "", text)), element("p", "report-fact", link))
}

/** The report as a file: { name, blob }. */
export function asFile(report) {
  const blob = new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: "application/json" })
  return { name: `draft-check-${report.date.slice(0, 10)}.json`, blob }
}

function facts({ date, version, page, post }) {
  return [REPORT.made(new Date(date), version), page, ...(post.length ? [`${REPORT.post} ${post.join(", ")}`] : [])]
}

function heading({ number, guideline, title }) {
  return `${number === null ? "" : `${number}. `}Guideline ${guideline}: ${title}`
}

function weight({ level, setAside }) {
  return setAside ? REPORT.setAside : LEVELS[level].toLowerCase()
}

function underlined(title) {
  return `${title}\n${"=".repeat(title.length)}`
}

/** A moment as this device's clock and calendar have it, e.g. 2026-10-01T18:30:00-04:00. */
function timestamp(moment) {
  const minutes = -moment.getTimezoneOffset()
  const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0")
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return `${local}${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`
}

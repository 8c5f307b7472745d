/**
 * Findings as they are listed: those about the same words together, in the order that the reader has chosen, numbered.
 *
 * @typedef {{ number: number, start: number, end: number, findings: object[] }} Group - the gravest finding first, the others beneath
 */

const GRAVITY = ["must", "should", "consider"]

/** What sorts findings in an order. */
export function comparing(order) {
  return order === "place" ? byPlace : (one, other) => gravity(one) - gravity(other) || byPlace(one, other)
}

/**
 * @param {object[]} findings
 * @param {"gravity" | "place"} order
 * @returns {Group[]}
 */
export function grouped(findings, order) {
  const groups = []
  for (const finding of [...findings].sort(byPlace)) {
    const last = groups.at(-1)
    if (last && finding.start < last.end) {
      last.findings.push(finding)
      last.end = Math.max(last.end, finding.end)
    } else groups.push({ start: finding.start, end: finding.end, findings: [finding] })
  }
  for (const group of groups) group.findings.sort(comparing("gravity"))
  const compare = comparing(order)
  if (order === "gravity") groups.sort((one, other) => compare(one.findings[0], other.findings[0]))
  groups.forEach((group, at) => { group.number = at + 1 })
  return groups
}

/** How many groups there are of each level: { must, should, consider }. */
export function counted(groups) {
  const counts = { must: 0, should: 0, consider: 0 }
  for (const { findings } of groups) counts[findings[0].level]++
  return counts
}

function gravity({ level }) {
  return GRAVITY.indexOf(level)
}

function byPlace(one, other) {
  return one.start - other.start || other.end - one.end
}

/**
 * Runs Lighthouse over addresses: `node audit.mjs CHROMIUM ENOUGH ADDRESS…`, where a page with a performance of ENOUGH is not
 * tried again. For each one line of JSON: the address, the score of each category, from 0 to 1, and what cost any. Mobile
 * settings: a slow phone on a slow line, as Lighthouse reckons it.
 */
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

/** So often a page is looked at while its performance is below what is asked: other work on the machine only slows it. */
const ATTEMPTS = 3;

const [chromePath, enough, ...addresses] = process.argv.slice(2);
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** The best of a page's results. */
async function best(address) {
  let found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", output: "json" });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    if (!found || lhr.categories.performance.score > found.categories.performance.score) found = lhr;
    if (found.categories.performance.score >= Number(enough)) break;
  }
  return found;
}

const chrome = await chromeLauncher.launch({ chromePath, chromeFlags, logLevel: "error" });
try {
  for (const address of addresses) {
    const lhr = await best(address);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, score]));
    const costly = Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
      auditRefs
        .map((ref) => ({ ...ref, audit: lhr.audits[ref.id] }))
        // Of performance only the five figures count; the rest is advice.
        .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < (id === "performance" ? 0.9 : 1))
        .map(({ audit }) => `${audit.title}${audit.displayValue ? `: ${audit.displayValue.replace(/\s/g, " ")}` : ""}`),
    );
    console.log(JSON.stringify({ address, scores, costly }));
  }
} finally {
  chrome.kill();
}

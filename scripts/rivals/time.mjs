/** Reads rounds of texts as JSON from standard input; prints the seconds that each round takes, for alex and for write-good. */
import { text as all } from "node:stream/consumers"
import { text as alex } from "alex"
import writeGood from "write-good"

const rounds = JSON.parse(await all(process.stdin))

function seconds(work, texts) {
  const begin = performance.now()
  for (const text of texts) work(text)
  return (performance.now() - begin) / 1000
}

const timed = (work) => rounds.map((texts) => seconds(work, texts))
console.log(JSON.stringify({ alex: timed(alex), "write-good": timed(writeGood) }))

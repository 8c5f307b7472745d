/** Reads texts as JSON from standard input; prints the median seconds of a round over all of them, for alex and for write-good. */
import { text as all } from "node:stream/consumers"
import { text as alex } from "alex"
import writeGood from "write-good"

const texts = JSON.parse(await all(process.stdin))
const rounds = Number(process.argv[2])

function seconds(work) {
  const times = []
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now()
    for (const text of texts) work(text)
    times.push((performance.now() - begin) / 1000)
  }
  const counted = times.slice(1).sort((one, other) => one - other)
  return counted[Math.floor(counted.length / 2)]
}

console.log(JSON.stringify({ alex: seconds(alex), "write-good": seconds(writeGood) }))

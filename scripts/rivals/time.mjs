/** Times alex and write-good: for each line of standard input, {"tool", "texts"}, prints how many seconds its texts take. */
import { createInterface } from "node:readline"
import { text as alex } from "alex"
import writeGood from "write-good"

const tools = { alex, "write-good": writeGood }

for await (const line of createInterface({ input: process.stdin })) {
  const { tool, texts } = JSON.parse(line)
  const begin = performance.now()
  for (const text of texts) tools[tool](text)
  console.log((performance.now() - begin) / 1000)
}

/**
 * Takes out of Pyodide's script what nothing reaches: `node scripts/shake.mjs SCRIPT WASM STARTER` prints what is left.
 *
 * The script is one function of five thousand statements, and a browser reads all of them twice at each start, those for sound and
 * pictures as well. Most declare something without doing anything. Of these only what is named stays, by the others that do something,
 * by what the WebAssembly imports, or by each other.
 */
import { readFileSync } from "node:fs"
import { parse } from "acorn"
import { full } from "acorn-walk"

/** The table of what the WebAssembly may import. */
const TABLE = "wasmImports"
/** What it names but is never given (scripts/trim.py). */
const NEVER_GIVEN = /^emscripten_gl/
/** Kinds of objects that are made without anything being done. */
const HARMLESS = /^(?:Map|Set|WeakMap|WeakSet|Array|Big(?:Ui|I)nt64Array|U?[Ii]nt(?:8|16|32)Array|Float(?:32|64)Array)$/

const [script, wasm, starter] = process.argv.slice(2).map((path) => readFileSync(path))
process.stdout.write(shaken(script.toString(), wasm, starter.toString()))

/** The script without the statements of its function that nothing reaches. `starter` is the script that calls it. */
function shaken(script, wasm, starter) {
  const body = longestBody(parse(script, { ecmaVersion: "latest" }))
  const imported = new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name).filter((name) => !NEVER_GIVEN.test(name)))
  const statements = body.body.map((node) => statement(node, script, imported))
  const kept = reached(statements, starter)
  const text = statements.filter((one) => kept.has(one)).map((one) => one.text).join("\n")
  return script.slice(0, body.start + 1) + text + script.slice(body.end - 1)
}

/** The body of the longest function that may wait. */
function longestBody(tree) {
  const bodies = []
  full(tree, ({ async, body }) => { if (async) bodies.push(body) })
  if (!bodies.length) throw new Error("Pyodide's script is not one asynchronous function any more.")
  return bodies.sort((one, other) => other.end - other.start - (one.end - one.start))[0]
}

/**
 * What matters of a statement: the names that it `declares`; the `owner` and the `part` to which it gives something; whether it
 * `acts`, so that it stays in any case; the `names` that it names, and all its `words`.
 */
function statement(node, script, imported) {
  let text = script.slice(node.start, node.end)
  let [declares, owner, part, acts] = [[], null, null, false]
  if (node.type === "FunctionDeclaration") declares = [node.id.name]
  else if (node.type === "VariableDeclaration") {
    declares = node.declarations.map(({ id }) => id.name)
    acts = !node.declarations.every(({ id, init }) => id.type === "Identifier" && isHarmless(init))
    if (declares[0] === TABLE) text = `var ${TABLE}={${node.declarations[0].init.properties.filter(({ key }) => imported.has(key.name ?? key.value)).map(({ start, end }) => script.slice(start, end))}};`
  } else {
    [owner, part] = given(node)
    acts = owner === null
  }
  if (!/[;}]$/.test(text)) text += ";"
  const words = new Set(text.match(/[\w$]+/g))
  // What is given does not name itself.
  if (owner) words.delete(part)
  const names = new Set()
  full(parse(text, { ecmaVersion: "latest", allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true }), ({ type, name }) => { if (type === "Identifier") names.add(name) })
  return { text, declares, owner, part, acts, names, words }
}

/** Of `owner.part=…` or `owner["part"]=…` both; nulls of what does something else. */
function given({ type, expression }) {
  const { left, right } = expression ?? {}
  if (type !== "ExpressionStatement" || expression.type !== "AssignmentExpression" || left.type !== "MemberExpression" || !isHarmless(right)) return [null, null]
  const { object, property, computed } = left
  if (object.type !== "Identifier" || (computed && property.type !== "Literal")) return [null, null]
  return [object.name, String(property.name ?? property.value)]
}

/** Whether working out an expression does nothing besides. */
function isHarmless(node) {
  if (!node) return true
  switch (node.type) {
    case "Identifier": case "Literal": case "FunctionExpression": case "ArrowFunctionExpression": return true
    case "ObjectExpression": return node.properties.every(({ type, computed, value }) => type === "Property" && !computed && isHarmless(value))
    case "ArrayExpression": return node.elements.every(isHarmless)
    case "MemberExpression": return isHarmless(node.object) && (!node.computed || isHarmless(node.property))
    case "UnaryExpression": return node.operator !== "delete" && isHarmless(node.argument)
    case "BinaryExpression": case "LogicalExpression": return isHarmless(node.left) && isHarmless(node.right)
    case "NewExpression": return HARMLESS.test(node.callee.name) && node.arguments.every(isHarmless)
    default: return false
  }
}

/** The statements that stay: those that act, and what these, the starter and each other reach. */
function reached(statements, starter) {
  const kept = new Set(), names = new Set(), words = new Set(starter.match(/[\w$]+/g))
  const isReached = ({ acts, declares, owner, part }) => acts || declares.some((name) => names.has(name)) || (names.has(owner) && words.has(part))
  let found
  do {
    found = statements.filter((one) => !kept.has(one) && isReached(one))
    for (const one of found) {
      kept.add(one)
      one.names.forEach((name) => names.add(name))
      one.words.forEach((word) => words.add(word))
    }
  } while (found.length)
  return kept
}

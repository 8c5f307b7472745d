/** Why there is no answer: a code that messages.mjs has a sentence for. The detail is for the console and never quotes the draft. */
export class EngineError extends Error {
  constructor(code, detail = "") {
    super(`${code}: ${detail}`)
    this.name = "EngineError"
    this.code = code
    this.detail = detail
  }
}

/** Whether the device had no more memory to give. */
export function isMemory(error) {
  return error instanceof RangeError ? !/call stack/i.test(error.message) : /out of memory|could not allocate/i.test(error?.message)
}

/** The code of an error, whoever threw it: where it is none of ours, "memory" or what it means where it happened. */
export function codeOf(error, otherwise) {
  if (error instanceof EngineError) return error.code
  return isMemory(error) ? "memory" : otherwise
}

/**
 * Counts the requests that the page makes while a draft is checked: what the browser itself lists of them, be they
 * answered or not. The worker has no way left to make one.
 */
export class Requests {
  #onchange
  #observer
  #from = Infinity
  #to = Infinity
  #count = 0

  /** @param {(count: number) => void} onchange - how many the last check has made, as soon as that is known */
  constructor(onchange) {
    this.#onchange = onchange
    // A request is listed when it has ended, which may be after the check.
    this.#observer = new PerformanceObserver((list) => this.#take(list.getEntries()))
    this.#observer.observe({ type: "resource" })
  }

  /** Wait for a check, and count meanwhile. */
  async during(check) {
    this.#observer.takeRecords()
    this.#from = performance.now()
    this.#to = Infinity
    this.#count = 0
    try {
      return await check()
    } finally {
      this.#take(this.#observer.takeRecords())
      this.#to = performance.now()
      this.#onchange(this.#count)
    }
  }

  #take(entries) {
    const made = entries.filter(({ startTime }) => startTime >= this.#from && startTime <= this.#to).length
    if (!made) return
    this.#count += made
    this.#onchange(this.#count)
  }
}

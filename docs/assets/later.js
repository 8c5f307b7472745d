/**
 * Keeps the search from being fetched before anybody searches: its index and program are half of what a page would weigh, and
 * most readers never use them. The theme asks for both as soon as a page is open. Here its questions wait for the first sign
 * that somebody turns to the search, and are then asked as they were.
 *
 * Runs before the theme's own script, so it is no module.
 */
(() => {
  /** Settled when the search is wanted. */
  const wanted = new Promise((resolve) => {
    const isSearch = (target) => target instanceof Element && target.closest(".md-search, [for=__search], #__search");
    for (const event of ["focusin", "pointerdown", "change"]) {
      addEventListener(event, ({ target }) => isSearch(target) && resolve(), { capture: true, passive: true });
    }
    // A link may bring a query along.
    if (new URLSearchParams(location.search).has("q")) resolve();
  });

  const { open, send } = XMLHttpRequest.prototype;
  const waiting = new WeakSet();
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (/\/search\/search_index\.json$/.test(url)) waiting.add(this);
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (waiting.has(this)) wanted.then(() => send.call(this, body));
    else send.call(this, body);
  };

  /** Stands for the search's worker until that is there: keeps what is sent to it, and passes on what it says. */
  class LateWorker extends EventTarget {
    #worker;

    constructor(address) {
      super();
      this.#worker = wanted.then(() => new BrowsersWorker(address));
      this.#worker.then((worker) =>
        worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }))),
      );
    }

    postMessage(message) {
      this.#worker.then((worker) => worker.postMessage(message));
    }
  }

  const BrowsersWorker = Worker;
  globalThis.Worker = new Proxy(BrowsersWorker, {
    construct: (target, [address, ...rest]) =>
      /\/workers\/search\.[^/]*\.js$/.test(address) ? new LateWorker(address) : new target(address, ...rest),
  });
})();

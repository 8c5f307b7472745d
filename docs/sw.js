/**
 * The service worker: lets the page that checks drafts work without a network, always with files of one version, and takes
 * in texts that other programs on the device share with it. It sends nothing anywhere but requests for the site's own files.
 *
 * The build fills in the files that it keeps (scripts/finish/offline.py), so that each change of one makes another version.
 * A new version waits until no page of the site is open, or until the page asks it not to.
 */

/** SHA-256 in base64 of each file, by its address from the root of the site. */
const FILES = {}
/** The name of this version's cache. */
const CACHE = "site-"

/** How long a text waits for its page; milliseconds. */
const PATIENCE = 60_000

const root = self.registration.scope
const checker = new URL("check/", root).href

/**
 * What a start of the checker waits for, piece by piece. Where a browser can, it answers these from the cache by itself and does not
 * ask this script first. With a query, or by another method, they mean something else. The WebAssembly is asked for elsewhere (runtime.mjs).
 */
const WAITED_FOR = ["check/", "assets/checker/*", "assets/runtime/*js", "assets/runtime/*.json"]

/** A text on its way to the page: { text, taken }, or null. It is kept in memory alone. */
let held = null

self.addEventListener("install", (event) => {
  event.waitUntil(install())
  const { pathname } = new URL(root)
  event.addRoutes?.(WAITED_FOR.map((path) => ({
    condition: { urlPattern: new URLPattern({ pathname: pathname + path, search: "", baseURL: root }), requestMethod: "GET" },
    source: { cacheName: CACHE },
  }))).catch(() => {})
})
self.addEventListener("activate", (event) => event.waitUntil(tidy()))

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request
  if (method === "POST" && url === checker) event.respondWith(receive(event))
  // What is asked of the browser's own store alone is not for this one (runtime.mjs).
  else if (method === "GET" && url.startsWith(root) && event.request.cache !== "only-if-cached") event.respondWith(answer(event))
})

self.addEventListener("message", (event) => {
  const { type, text } = event.data
  if (type === "claim") {
    event.ports[0].postMessage(held?.text ?? "")
    held?.taken()
    held = null
  } else if (type === "serve") {
    // Only when a page asks: one that was left meanwhile, and that the browser keeps for whoever comes back, would be lost by it.
    event.waitUntil(clients.claim())
  } else if (type === "activate") {
    if (text) hold(event, text)
    self.skipWaiting()
  }
})

/** Fetch every file, whole and of this version, or fail: the browser tries again at a later visit. */
async function install() {
  const cache = await caches.open(CACHE)
  await Promise.all(Object.entries(FILES).map(async ([path, hash]) => {
    // Files of the runtime have their version in their address; others are asked for anew.
    const request = new Request(new URL(path, root), { integrity: `sha256-${hash}`, cache: path.includes("/runtime/") ? "default" : "no-cache" })
    const response = await fetch(request)
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`)
    await cache.put(request, response)
  }))
}

/** Throw away what earlier versions kept. */
async function tidy() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith("site-") && name !== CACHE).map((name) => caches.delete(name)))
}

/**
 * The page that checks drafts, and what it asks for, come from the cache, all of one version. Everything else comes from the
 * network, so that nobody reads an old text, and from the cache only where there is none.
 */
async function answer({ request, clientId }) {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreSearch: true, ignoreVary: true })
  if (kept && (await isForChecker(request, clientId))) return kept
  try {
    return await fetch(request)
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/** Whether it is the page that checks drafts, or that page or its worker asks. */
async function isForChecker(request, clientId) {
  if (request.mode === "navigate") return request.url.startsWith(checker)
  // Nothing else uses these.
  if (/\/assets\/(?:checker|runtime)\//.test(request.url)) return true
  const { url } = (await clients.get(clientId)) ?? { url: "" }
  return url.startsWith(checker) || url.startsWith("blob:")
}

/** A text that another program shares: held for the page, which opens and asks for it. */
async function receive(event) {
  const form = await event.request.formData()
  const parts = ["title", "text", "url"].map((name) => form.get(name)).filter((part) => typeof part === "string" && part.trim())
  hold(event, parts.join("\n"))
  return Response.redirect(`${checker}?shared`, 303)
}

/** Keep a text, and this worker alive, until the page has taken it. */
function hold(event, text) {
  event.waitUntil(new Promise((taken) => {
    held = { text, taken }
    setTimeout(taken, PATIENCE)
  }))
}

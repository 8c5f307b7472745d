/**
 * What the service worker (sw.js) does for the page: after a first check the checker works without a network and can be
 * installed, texts that other programs share arrive, and a new version is offered, but taken only when the writer says so.
 *
 * Stands beside check.mjs, which tells it of a check with the event "checked", and which it tells of a text with "draftsent".
 */

/** A new version is looked for when the page comes into sight again after so long; milliseconds. */
const INTERVAL = 3_600_000
/** Where the files are kept already, there is no haste; milliseconds. */
const LATER = 3_000

const form = document.getElementById("checker")
const root = new URL(form.dataset.guidelines, document.baseURI)
const notice = document.getElementById("update")
const workers = navigator.serviceWorker

/** Ask the service worker for the text that led here, and hand it to the page. The address says that there is one. */
async function receive() {
  history.replaceState(history.state, "", location.pathname)
  const { active } = await workers.ready
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => {
    if (!data) return
    globalThis.draftSent = data
    dispatchEvent(new Event("draftsent"))
  }
  active.postMessage({ type: "claim" }, [port2])
}

/** Have the service worker keep the page's files, and keep watch for a new version. */
async function keep() {
  const registration = await workers.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" })
  const { active } = await workers.ready
  if (!workers.controller) active.postMessage({ type: "serve" })
  // Only now: a shared text that met no service worker would go to the server.
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: new URL("manifest.webmanifest", root) }))
  watch(registration)
}

/** Offer each new version that has been fetched, or that another page of the site has gone over to. */
function watch(registration) {
  const offer = () => { notice.hidden = !registration.waiting }
  offer()
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer))
  if (workers.controller) workers.addEventListener("controllerchange", () => { notice.hidden = false })
  notice.querySelector("button").addEventListener("click", () => change(registration))
  let looked = performance.now()
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - looked < INTERVAL) return
    looked = performance.now()
    registration.update().catch(() => {})
  })
}

/** Go over to the new version. The draft goes by way of the service worker's memory. */
function change({ waiting, active }) {
  const text = document.getElementById("draft").value
  const reload = () => location.replace(text.trim() ? "?shared" : location.pathname)
  if (waiting) workers.addEventListener("controllerchange", reload)
  const worker = waiting ?? active
  worker.postMessage({ type: "activate", text })
  if (!waiting) reload()
}

if (workers) {
  if (location.search === "?shared") receive()
  const start = () => keep().catch(() => {})
  if (workers.controller) setTimeout(start, LATER)
  else form.addEventListener("checked", start, { once: true })
}

/**
 * Starts the checker before anybody asks for it, since that takes longest of all. What is fetched while the page still comes in
 * holds it up on a slow line, and what is compiled then makes it stutter on a slow phone: so it waits until somebody does
 * something, or the page has been idle for a while. Where all is kept on the device it starts at once. Where data are to be
 * saved, only whoever turns to the box starts it, or has a draft there (check.mjs).
 */
import { Engine } from "./engine.mjs"

/** The page is idle when nothing has happened for so long after it came; milliseconds. */
const IDLE = 3000

const { runtime } = document.getElementById("start").dataset

export const engine = new Engine({ runtime: new URL(runtime, document.baseURI).href })

/** Settled when the checker is to start without being asked for; null where it waits. */
export const eager = navigator.connection?.saveData ? null : called()

// The page tells of a failure when it asks anew.
eager?.then(() => engine.load().catch(() => {}))

/** Settles when somebody does something, or has not for a while. */
async function called() {
  if (navigator.serviceWorker?.controller) return
  await new Promise((resolve) => {
    for (const sign of ["pointermove", "pointerdown", "keydown", "focusin", "scroll"]) addEventListener(sign, resolve, { once: true, passive: true })
    const wait = () => setTimeout(resolve, IDLE)
    if (document.readyState === "complete") wait()
    else addEventListener("load", wait)
  })
}

/**
 * Starts the checker when no more than the page's head is there. It takes longest of all; whoever comes to the box finds it
 * ready. Where data are to be saved, it waits until somebody writes (check.mjs).
 */
import { Engine } from "./engine.mjs"

const { runtime } = document.getElementById("start").dataset

export const engine = new Engine({ runtime: new URL(runtime, document.baseURI).href })

/** Whether the checker is to be there before it is needed. */
export const isEager = !navigator.connection?.saveData

// The page tells of a failure when it asks anew.
if (isEager) engine.load().catch(() => {})

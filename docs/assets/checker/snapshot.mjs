/**
 * Snapshots of the checker's memory, kept on the device: a visit that begins with one need not start Python.
 *
 * A snapshot is taken in a worker of its own, to which no draft is ever given (worker.mjs). There is one at a time, of one
 * runtime in one version of one browser.
 */

import { packed } from "./packing.mjs"

const CACHE = "checker-snapshot"

/** The header that tells how many bytes there are when they are unpacked. */
const SIZE = "Snapshot-Size"

/** What is kept of this runtime, or null: a snapshot's `size` in bytes, and `packed`, a promise of a Blob (packing.mjs). */
export async function recall(runtime) {
  try {
    const response = await caches.match(address(runtime), { cacheName: CACHE })
    const size = Number(response?.headers.get(SIZE))
    return size ? { size, packed: response.blob() } : null
  } catch {
    return null
  }
}

/** Keep a snapshot (a Uint8Array) in the place of any other. Rejects where there is no room for it. */
export async function keep(runtime, snapshot) {
  await forget()
  await (await caches.open(CACHE)).put(address(runtime), new Response(new Blob(packed(snapshot)), { headers: { [SIZE]: snapshot.length } }))
}

/** Throw away what is kept. */
export async function forget() {
  await globalThis.caches?.delete(CACHE)
}

/** Whether a snapshot can be made here. A phone may not have the memory for a second worker, and some do not tell. */
export function canKeep() {
  if (!globalThis.caches) return false
  return navigator.deviceMemory ? navigator.deviceMemory >= 4 : matchMedia("(pointer: fine)").matches
}

/** Its name in the cache; nothing is ever fetched from there. */
function address(runtime) {
  return new URL(`snapshot?${encodeURIComponent(navigator.userAgent)}`, runtime).href
}

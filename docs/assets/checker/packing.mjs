/**
 * Packs a snapshot: of a memory that is empty for a good part, what is not. A packed one begins with the number of its pieces
 * and where each begins and ends, in 32 bits each.
 */

/** Emptiness is looked for in steps of so many bytes. */
const STEP = 4096

/** A Uint8Array as the parts of a Blob. */
export function packed(bytes) {
  const pieces = piecesOf(bytes)
  return [new Uint32Array([pieces.length, ...pieces.flat()]), ...pieces.map(([begin, end]) => bytes.subarray(begin, end))]
}

/** Put what is packed in an ArrayBuffer into a Uint8Array that is empty. */
export function unpack(buffer, bytes) {
  const [count] = new Uint32Array(buffer, 0, 1)
  const places = new Uint32Array(buffer, 4, 2 * count)
  let at = places.byteOffset + places.byteLength
  for (let piece = 0; piece < places.length; piece += 2) {
    const length = places[piece + 1] - places[piece]
    bytes.set(new Uint8Array(buffer, at, length), places[piece])
    at += length
  }
}

/** Beginnings and ends of what is not empty. */
function piecesOf(bytes) {
  // Eight at a time, as far as they go; what is left at the end is taken as it is.
  const words = new BigUint64Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 8))
  const pieces = []
  for (let begin = 0; begin < bytes.length; begin += STEP) {
    const end = Math.min(begin + STEP, bytes.length)
    if (end % 8 === 0 && words.subarray(begin / 8, end / 8).every((word) => word === 0n)) continue
    const last = pieces.at(-1)
    if (last?.[1] === begin) last[1] = end
    else pieces.push([begin, end])
  }
  return pieces
}

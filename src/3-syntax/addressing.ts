/** Keys → slots of open-addressing tables whose sizes are 4 to 7 times a power of two, finer steps than doubling. */

/** How a table of a size turns a key into a slot: `Math.imul(key >>> 10, factor) >>> shift`; a full slot's follower is next. */
export interface Addressing {
  readonly factor: number
  readonly shift: number
}

/** `size` is one that `tableSize` gives. */
export function addressing(size: number): Addressing {
  const exponent = 29 - Math.clz32(size)
  return { factor: size >>> exponent, shift: 22 - exponent }
}

/** Smallest size with room for `count` entries of which at most the share `load` of the slots is used. */
export function tableSize(count: number, load: number): number {
  const least = Math.max(4, Math.ceil((count + 1) / load))
  const exponent = 29 - Math.clz32(least)
  const size = Math.ceil(least / 2 ** exponent) * 2 ** exponent
  return size
}

/** First slot at or after that of the key which `isFree` accepts. */
export function findSlot(key: number, size: number, isFree: (slot: number) => boolean): number {
  const { factor, shift } = addressing(size)
  let slot = Math.imul(key >>> 10, factor) >>> shift
  while (!isFree(slot)) slot = slot + 1 === size ? 0 : slot + 1
  return slot
}

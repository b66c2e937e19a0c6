/** Bytes → what they plausibly are: UTF-8, UTF-16, windows-1252, or no text at all. */

import { isUtf8 } from 'node:buffer'

/** Bytes looked at to tell text from binary data and UTF-16 from single bytes. */
const WINDOW = 8192

export interface Utf8Check {
  /** Sound sequences of two bytes or more; not counted where there is no fault. */
  readonly multibyte: number
  /** Places where a sequence is broken; a sequence cut off by the end of the input is none. */
  readonly faults: number
  /** Offset of the first fault, -1 where there is none. */
  readonly firstFault: number
}

/** Counts sound and broken UTF-8 sequences (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF). */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  if (isUtf8(bytes)) return { multibyte: 0, faults: 0, firstFault: -1 }
  let multibyte = 0
  let faults = 0
  let firstFault = -1
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      i++
      continue
    }
    const length = sequenceLength(bytes, i)
    if (length > 0) {
      multibyte++
      i += length
    } else if (length === CUT_OFF) {
      break
    } else {
      faults++
      if (firstFault < 0) firstFault = i
      i++
    }
  }
  return { multibyte, faults, firstFault }
}

const CUT_OFF = -1

/** Length of the sound sequence at `i`, 0 where it is broken, CUT_OFF where the input ends within it. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[i + 1]
  if (second !== undefined) {
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) return 0
  }
  for (let k = 2; k < length && i + k < bytes.length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0
  return i + length > bytes.length ? CUT_OFF : length
}

/** UTF-16 without a byte order mark, told by zero bytes that stand nearly always in one half of each pair; else null. */
export function utf16ByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, WINDOW) & ~1
  if (end < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = end / 2
  if (odd > 0.7 * pairs && even < 0.02 * pairs) return 'utf-16le'
  if (even > 0.7 * pairs && odd < 0.02 * pairs) return 'utf-16be'
  return null
}

/** Whether the bytes hold control characters that no text in an ASCII-based encoding holds. */
export function looksBinary(bytes: Uint8Array): boolean {
  const window = bytes.subarray(0, WINDOW)
  if (startsWith(window, '%PDF-') || startsWith(window, 'PK\u0003\u0004') || startsWith(window, '\u001f\u008b'))
    return true
  let controls = 0
  for (const byte of window) {
    if (byte === 0) return true
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++
  }
  return controls > window.length / 50
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((character, i) => bytes[i] === character.charCodeAt(0))

/**
 * Whether bytes above 0x7F make sense as windows-1252: none of the five that it leaves undefined, and mostly
 * punctuation (0x80–0xBF) or letters that stand beside ASCII letters and spaces rather than in long runs of their own.
 */
export function looksWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  let inRuns = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false
    high++
    if (i > 0 && bytes[i - 1]! >= 0x80) inRuns++
  }
  return inRuns <= high / 3
}

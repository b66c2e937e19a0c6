/** Bytes → decoded text: byte order mark, Content-Type header, declaration in the page, then sniffing. */
import { fail, failed, ok, type Result } from '../record/errors.js'
import type { RawSource } from './raw.js'
import { checkUtf8, looksBinary, looksWindows1252, utf16ByteOrder } from './sniff.js'

export interface Decoded {
  readonly text: string
  /** Name of the encoding used, as the Encoding Standard writes it. */
  readonly encoding: string
}

/** How far into a page a charset declaration is looked for, in bytes (the HTML standard says 1024). */
const DECLARATION_WINDOW = 4096
/** Broken UTF-8 is mended with U+FFFD only where it is rarer than one sequence in this many bytes. */
const BYTES_PER_TOLERATED_FAULT = 4000

/**
 * Decodes one input. A byte order mark wins over the header, the header over the page's own declaration, that over sniffing;
 * a UTF-8 declaration that the bytes belie gives way to windows-1252 where they make sense as such.
 * Errors: `input-empty`, `input-binary`, `input-encoding`.
 */
export function decode(raw: RawSource): Result<Decoded> {
  const { bytes, name } = raw
  if (bytes.length === 0) return failed(fail('input-empty', name))
  const marked = byteOrderMark(bytes)
  const label = marked ?? utf16ByteOrder(bytes)
  if (label === 'utf-16le' || label === 'utf-16be') return decodeAs(bytes, label)
  if (looksBinary(bytes)) return failed(fail('input-binary', name))
  const declared = marked ?? charsetOf(raw.contentType) ?? declarationIn(bytes) ?? 'utf-8'
  return declared === 'utf-8' ? decodeUtf8(raw) : decodeAs(bytes, declared)
}

function decodeUtf8({ bytes, name }: RawSource): Result<Decoded> {
  const check = checkUtf8(bytes)
  if (check.faults === 0) return decodeAs(bytes, 'utf-8')
  if (check.multibyte <= check.faults && looksWindows1252(bytes)) return decodeAs(bytes, 'windows-1252')
  if (check.faults <= bytes.length / BYTES_PER_TOLERATED_FAULT) return decodeAs(bytes, 'utf-8')
  return failed(fail('input-encoding', name, `invalid UTF-8, first at byte ${check.firstFault}`))
}

function decodeAs(bytes: Uint8Array, encoding: string): Result<Decoded> {
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  return ok({ text, encoding })
}

/** Characters of windows-1252 from 0x80 to 0x9F (Encoding Standard); the undefined five stay control characters. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** By hand, because TextDecoder of several Node releases decodes windows-1252 as plain Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin1.replace(/[\u0080-\u009f]/g, character => WINDOWS_1252[character.charCodeAt(0) - 0x80]!)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Encoding named in a Content-Type header, or null where none is named or it is unknown. */
function charsetOf(contentType: string | null): string | null {
  const label = /charset\s*=\s*["']?\s*([^\s;"']+)/i.exec(contentType ?? '')?.[1]
  return label === undefined ? null : standardName(label)
}

/** Encoding that the page's own head declares. UTF-16 there means UTF-8, as the HTML standard rules: it was read as ASCII. */
function declarationIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_WINDOW))
  const label =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([^\s;"'/>]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1]
  const encoding = label === undefined ? null : standardName(label)
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

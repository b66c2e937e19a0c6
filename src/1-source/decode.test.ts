import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, c => c.charCodeAt(0))
const read = (data: Uint8Array, contentType: string | null = null) =>
  decode({ name: 'page', bytes: data, contentType, url: null })
const textOf = (data: Uint8Array, contentType?: string) => {
  const result = read(data, contentType ?? null)
  return result.ok ? result.value : result.error.code
}
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const data = Buffer.from(text, 'utf16le')
  return bigEndian ? data.swap16() : data
}

describe('decode', () => {
  it('takes off a UTF-8 byte order mark', () => {
    expect(textOf(bytes('\xef\xbb\xbfd\xc3\xa9j\xc3\xa0'))).toEqual({ text: 'déjà', encoding: 'utf-8' })
  })

  it.each([false, true])('reads UTF-16 with and without a mark (big endian: %s)', bigEndian => {
    const encoding = bigEndian ? 'utf-16be' : 'utf-16le'
    expect(textOf(utf16('\ufeffGenève, mardi', bigEndian))).toEqual({ text: 'Genève, mardi', encoding })
    expect(textOf(utf16('Genève, mardi', bigEndian))).toEqual({ text: 'Genève, mardi', encoding })
  })

  it('believes the header, then the declaration in the page', () => {
    expect(textOf(bytes('50 \xa4'), 'text/plain; charset=ISO-8859-15')).toEqual({
      text: '50 €',
      encoding: 'iso-8859-15',
    })
    expect(textOf(bytes('<meta charset="iso-8859-15"><p>\xbduvre</p>'))).toMatchObject({ encoding: 'iso-8859-15' })
    const meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>\x93oui\x94</p>'
    expect(textOf(bytes(meta))).toMatchObject({ text: expect.stringContaining('“oui”') })
  })

  it('sniffs windows-1252 where UTF-8 does not hold, even where it is declared', () => {
    expect(textOf(bytes('L\x92\xe9t\xe9 \xe0 Gen\xe8ve, 50 \x80'))).toEqual({
      text: 'L’été à Genève, 50 €',
      encoding: 'windows-1252',
    })
    expect(textOf(bytes('<meta charset=utf-8>caf\xe9 noir'))).toMatchObject({ encoding: 'windows-1252' })
  })

  it('refuses what is neither sound UTF-8 nor windows-1252', () => {
    expect(textOf(bytes('Le d\xc3\xa9l\xc3\xa9gu\xc3\xa9 \xff\xfe a dit \x81'))).toBe('input-encoding')
    expect(textOf(bytes('\xff\xff\x81\x8d\x8f words'))).toBe('input-encoding')
  })

  it('mends a single fault in a long page and ignores a cut last character', () => {
    const page = `${'Les délégués parlent. '.repeat(400)}`
    const broken = Buffer.concat([Buffer.from(page), bytes('\xff'), Buffer.from(page)])
    expect(textOf(broken)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('\ufffd') })
    expect(textOf(bytes('d\xc3\xa9j\xc3'))).toMatchObject({ encoding: 'utf-8' })
  })

  it('tells empty and binary input', () => {
    expect(textOf(new Uint8Array())).toBe('input-empty')
    expect(textOf(bytes('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00'))).toBe('input-binary')
    expect(textOf(bytes('%PDF-1.7 something'))).toBe('input-binary')
  })
})

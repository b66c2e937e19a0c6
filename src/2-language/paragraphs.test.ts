import { describe, expect, it } from 'vitest'
import { isWrapped, paragraphs } from './paragraphs.js'

const PROSE =
  'The two sides met for a third day and agreed on little but the hour of the next meeting, which both called useful. '.repeat(
    8,
  )

/** Breaks the text into lines of at most `width` characters. */
function wrap(text: string, width: number): string {
  let out = ''
  let column = 0
  for (const word of text.trim().split(' ')) {
    if (column > 0 && column + 1 + word.length > width) {
      out += '\n'
      column = 0
    }
    out += column > 0 ? ` ${word}` : word
    column += word.length + (column > 0 ? 1 : 0)
  }
  return out
}
const stretches = (text: string, wrapped: boolean): string[] =>
  [...paragraphs(text, 0, text.length, wrapped)].map(({ start, end }) => text.slice(start, end).trim()).filter(Boolean)

describe('isWrapped', () => {
  it.each([60, 72, 80, 100])('sees lines filled to %i characters', width => {
    expect(isWrapped(wrap(PROSE, width))).toBe(true)
    expect(isWrapped(`${wrap(PROSE, width)}\n\n${wrap(PROSE, width)}`)).toBe(true)
  })
  it.each([
    ['one paragraph a line', [PROSE, 'A short one.', PROSE].join('\n')],
    ['a list', 'Geneva: talks on Monday morning and a dinner\nBrussels\nVienna, without Ukraine\nMoscow\nParis'],
    ['short lines', 'yes\nno\nyes\nno\nyes'],
    ['one line', 'Nothing.'],
    ['nothing', ''],
  ])('leaves %s', (_, text) => {
    expect(isWrapped(text)).toBe(false)
  })
})

describe('paragraphs', () => {
  it('are lines, or what empty lines part', () => {
    expect(stretches('a\nb\n\nc', false)).toEqual(['a', 'b', 'c'])
    expect(stretches('a\nb\n \nc\r\n\r\nd', true)).toEqual(['a\nb', 'c', 'd'])
  })
  it('lie within the given range', () => {
    expect([...paragraphs('a\nbc\nd', 2, 3, false)]).toEqual([{ start: 2, end: 3 }])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padEnd, widthOf, wrap } from './wrap.js'

describe('wrap', () => {
  it('keeps every line within the width and every word in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé«»]{1,30}$/)), fc.integer({ min: 2, max: 60 }), (words, width) => {
        const lines = wrap(words.join(' '), width)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
      }),
    )
  })

  it('fills lines as far as they go', () => {
    expect(wrap('the talks go on in Vienna', 12)).toEqual(['the talks go', 'on in Vienna'])
  })

  it('cuts a word that is longer than a line', () => {
    expect(wrap('Außenministerium', 8)).toEqual(['Außenmin', 'isterium'])
  })

  it('gives no line for no text', () => {
    expect(wrap('', 10)).toEqual([])
  })
})

describe('widthOf', () => {
  it('counts wide characters as two columns and combining marks as none', () => {
    expect(widthOf('外交')).toBe(4)
    expect(widthOf('e\u0301')).toBe(1)
    expect(padEnd('外', 4)).toBe('外  ')
  })
})

it('measures plain text at once as it measures it letter by letter', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ -\u02FF\u2010-\u2027]*$/))
  fc.assert(
    fc.property(texts, text => {
      expect(widthOf(`${text}字`)).toBe(widthOf(text) + 2)
    }),
  )
})

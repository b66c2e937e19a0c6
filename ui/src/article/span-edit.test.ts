import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveEnd, moveStart, sameRanges, withRange } from './span-edit'

const TEXT = 'Elle exige l’arrêt des tirs, dit-elle, avant le 3.5 mai.'
const words = (ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map(({ start, end }) => TEXT.slice(start, end))
const over = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length })

describe('the ends of a span', () => {
  it('move by words, elisions and figures in one piece', () => {
    expect(words(moveStart(TEXT, [over('arrêt des')], -1))).toEqual(['l’arrêt des'])
    expect(words(moveStart(TEXT, [over('l’arrêt des')], 1))).toEqual(['des'])
    expect(words(moveEnd(TEXT, [over('l’arrêt des')], 1))).toEqual(['l’arrêt des tirs'])
    expect(words(moveEnd(TEXT, [over('avant le')], 1))).toEqual(['avant le 3.5'])
  })

  it('drop a part that has no words left, but never the last', () => {
    const parts = [over('des tirs'), over('avant')]
    expect(words(moveEnd(TEXT, parts, -1))).toEqual(['des tirs'])
    expect(words(moveStart(TEXT, [over('des'), over('avant')], 1))).toEqual(['avant'])
    expect(words(moveEnd(TEXT, [over('avant')], -1))).toEqual(['avant'])
    expect(words(moveStart(TEXT, [over('mai')], 1))).toEqual(['mai'])
  })

  it('stay a range of the text whatever is pressed', () => {
    const move = fc.constantFrom(
      (r: readonly { start: number; end: number }[]) => moveStart(TEXT, r, 1),
      (r: readonly { start: number; end: number }[]) => moveStart(TEXT, r, -1),
      (r: readonly { start: number; end: number }[]) => moveEnd(TEXT, r, 1),
      (r: readonly { start: number; end: number }[]) => moveEnd(TEXT, r, -1),
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), moves => {
        const ranges = moves.reduce((now, go) => go(now), [over('des tirs'), over('avant')] as readonly {
          start: number
          end: number
        }[])
        expect(ranges.length).toBeGreaterThan(0)
        let before = 0
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          before = end
        }
        expect(before).toBeLessThanOrEqual(TEXT.length)
      }),
    )
  })

  it('take in more words', () => {
    expect(words(withRange([over('des tirs')], over('avant')))).toEqual(['des tirs', 'avant'])
    expect(words(withRange([over('des tirs')], over('l’arrêt des')))).toEqual(['l’arrêt des tirs'])
    expect(sameRanges([over('des')], [over('des')])).toBe(true)
    expect(sameRanges([over('des')], [over('des tirs')])).toBe(false)
  })
})

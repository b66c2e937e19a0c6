import { describe, expect, it } from 'vitest'
import { commentValue, readConllu } from '../../src/3-syntax/conllu.js'
import { randomStream } from '../random.js'
import { DAMAGE, type DamageRates } from './plan.js'
import { damageText } from './text.js'
import { damageTrees } from './trees.js'

const NONE: DamageRates = { cutBeginning: 0, fuse: 0, dropToken: 0, loseQuote: 0, doubleQuote: 0 }
const rows = (...words: string[]): string =>
  words
    .map((word, i) => {
      const [form, head, deprel, misc = '_'] = word.split(' ')
      return [i + 1, form, form, 'X', '_', '_', head, deprel, '_', misc].join('\t')
    })
    .join('\n')

const TREES = readConllu(
  [
    rows(
      'Ministers 2 nsubj',
      'met 0 root',
      'old 4 amod',
      'allies 2 obj',
      'in 6 case',
      'Rome 2 obl',
      'on 8 case',
      'Friday 2 obl SpaceAfter=No',
      '. 2 punct',
    ),
    rows(
      '" 2 punct SpaceAfter=No',
      'Yes 0 root SpaceAfter=No',
      '" 2 punct',
      'said 2 parataxis',
      'one 4 nsubj SpaceAfter=No',
      '. 2 punct',
    ),
  ].join('\n\n'),
)

describe('damageTrees', () => {
  it('changes nothing at rates of zero', () => {
    expect(damageTrees(TREES, randomStream(1), NONE).map(s => [s.form, s.head, s.deprel])).toEqual(
      TREES.map(s => [s.form, s.head, s.deprel]),
    )
  })

  it('promotes by obliqueness where a head is lost, and keeps one root', () => {
    const [first] = damageTrees(TREES.slice(0, 1), () => 0.5, { ...NONE, cutBeginning: 1 })
    expect(first!.form.join(' ')).toBe('allies in Rome on Friday .')
    expect(first!.head).toEqual([-1, 2, 0, 4, 0, 0])
    expect(first!.deprel).toEqual(['root', 'case', 'orphan', 'case', 'orphan', 'punct'])
    expect(commentValue(first!, 'text')).toBe('allies in Rome on Friday.')
  })

  it('runs sentences together, loses and doubles quotation marks', () => {
    const fused = damageTrees(TREES, randomStream(1), { ...NONE, fuse: 1 })
    expect(fused.map(s => s.form.join(' '))).toEqual(['Ministers met old allies in Rome on Friday " Yes " said one .'])
    expect(fused[0]!.deprel.filter(d => d === 'root')).toHaveLength(1)
    expect(fused[0]!.head[9]).toBe(1)
    expect(damageTrees(TREES, randomStream(1), { ...NONE, loseQuote: 1 })[1]!.form.join(' ')).toBe('Yes said one .')
    const doubled = damageTrees(TREES, randomStream(1), { ...NONE, doubleQuote: 1 })[1]!
    expect(doubled.form.join(' ')).toBe('" " Yes " " said one .')
    expect(doubled.head).toEqual([2, 2, -1, 2, 2, 2, 5, 2])
  })

  it('gives trees under any draw, the same for the same seed', () => {
    const heavy: DamageRates = { cutBeginning: 0.5, fuse: 0.4, dropToken: 0.4, loseQuote: 0.3, doubleQuote: 0.3 }
    for (let seed = 0; seed < 200; seed++) {
      const damaged = damageTrees([...TREES, ...TREES], randomStream(seed), heavy)
      expect(damageTrees([...TREES, ...TREES], randomStream(seed), heavy)).toEqual(damaged)
      for (const { head } of damaged) {
        expect(head.filter(h => h < 0)).toHaveLength(1)
        head.forEach((_, i) => {
          let [at, steps] = [i, 0]
          while (head[at]! >= 0 && steps++ <= head.length) at = head[at]!
          expect(steps).toBeLessThanOrEqual(head.length)
        })
      }
    }
  })
})

describe('damageText', () => {
  const text =
    'The minister said "we will never leave these talks". He went home.\n\nTalks resume on Monday, say aides.'
  it('changes nothing at rates of zero', () => {
    const { text: copy, carry } = damageText(text, 'en', randomStream(3), NONE)
    expect(copy).toBe(text)
    expect(carry({ start: 4, end: 12 })).toEqual({ start: 4, end: 12 })
  })

  it('carries ranges to what is left of them', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { text: copy, carry } = damageText(text, 'en', randomStream(seed), { ...DAMAGE, dropToken: 0.2 })
      for (const match of text.matchAll(/\p{L}+/gu)) {
        const range = carry({ start: match.index, end: match.index + match[0].length })
        if (range !== null) expect(copy.slice(range.start, range.end)).toBe(match[0])
      }
    }
  })

  it('loses a whole range', () => {
    const { carry } = damageText(text, 'en', randomStream(1), { ...NONE, dropToken: 1 })
    expect(carry({ start: 4, end: 12 })).toBeNull()
  })
})

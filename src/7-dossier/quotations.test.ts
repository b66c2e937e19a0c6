import { describe, expect, it } from 'vitest'
import type { Statement } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import { addArticle, type Reader } from './articles.js'
import type { Dossier } from './dossier.js'
import { differenceOf, quotations } from './quotations.js'
import { lineReader, rawOf, withDossier } from './testing.js'

/** Reads each line `NAME: words` as a quotation of that person. */
const quotationReader: Reader = (raw, hints) => {
  const result = lineReader(raw, hints)
  if (!result.ok) return result
  const { document } = result.value
  const statements: Statement[] = [...document.text.matchAll(/^(\w+): (.+)$/gm)].map((match, i) => ({
    id: `s${i + 1}`,
    voice: match[1]!,
    voiceSpan: null,
    party: 'NATO',
    kind: 'direct',
    addressee: null,
    channel: null,
    place: null,
    country: null,
    cue: null,
    content: [spanOf(document.text, match.index + match[0].length - match[2]!.length, match.index + match[0].length)],
    damaged: false,
    confidence: 0.9,
    why: { rule: 'line' },
  }))
  return { ok: true, value: { ...result.value, statements } }
}

function quote(dossier: Dossier, name: string, line: string, language = 'en'): void {
  addArticle(
    dossier,
    rawOf(name, line),
    { published: '2022-01-12', language, outlet: name },
    '2022-01-12',
    quotationReader,
  )
}

describe('quotations', () => {
  it('finds the same words in several outlets and says what was cut or altered', () => {
    withDossier(dossier => {
      quote(
        dossier,
        'A',
        'Berg: We will never accept a veto over the enlargement of our alliance, not today and not tomorrow',
      )
      quote(dossier, 'B', 'Berg: We will never accept a veto over the enlargement of our alliance')
      quote(
        dossier,
        'C',
        'Berg: We will never allow a veto over the enlargement of our alliance, not today and not tomorrow',
      )
      quote(dossier, 'D', 'Holm: We will never accept a veto over the enlargement of our alliance')
      const [only, ...rest] = quotations(dossier)
      expect(rest).toEqual([])
      expect(only!.tellings.map(telling => [telling.outlet, telling.change])).toEqual([
        ['A', 'fullest'],
        ['B', 'cut'],
        ['C', 'altered'],
      ])
    })
  })

  it('joins no short quotations by a turn of phrase alone, and none through a third', () => {
    withDossier(dossier => {
      quote(dossier, 'A', 'Berg: The region would face a moment of truth')
      quote(dossier, 'B', 'Berg: The spring elections were a moment of truth for the whole alliance and its partners')
      quote(dossier, 'C', 'Berg: The whole alliance and its partners must ask who will pay for the bridges')
      expect(quotations(dossier)).toEqual([])
      quote(dossier, 'D', 'Berg: The region faces a moment of truth')
      quote(dossier, 'E', 'Berg: The whole region would face a moment of truth')
      expect(quotations(dossier).map(({ tellings }) => tellings.map(telling => telling.outlet))).toEqual([['A', 'E']])
    })
  })

  it('joins a translation by its matter', () => {
    withDossier(dossier => {
      quote(dossier, 'A', 'Berg: We are ready for talks on missiles and on arms control with Moscow')
      quote(
        dossier,
        'B',
        'Berg: Nous sommes prêts à des pourparlers sur les missiles et le contrôle des armements',
        'fr',
      )
      expect(quotations(dossier)[0]!.tellings.map(telling => telling.change)).toContain('translated')
    })
  })

  it('shows differences word by word', () => {
    expect(differenceOf('the talks were long and hard', 'the talks were hard indeed')).toEqual([
      { kind: 'kept', words: 'the talks were' },
      { kind: 'cut', words: 'long and' },
      { kind: 'kept', words: 'hard' },
      { kind: 'added', words: 'indeed' },
    ])
  })
})

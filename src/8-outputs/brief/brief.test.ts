import { describe, expect, it } from 'vitest'
import { addLines, withDossier } from '../../7-dossier/testing.js'
import { composeBrief } from './compose.js'
import { briefHtml } from './html.js'
import { briefMarkdown } from './markdown.js'

const DAYS = [
  [
    '2022-01-10',
    [
      'RUS demand NATO: withdraw its troops from the border states',
      'NATO reject RUS: talks on missile limits in Europe',
    ],
  ],
  [
    '2022-01-12',
    [
      'RUS demand NATO: withdraw its troops from the border states',
      'NATO reject RUS: the demand to withdraw troops from the border states < 1',
      'NATO offer RUS: new talks on missile limits in Europe',
    ],
  ],
] as const

/** Keeps two short reports from looking like copies of one. */
const FILLER = [
  'Delegates left the hall late in the evening, and few of them wished to speak to the press that waited outside.',
  'Snow fell over the city while ministers read statements one by one, each longer than the one before it had been.',
]

const brief = (language: 'en' | 'fr', more: readonly string[] = []) =>
  withDossier(dossier => {
    for (const [i, [day, lines]] of DAYS.entries()) addLines(dossier, `report ${i}`, day, [...lines, FILLER[i]!])
    if (more.length > 0) addLines(dossier, '<b>hostile</b> [x](javascript:1)', '2022-01-13', more)
    return composeBrief(dossier, { name: 'talks', language, since: '2022-01-10' })
  })

describe('brief', () => {
  it('says where each ask stands, what changed, and where it is written', () => {
    const text = briefMarkdown(brief('en'))
    expect(text).toContain('2 asks and offers are on the table: 1 refused, 1 without an answer.')
    expect(text).toMatch(
      /\*\*Russia\*\* asks → NATO: “withdraw its troops from the border states”\[\^\d+\] \(2 reports\)/,
    )
    expect(text).toContain('**NATO** has softened: 10 January 2022')
    expect(text).toMatch(/^\[\^1\]: report 0, 2022-01-10, \d+–\d+$/m)
  })

  it('speaks French', () => {
    expect(briefMarkdown(brief('fr'))).toContain('2 demandes et offres sont sur la table :')
  })

  it('shows hostile words as words', () => {
    const hostile = brief('en', ['RUS demand NATO: <img src=x onerror=alert(1)> withdraw [now](javascript:alert(1))'])
    expect(briefHtml(hostile)).not.toContain('<img')
    expect(briefHtml(hostile)).not.toContain('<script')
    expect(briefMarkdown(hostile)).not.toContain('[now](')
  })

  it('is one page that asks nothing of the network', () => {
    const page = briefHtml(brief('en'))
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<link|<script|src=/)
  })
})

import { describe, expect, it } from 'vitest'
import { reportsIn, writtenReports } from './reports.js'

const report = `=== fr-tchad-03
published: 2019-03-14
title: N'Djamena pose ses conditions

Le ministre tchadien des Transports, Adoum Faki, a exhorté jeudi le Cameroun à rouvrir la route de Kousséri. «Nous
ne signerons rien si les camions restent bloqués», a-t-il ajouté.

--- actors
TCD | country | Tchad; N'Djamena; tchadien
CMR | country | Cameroun
Adoum Faki | person | Adoum Faki; M. Faki | TCD
--- statements
Adoum Faki | TCD | Nous ne signerons … restent bloqués
--- acts
a1 | demand | TCD | CMR | rouvrir la route // de Kousséri | optional
a2 | reject | TCD | - | Nous ne signerons rien | if: si les camions restent bloqués | answers: a1
--- meetings
Kousséri | 2019-03-16 | TCD+CMR | planned
`

describe('written reports', () => {
  it('are read with their annotation, lines of a paragraph joined', () => {
    const [read] = reportsIn(report, 'a', 'fr')
    expect(read!.text).toBe(
      "N'Djamena pose ses conditions\n\nLe ministre tchadien des Transports, Adoum Faki, a exhorté jeudi le Cameroun à rouvrir la route de Kousséri. «Nous ne signerons rien si les camions restent bloqués», a-t-il ajouté.",
    )
    expect(read!.actors[2]).toEqual({
      id: 'Adoum Faki',
      type: 'person',
      names: ['Adoum Faki', 'M. Faki'],
      party: 'TCD',
    })
    expect(read!.acts[0]!.content.map(span => span.text)).toEqual(['rouvrir la route', 'de Kousséri'])
    expect(read!.acts[0]).toMatchObject({ optional: true, to: 'CMR' })
    expect(read!.acts[1]).toMatchObject({
      to: null,
      condition: { text: 'si les camions restent bloqués' },
      answers: ['a1'],
    })
    expect(read!.statements[0]!.content[0]!.text).toBe('Nous ne signerons rien si les camions restent bloqués')
    expect(read!.meetings[0]).toMatchObject({ place: 'Kousséri', parties: ['TCD', 'CMR'] })
  })

  it.each([
    [
      'words that are not there',
      'Nous ne signerons … restent bloqués',
      'Nous refusons',
      '“Nous refusons” is not in the text',
    ],
    ['words that stand twice', 'Nous ne signerons … restent bloqués', 'de', 'stands more than once'],
    ['an unknown type', 'a2 | reject', 'a2 | refuse', 'unknown act type “refuse”'],
    ['an unknown act', 'answers: a1', 'answers: a7', 'a2 names a7'],
    ['a field too many', 'TCD+CMR | planned', 'TCD+CMR | planned | high', 'a field too many'],
  ])('name the place of %s', (_, old, now, problem) => {
    expect(() => reportsIn(report.replace(old, now), 'a', 'fr')).toThrow(problem)
    expect(() => reportsIn(report.replace(old, now), 'a', 'fr')).toThrow('fr/a fr-tchad-03')
  })

  it('are all as the format has it, in both languages', () => {
    const reports = writtenReports()
    expect(new Set(reports.map(({ language }) => language)).size).toBe(2)
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length)
  })
})

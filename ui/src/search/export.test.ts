import { describe, expect, it } from 'vitest'
import { csvOf, jsonLinesOf, rowsOf } from './export'

const hit = (words: string, voice: string | null = 'Ada Ross') => ({
  kind: 'statement' as const,
  id: 7,
  article: 3,
  title: 'Talks, "frank"',
  outlet: null,
  day: '2022-01-12',
  published: '2022-01-12',
  voice,
  party: 'NOR',
  words,
})

describe('exported hits', () => {
  it('quote what a comma or a quotation mark would break', () => {
    const [head, row] = csvOf(rowsOf({ statements: [hit('we will, "perhaps"')], articles: [] })).split('\r\n')
    expect(head).toBe('\ufeffkind,day,voice,party,words,outlet,title,article,item')
    expect(row).toBe('"statement","2022-01-12","Ada Ross","NOR","we will, ""perhaps""","","Talks, ""frank""",3,7')
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|cmd', '＝1'])(
    'never begin a cell with a formula: %j',
    words => {
      const csv = csvOf(rowsOf({ statements: [hit(words, words)], articles: [] }))
      expect(csv).toContain(`"'${words.replaceAll('"', '""')}"`)
      expect(csv).not.toContain(`,"${words.replaceAll('"', '""')}"`)
    },
  )

  it('are one JSON value a line', () => {
    const lines = jsonLinesOf(rowsOf({ statements: [hit('a\nb')], articles: [] }))
      .trimEnd()
      .split('\n')
    expect(lines.map(line => JSON.parse(line).words)).toEqual(['a\nb'])
  })
})

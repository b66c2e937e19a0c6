import { describe, expect, it } from 'vitest'
import { board } from './board.js'
import { nameIssue } from './issues.js'
import { addLines, withDossier } from './testing.js'

const titles = (lines: readonly string[]): string[] =>
  withDossier(dossier => {
    addLines(dossier, 'a', '2022-01-10', lines)
    return board(dossier).issues.map(issue => issue.title)
  })

describe('the title of an issue', () => {
  it('is no scrap where other words tell what it is about', () => {
    expect(titles(['RUS demand NATO: Monday', 'NATO reject RUS: the release of all prisoners on Monday'])).toContain(
      'the release of all prisoners on Monday',
    )
  })

  it('is what the positions have in common, not what only one of them says', () => {
    const [first] = titles([
      'RUS demand NATO: a moratorium on missiles in Europe',
      'NATO reject RUS: a moratorium on missiles in Europe before a visit of the inspectors to the northern ports',
      'USA demand RUS: a moratorium on missiles',
      'RUS reject USA: a moratorium on missiles at sea',
    ])
    expect(first).toMatch(/^a moratorium on missiles/)
    expect(first!.length).toBeLessThan(40)
  })

  it('is taken from whole words rather than from a torn quotation', () => {
    expect(
      titles(['RUS demand NATO: Geneva for "missile talks', 'NATO reject RUS: missile talks before the inspections']),
    ).toEqual(['missile talks before the inspections'])
  })

  it('is the scrap where there is nothing else, cut at a word where it is long, and the name that an analyst gave', () => {
    expect(titles(['RUS demand NATO: Monday'])).toEqual(['Monday'])
    const [long] = titles([`RUS demand NATO: withdraw ${'all of its many forces '.repeat(6)}now`])
    expect(long).toMatch(/ (all|of|its|many|forces)…$/)
    withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', ['RUS demand NATO: le retrait des troupes'], 'fr')
      const [issue] = board(dossier).issues
      expect(issue).toMatchObject({ title: 'le retrait des troupes', language: 'fr' })
      nameIssue(dossier, 'ana', issue!.id, 'Forces')
      expect(board(dossier).issues[0]).toMatchObject({ title: 'Forces', language: null })
    })
  })
})

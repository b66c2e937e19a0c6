import { expect, it } from 'vitest'
import { board } from '../../7-dossier/board.js'
import { drift } from '../../7-dossier/drift.js'
import { meetings } from '../../7-dossier/overview.js'
import { pair } from '../../7-dossier/pair.js'
import { addLines, withDossier } from '../../7-dossier/testing.js'
import { partyNames } from '../names.js'
import { INTERFACE_LANGUAGES, type InterfaceLanguage, wordsIn } from '../words.js'
import { boardText, pairText } from './board-text.js'
import type { Layout } from './layout.js'
import { meetingsText } from './list-text.js'
import { dossierWords } from './words.js'

const layout = (language: InterfaceLanguage): Layout => ({
  width: 100,
  paint: (_style, text) => text,
  names: partyNames(language),
  words: wordsIn(language),
  say: dossierWords(language),
})

it.each([
  ['en', '2 demands and offers on the table as of 2022-01-10: 2 refused.', 'NATO refuses Russia', '→ refused by NATO'],
  ['fr', '2 demandes et offres sur la table au 2022-01-10 : 2 refusées.', 'OTAN refuse Russie', '→ refusée par OTAN'],
] as const)('speaks the language that is asked for (%s), the words of the sources as they are', (language, ...told) => {
  withDossier(dossier => {
    addLines(dossier, 'a', '2022-01-10', [
      'RUS demand NATO: withdraw its troops',
      'NATO reject RUS: the demand for troops < 1',
      'RUS demand NATO: a guarantee',
      'NATO reject RUS: any guarantee < 3',
    ])
    const text = boardText(board(dossier), drift(dossier), layout(language))
    for (const line of [...told, 'withdraw its troops']) expect(text).toContain(line)
    expect(pairText(pair(dossier, 'RUS', 'NATO'), layout(language))).toContain(told[2])
  })
})

it('says in each language that there is nothing', () => {
  withDossier(dossier => {
    const texts = INTERFACE_LANGUAGES.map(language => meetingsText(meetings(dossier), layout(language)))
    expect(texts).toEqual(['Nothing found.\n', 'Rien trouvé.\n'])
  })
})

import { expect, it } from 'vitest'
import { sceneOfText } from '../../training/clauses/scene.js'
import type { Language } from '../record/lexicon.js'
import { voiceWords } from './voice-words.js'

const wordsOf = (text: string, language: Language): string[] => {
  const scene = sceneOfText('text', text, language)
  return scene.statements.flatMap(statement => voiceWords(scene, statement))
}

it('gives the words that say what a speaker is, and no party', () => {
  const en = wordsOf('The road is closed, a Danish police official said.', 'en')
  expect(en).toEqual(expect.arrayContaining(['v police', 'v official']))
  expect(en).not.toContain('v danish')
  const fr = wordsOf('La route est fermée, a déclaré la ministre norvégienne des Transports.', 'fr')
  expect(fr).toEqual(expect.arrayContaining(['v ministre', 'v transports']))
  expect(fr).not.toContain('v norvégienne')
})

it('gives none for the words of nobody named', () => {
  expect(wordsOf('"The road is closed."', 'en')).toEqual([])
})

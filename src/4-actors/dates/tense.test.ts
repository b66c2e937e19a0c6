import { expect, test } from 'vitest'
import { linkChildren } from '../../3-syntax/tree.js'
import type { Sentence, Word } from '../../record/syntax.js'
import { datesLexicon } from './lexicon.js'
import { governedBy, tenseOf } from './tense.js'

type Row = readonly [form: string, lemma: string, upos: string, feats: string, head: number, deprel: string]

function parsed(rows: readonly Row[]): Sentence {
  let start = 0
  const words = rows.map(([form, lemma, upos, feats, head, deprel]): Word => {
    const word = { start, end: start + form.length, form, part: -1, lemma, upos, feats, head, deprel }
    start = word.end + 1
    return word
  })
  return { start: 0, end: start, index: 0, block: 0, words, children: linkChildren(words) }
}

const direction = (language: 'fr' | 'en', at: number, rows: readonly Row[]): string | null =>
  governedBy(parsed(rows), at, at, tenseOf(datesLexicon(language).tense)).direction

test('a compound past is past, a future is future', () => {
  const past: Row[] = [
    ['Elle', 'elle', 'PRON', '_', 2, 'nsubj'],
    ['a', 'avoir', 'AUX', 'Tense=Pres|VerbForm=Fin', 2, 'aux'],
    ['parlé', 'parler', 'VERB', 'Tense=Past|VerbForm=Part', -1, 'root'],
    ['jeudi', 'jeudi', 'NOUN', '_', 2, 'obl'],
  ]
  expect(direction('fr', 3, past)).toBe('past')
  const future: Row[] = [
    ['Elle', 'elle', 'PRON', '_', 1, 'nsubj'],
    ['parlera', 'parler', 'VERB', 'Tense=Fut|VerbForm=Fin', -1, 'root'],
    ['jeudi', 'jeudi', 'NOUN', '_', 1, 'obl'],
  ]
  expect(direction('fr', 2, future)).toBe('future')
})

test('a verb that makes its perfect with the auxiliary of the passive is past', () => {
  const rows = (form: string, lemma: string): Row[] => [
    ['Il', 'il', 'PRON', '_', 2, 'nsubj'],
    ['est', 'être', 'AUX', 'Tense=Pres|VerbForm=Fin', 2, 'aux:pass'],
    [form, lemma, 'VERB', 'Tense=Past|VerbForm=Part', -1, 'root'],
    ['jeudi', 'jeudi', 'NOUN', '_', 2, 'obl'],
  ]
  expect(direction('fr', 3, rows('parti', 'partir'))).toBe('past')
  expect(direction('fr', 3, rows('examiné', 'examiner'))).toBe('present')
  expect(direction('fr', 3, rows('prévu', 'prévoir'))).toBe('future')
})

test('an infinitive lies ahead of its verb unless that verb says it came about', () => {
  const rows = (form: string, lemma: string): Row[] => [
    ['They', 'they', 'PRON', '_', 1, 'nsubj'],
    [form, lemma, 'VERB', 'Tense=Past|VerbForm=Fin', -1, 'root'],
    ['to', 'to', 'PART', '_', 3, 'mark'],
    ['meet', 'meet', 'VERB', 'VerbForm=Inf', 1, 'xcomp'],
    ['Thursday', 'Thursday', 'PROPN', '_', 3, 'obl:tmod'],
  ]
  expect(direction('en', 4, rows('agreed', 'agree'))).toBe('future')
  expect(direction('en', 4, rows('managed', 'manage'))).toBe('past')
})

test('an expression on a noun is governed by the verb above, and is not direct', () => {
  const sentence = parsed([
    ['Thursday', 'Thursday', 'PROPN', '_', 2, 'nmod'],
    ["'s", "'s", 'PART', '_', 0, 'case'],
    ['talks', 'talk', 'NOUN', 'Number=Plur', 4, 'nsubj'],
    ['will', 'will', 'AUX', 'VerbForm=Fin', 4, 'aux'],
    ['fail', 'fail', 'VERB', 'VerbForm=Inf', -1, 'root'],
  ])
  expect(governedBy(sentence, 0, 0, tenseOf(datesLexicon('en').tense))).toEqual({
    direction: 'future',
    isDirect: false,
  })
})

test('without a tree the nearest cue of the clause decides', () => {
  const rows = (text: string): Row[] => text.split(' ').map((form): Row => [form, '', '', '_', -1, ''])
  const unparsed = (text: string, at: number): string | null =>
    governedBy({ ...parsed(rows(text)), children: [] }, at, at, tenseOf(datesLexicon('fr').tense)).direction
  expect(unparsed('Les pourparlers ont commencé dimanche et se termineront jeudi', 4)).toBe('past')
  expect(unparsed('Les pourparlers ont commencé dimanche et se termineront jeudi', 8)).toBe('future')
})

test('a clause on the noun tells its time where no verb stands above', () => {
  const rows: Row[] = [
    ['Réunion', 'réunion', 'NOUN', '_', -1, 'root'],
    ['de', 'de', 'ADP', '_', 2, 'case'],
    ['jeudi', 'jeudi', 'NOUN', '_', 0, 'nmod'],
    ['qui', 'qui', 'PRON', '_', 5, 'nsubj'],
    ['se', 'se', 'PRON', 'Reflex=Yes', 5, 'expl'],
    ['tiendra', 'tenir', 'VERB', 'Tense=Fut|VerbForm=Fin', 0, 'acl:relcl'],
  ]
  expect(direction('fr', 2, rows)).toBe('future')
})

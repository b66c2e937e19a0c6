/** For tests: rows `form lemma UPOS FEATS head deprel` (heads from 1, 0 the root) → a sentence with its text. */
import { linkChildren } from '../3-syntax/tree.js'
import type { Sentence, Word } from '../record/syntax.js'

export function treeOf(rows: readonly string[]): { sentence: Sentence; text: string } {
  let text = ''
  const words = rows.map((row): Word => {
    const [form = '', lemma = '', upos = '', feats = '_', head = '0', deprel = 'dep'] = row.split(' ')
    if (text !== '' && upos !== 'PUNCT') text += ' '
    const start = text.length
    text += form
    return { start, end: text.length, form, part: -1, lemma, upos, feats, head: Number(head) - 1, deprel }
  })
  return { text, sentence: { index: 0, block: 0, start: 0, end: text.length, words, children: linkChildren(words) } }
}

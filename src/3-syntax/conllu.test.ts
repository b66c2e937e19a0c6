import { describe, expect, it } from 'vitest'
import { commentValue, hasSpaceAfter, readConllu, universalRelation, writeSentence } from './conllu.js'

const row = (...columns: string[]): string => columns.join('\t')

const SAMPLE = [
  '# sent_id = a-1',
  '# text = Il parle du vote.',
  row('1', 'Il', 'il', 'PRON', '_', 'Person=3', '2', 'nsubj', '_', '_'),
  row('2', 'parle', 'parler', 'VERB', '_', '_', '0', 'root', '_', '_'),
  row('3-4', 'du', '_', '_', '_', '_', '_', '_', '_', '_'),
  row('3', 'de', 'de', 'ADP', '_', '_', '5', 'case', '_', '_'),
  row('4', 'le', 'le', 'DET', '_', '_', '5', 'det', '_', '_'),
  row('5', 'vote', 'vote', 'NOUN', '_', '_', '2', 'obl:arg', '_', 'SpaceAfter=No'),
  row('6', '.', '.', 'PUNCT', '_', '_', '2', 'punct', '_', '_'),
  '',
  '',
].join('\n')

describe('conllu', () => {
  it('gives back what it read', () => {
    const [sentence, ...rest] = readConllu(SAMPLE)
    expect(rest).toEqual([])
    expect(writeSentence(sentence!)).toBe(SAMPLE)
  })

  it('reads columns, ranges and comments', () => {
    const sentence = readConllu(SAMPLE)[0]!
    expect(sentence.form).toEqual(['Il', 'parle', 'de', 'le', 'vote', '.'])
    expect(sentence.head).toEqual([1, -1, 4, 4, 1, 1])
    expect(sentence.ranges).toEqual([{ first: 2, last: 3, form: 'du', misc: '_' }])
    expect(commentValue(sentence, 'text')).toBe('Il parle du vote.')
    expect(commentValue(sentence, 'sent')).toBeNull()
    expect(sentence.misc.map(hasSpaceAfter)).toEqual([true, true, true, true, false, true])
    expect(universalRelation(sentence.deprel[4]!)).toBe('obl')
  })

  it('leaves empty nodes out, takes CRLF and a missing last line end', () => {
    const text = [row('1', 'Go', ...Array(4).fill('_'), '0', 'root', '_', '_'), row('1.1', 'x', ...Array(8).fill('_'))]
    expect(readConllu(text.join('\r\n')).map(s => s.form)).toEqual([['Go']])
  })

  it.each([
    ['1\tGo', 'line 1: 2 columns'],
    [row('2', 'Go', ...Array(4).fill('_'), '0', 'root', '_', '_'), 'line 1: word 2 where 1 is due'],
    [row('1', 'Go', ...Array(4).fill('_'), '7', 'root', '_', '_'), 'line 1: the sentence refers'],
    [`\n# c\n${row('1', 'Go', ...Array(4).fill('_'), 'x', 'root', '_', '_')}`, 'line 3: head x'],
  ])('names line and fault of %j', (text, message) => {
    expect(() => readConllu(text)).toThrow(message)
  })
})

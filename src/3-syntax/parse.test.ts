import { beforeAll, describe, expect, it } from 'vitest'
import { splitText } from '../2-language/split.js'
import type { Language } from '../record/lexicon.js'
import type { Sentence, Word } from '../record/syntax.js'
import { parseSentences } from './parse.js'

function parse(text: string, language: Language): Sentence[] {
  const sentences = [...splitText(text, 0, text.length, language, false)].map(
    (sentence, index): Sentence => ({ ...sentence, index, block: 0, children: [] }),
  )
  parseSentences(sentences, language)
  return sentences
}

const only = (text: string, language: Language): Sentence => {
  const sentences = parse(text, language)
  expect(sentences).toHaveLength(1)
  return sentences[0]!
}

/** `form` → `relation head`, for the words asked for. */
function arcs({ words }: Sentence, forms: readonly string[]): Record<string, string> {
  const entry = (form: string): [string, string] => {
    const { deprel, head } = words.find(word => word.form === form)!
    return [form, head < 0 ? deprel : `${deprel} ${words[head]!.form}`]
  }
  return Object.fromEntries(forms.map(entry))
}

describe('trees', () => {
  it('of a French sentence', () => {
    const sentence = only('Le ministre turc a refusé mardi les garanties proposées par la Suède.', 'fr')
    expect(arcs(sentence, ['ministre', 'a', 'refusé', 'garanties', 'proposées', 'Suède'])).toEqual({
      ministre: 'nsubj refusé',
      a: 'aux refusé',
      refusé: 'root',
      garanties: 'obj refusé',
      proposées: 'acl garanties',
      Suède: 'obl:agent proposées',
    })
    expect(sentence.words.map(({ lemma }) => lemma).slice(0, 5)).toEqual(['le', 'ministre', 'turc', 'avoir', 'refuser'])
    expect(sentence.words[1]!.feats).toContain('Number=Sing')
  })

  it('of an English sentence', () => {
    const sentence = only('The foreign minister said that Ankara would not accept the new proposal.', 'en')
    expect(arcs(sentence, ['minister', 'said', 'Ankara', 'accept', 'not', 'proposal'])).toEqual({
      minister: 'nsubj said',
      said: 'root',
      Ankara: 'nsubj accept',
      accept: 'ccomp said',
      not: 'advmod accept',
      proposal: 'obj accept',
    })
    expect(sentence.words.map(({ upos }) => upos).slice(0, 4)).toEqual(['DET', 'ADJ', 'NOUN', 'VERB'])
  })

  it('keep the passive apart', () => {
    const sentence = only('The talks were suspended by the mediators.', 'en')
    expect(arcs(sentence, ['talks', 'were'])).toEqual({ talks: 'nsubj:pass suspended', were: 'aux:pass suspended' })
  })

  it('give lemmas in lower case to words that begin a sentence', () => {
    expect(only('Negotiators met again in Vienna.', 'en').words[0]!.lemma).toBe('negotiator')
    expect(only('Plusieurs ambassadeurs se sont réunis à Vienne.', 'fr').words[0]!.lemma).toBe('plusieurs')
  })

  it('link each word to its dependents', () => {
    const { words, children } = only('Moscow rejects the offer.', 'en')
    words.forEach(({ head }, i) => {
      if (head >= 0) expect(children[head]).toContain(i)
    })
    expect(children.flat()).toHaveLength(words.length - 1)
  })
})

const bare = (form: string): Word => ({
  start: 0,
  end: form.length,
  form,
  part: -1,
  lemma: '_',
  upos: '_',
  feats: '_',
  head: -1,
  deprel: '_',
})

const sentenceOf = (forms: readonly string[]): Sentence => ({
  start: 0,
  end: 0,
  index: 0,
  block: 0,
  words: forms.map(bare),
  children: [],
})

describe('any words', () => {
  let seen: Sentence[]
  beforeAll(() => {
    seen = [
      [],
      ['x'],
      ['.', '.', '.'],
      ['\ud800', '\u0000', ''],
      ['a'.repeat(1_000_000), 'b'.repeat(1_000_000)],
      Array.from({ length: 20_000 }, (_, i) => (i % 2 ? '"' : 'word')),
    ].map(sentenceOf)
    parseSentences(seen, 'en')
  })

  it('make a tree with one root', () => {
    for (const { words } of seen) {
      if (words.length === 0) continue
      expect(words.filter(({ head, deprel }) => head < 0 && deprel === 'root')).toHaveLength(1)
      const depth = new Int32Array(words.length)
      const depthOf = (at: number): number => {
        const path: number[] = []
        let i = at
        while (i >= 0 && depth[i] === 0 && path.length <= words.length) {
          path.push(i)
          i = words[i]!.head
        }
        path.reverse().forEach((word, n) => {
          depth[word] = (i < 0 ? 0 : depth[i]!) + n + 1
        })
        return depth[at]!
      }
      for (let i = 0; i < words.length; i++) expect(depthOf(i)).toBeLessThanOrEqual(words.length)
    }
  })

  it('keep words too long to be words as their own lemma', () => {
    expect(seen[4]!.words[0]!.lemma).toBe(seen[4]!.words[0]!.form)
  })

  it('read the same again', () => {
    const again = seen.map(({ words }) => sentenceOf(words.map(({ form }) => form)))
    parseSentences(again, 'en')
    expect(again).toEqual(seen)
  })
})

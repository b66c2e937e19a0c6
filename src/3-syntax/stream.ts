/** A stream of plain text or CoNLL-U → a stream of CoNLL-U with predicted annotation, in bounded memory. */
import { isSpaceAt } from '../2-language/characters.js'
import { isWrapped } from '../2-language/paragraphs.js'
import { type BareSentence, splitText } from '../2-language/split.js'
import type { Language } from '../record/lexicon.js'
import type { Sentence, Word } from '../record/syntax.js'
import { type ConlluSentence, hasSpaceAfter, readSentence, writeSentence } from './conllu.js'
import { toConllu } from './export.js'
import { parseSentences, type Tier } from './parse.js'

/** Gives the language for a sample of the text. */
export type ChooseLanguage = (sample: string) => Language | Promise<Language>

/** Characters that language and wrapping are told from. */
const SAMPLE = 1 << 15
/** Characters that are parsed at once (more only where a sentence is longer): few, so that what they leave behind is young when it is cleared away. */
const PIECE = 1 << 12
/** Sentences at the end of the buffer that more text could still change. */
const UNSURE = 2
/** Sentences of CoNLL-U that are parsed at once. */
const BATCH = 200

/** Every word of the text is in exactly one sentence. Numbers the sentences (`# sent_id`) and gives their `# text`. */
export async function* parseText(
  chunks: AsyncIterable<string>,
  choose: ChooseLanguage,
  tier: Tier = 'fast',
): AsyncGenerator<string> {
  let buffer = ''
  let settled: { language: Language; wrapped: boolean } | null = null
  let count = 0
  const take = (length: number, unsure: number): { out: string; rest: number } => {
    const { language, wrapped } = settled!
    const bare = [...splitText(buffer, 0, length, language, wrapped)]
    const sure = bare.slice(0, unsure === 0 ? bare.length : cutAt(bare, buffer, bare.length - unsure, length < SAMPLE))
    const sentences = sure.map((sentence, index): Sentence => ({ ...sentence, index, block: 0, children: [] }))
    parseSentences(sentences, language, tier)
    const out = sentences.map(sentence =>
      writeSentence(toConllu(sentence, buffer, commentsOf(sentence, buffer, ++count))),
    )
    return { out: out.join(''), rest: bare[sure.length]?.start ?? length }
  }
  for await (const chunk of chunks) {
    buffer += chunk
    if (settled === null && buffer.length < SAMPLE) continue
    settled ??= { language: await choose(buffer), wrapped: isWrapped(buffer) }
    for (let piece = PIECE; buffer.length >= piece; ) {
      const { out, rest } = take(lastSpace(buffer, piece), UNSURE)
      if (out !== '') yield out
      buffer = buffer.slice(rest)
      piece = out !== '' ? PIECE : 2 * piece
    }
  }
  if (buffer.trim() === '' && settled !== null) return
  settled ??= { language: await choose(buffer), wrapped: isWrapped(buffer) }
  yield take(buffer.length, 0).out
}

/** Keeps sentences, words, ranges, comments, XPOS and MISC; predicts the rest. */
export async function* parseConllu(
  chunks: AsyncIterable<string>,
  choose: ChooseLanguage,
  tier: Tier = 'fast',
): AsyncGenerator<string> {
  let language: Language | null = null
  let batch: ConlluSentence[] = []
  for await (const sentence of conlluStream(chunks)) {
    batch.push(sentence)
    if (batch.length < BATCH) continue
    language ??= await choose(sampleOf(batch))
    yield annotate(batch, language, tier).map(writeSentence).join('')
    batch = []
  }
  if (batch.length === 0) return
  language ??= await choose(sampleOf(batch))
  yield annotate(batch, language, tier).map(writeSentence).join('')
}

/** The sentences with UPOS, features, lemmas, heads and relations predicted; DEPS is emptied, all else kept. */
export function annotate(given: readonly ConlluSentence[], language: Language, tier: Tier = 'fast'): ConlluSentence[] {
  const sentences = given.map(
    (sentence, index): Sentence => ({
      start: 0,
      end: 0,
      index,
      block: 0,
      words: wordsOf(sentence),
      children: [],
    }),
  )
  parseSentences(sentences, language, tier)
  return sentences.map(({ words }, i) => ({
    ...given[i]!,
    lemma: words.map(word => word.lemma),
    upos: words.map(word => word.upos),
    feats: words.map(word => word.feats),
    head: words.map(word => word.head),
    deprel: words.map(word => word.deprel),
    deps: words.map(() => '_'),
  }))
}

/** The words with the offsets they would have in the sentence's text. */
function wordsOf(sentence: ConlluSentence): Word[] {
  const words: Word[] = []
  let at = 0
  let range = 0
  for (let i = 0; i < sentence.form.length; ) {
    const multi = sentence.ranges[range]?.first === i ? sentence.ranges[range++]! : null
    const start = at
    const end = start + (multi?.form ?? sentence.form[i]!).length
    const last = multi?.last ?? i
    for (let part = 0; i <= last; i++, part++) {
      const form = sentence.form[i]!
      words.push({
        start,
        end,
        form,
        part: multi === null ? -1 : part,
        lemma: '_',
        upos: '_',
        feats: '_',
        head: -1,
        deprel: '_',
      })
    }
    at = end + (hasSpaceAfter(multi?.misc ?? sentence.misc[last]!) ? 1 : 0)
  }
  return words
}

async function* conlluStream(chunks: AsyncIterable<string>): AsyncGenerator<ConlluSentence> {
  let rest = ''
  let block: string[] = []
  let number = 0
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      number++
      if (line.trim() !== '') block.push(line.endsWith('\r') ? line.slice(0, -1) : line)
      else if (block.length > 0) {
        yield readSentence(block, number - block.length)
        block = []
      }
    }
  }
  if (rest.trim() !== '') {
    number++
    block.push(rest)
  }
  if (block.length > 0) yield readSentence(block, number - block.length + 1)
}

const sampleOf = (sentences: readonly ConlluSentence[]): string =>
  sentences
    .slice(0, 30)
    .map(sentence => sentence.form.join(' '))
    .join('\n')

const commentsOf = ({ start, end }: Sentence, text: string, number: number): string[] => [
  `# sent_id = ${number}`,
  `# text = ${text.slice(start, end).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`,
]

/**
 * How many of the first `most` sentences to give: with `whole`, as many as end with their paragraph, since what stands before
 * a word in its paragraph says how it is read.
 */
function cutAt(sentences: readonly BareSentence[], text: string, most: number, whole: boolean): number {
  let count = Math.max(0, most)
  if (!whole) return count
  while (count > 0 && !text.slice(sentences[count - 1]!.end, sentences[count]!.start).includes('\n')) count--
  return count
}

/** Where the last space before `end` ends; `end` where there is none. */
function lastSpace(text: string, end: number): number {
  let at = end
  while (at > 0 && !isSpaceAt(text, at - 1)) at--
  return at > 0 ? at : end
}

/** CoNLL-U text ↔ sentences, their ten columns as plain arrays (https://universaldependencies.org/format.html). */
import { fail } from '../record/errors.js'

/** A multi-word token: the surface form of the words `first` to `last` (indices, both inside). */
export interface ConlluRange {
  readonly first: number
  readonly last: number
  readonly form: string
  readonly misc: string
}

/** A sentence by columns; word i stands at index i of every array (its CoNLL-U id is i + 1). Empty nodes are not kept. */
export interface ConlluSentence {
  /** Comment lines with their `#`. */
  readonly comments: readonly string[]
  readonly form: string[]
  readonly lemma: string[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly feats: string[]
  /** Index of the head, -1 for the root and where the column is `_`. */
  readonly head: number[]
  /** Relation with its subtype; see `universalRelation`. */
  readonly deprel: string[]
  readonly deps: string[]
  readonly misc: string[]
  /** Multi-word tokens, in text order. */
  readonly ranges: readonly ConlluRange[]
}

/** The relation without its subtype: `nsubj:pass` → `nsubj`. */
export function universalRelation(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Whether a space follows a token with this MISC column. */
export const hasSpaceAfter = (misc: string): boolean => !/(?:^|\|)SpaceAfter=No(?:$|\|)/.test(misc)

/** Value of a comment such as `# text = …` (`commentValue(sentence, 'text')`), or null. */
export function commentValue(sentence: ConlluSentence, key: string): string | null {
  for (const comment of sentence.comments) {
    const match = /^#\s*([^=]*?)\s*=\s?(.*)$/.exec(comment)
    if (match?.[1] === key) return match[2]!
  }
  return null
}

/**
 * Reads the lines of one sentence (comments included, no empty line); `firstLine` numbers them in messages.
 * @throws RapporteurError `conllu-invalid` naming the line and the fault.
 */
export function readSentence(lines: readonly string[], firstLine = 1): ConlluSentence {
  const sentence = emptySentence()
  lines.forEach((line, at) => {
    if (line.startsWith('#')) sentence.comments.push(line)
    else addLine(sentence, line, firstLine + at)
  })
  const count = sentence.form.length
  if (sentence.head.some(head => head >= count) || sentence.ranges.some(range => range.last >= count)) {
    throw fail('conllu-invalid', String(firstLine), 'the sentence refers to a word that it does not have')
  }
  return sentence
}

/**
 * Reads a whole CoNLL-U text, sentence by sentence.
 * @throws RapporteurError `conllu-invalid` naming the line and the fault.
 */
export function* conlluSentences(text: string): Generator<ConlluSentence> {
  let lines: string[] = []
  let number = 0
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
    number++
    start = end + 1
    if (line.trim() !== '') lines.push(line)
    else if (lines.length > 0) {
      yield readSentence(lines, number - lines.length)
      lines = []
    }
  }
  if (lines.length > 0) yield readSentence(lines, number - lines.length + 1)
}

export const readConllu = (text: string): ConlluSentence[] => [...conlluSentences(text)]

/** The sentence as CoNLL-U, with the empty line that ends it. */
export function writeSentence(sentence: ConlluSentence): string {
  let out = ''
  for (const comment of sentence.comments) out += `${comment}\n`
  let nextRange = 0
  for (let i = 0; i < sentence.form.length; i++) {
    const range = sentence.ranges[nextRange]
    if (range?.first === i) {
      out += `${i + 1}-${range.last + 1}\t${range.form}\t_\t_\t_\t_\t_\t_\t_\t${range.misc}\n`
      nextRange++
    }
    out += `${i + 1}\t${sentence.form[i]}\t${sentence.lemma[i]}\t${sentence.upos[i]}\t${sentence.xpos[i]}\t${sentence.feats[i]}\t${sentence.head[i]! + 1}\t${sentence.deprel[i]}\t${sentence.deps[i]}\t${sentence.misc[i]}\n`
  }
  return `${out}\n`
}

interface Draft extends ConlluSentence {
  readonly comments: string[]
  readonly ranges: ConlluRange[]
}

const emptySentence = (): Draft => ({
  comments: [],
  form: [],
  lemma: [],
  upos: [],
  xpos: [],
  feats: [],
  head: [],
  deprel: [],
  deps: [],
  misc: [],
  ranges: [],
})

function addLine(sentence: Draft, line: string, number: number): void {
  const columns = line.split('\t')
  const invalid = (fault: string): Error => fail('conllu-invalid', String(number), fault)
  if (columns.length !== 10) throw invalid(`${columns.length} columns instead of 10`)
  const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = columns as ConlluColumns
  const next = sentence.form.length
  if (/^\d+\.\d+$/.test(id)) return
  const range = /^(\d+)-(\d+)$/.exec(id)
  if (range) {
    const [first, last] = [Number(range[1]) - 1, Number(range[2]) - 1]
    if (first !== next || last < first) throw invalid(`range ${id} out of order`)
    sentence.ranges.push({ first, last, form, misc })
    return
  }
  if (Number(id) !== next + 1) throw invalid(`word ${id} where ${next + 1} is due`)
  if (!/^(?:\d+|_)$/.test(head)) throw invalid(`head ${head} is no number`)
  sentence.form.push(form)
  sentence.lemma.push(lemma)
  sentence.upos.push(upos)
  sentence.xpos.push(xpos)
  sentence.feats.push(feats)
  sentence.head.push(head === '_' ? -1 : Number(head) - 1)
  sentence.deprel.push(deprel)
  sentence.deps.push(deps)
  sentence.misc.push(misc)
}

type ConlluColumns = [string, string, string, string, string, string, string, string, string, string]

/**
 * Gold and predicted CoNLL-U sentences of one text → the measures of the CoNLL 2018 shared task (Zeman et al. 2018,
 * "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies"), following its official script:
 * words are aligned by the characters they cover, those of multi-word tokens by longest common subsequence of their forms;
 * relations are compared without subtype and with punctuation, features only as far as they are universal.
 */
import { type ConlluSentence, universalRelation } from '../src/3-syntax/conllu.js'

export const METRICS = ['Tokens', 'Sentences', 'Words', 'UPOS', 'UFeats', 'Lemmas', 'UAS', 'LAS'] as const
export type Metric = (typeof METRICS)[number]

/** Of `system` predicted and `gold` true items, `correct` agree. */
export interface Score {
  readonly gold: number
  readonly system: number
  readonly correct: number
}

export const precision = ({ system, correct }: Score): number => (system === 0 ? 0 : correct / system)
export const recall = ({ gold, correct }: Score): number => (gold === 0 ? 0 : correct / gold)
export const f1 = ({ gold, system, correct }: Score): number =>
  gold + system === 0 ? 0 : (2 * correct) / (gold + system)

const UNIVERSAL_FEATURES = new Set(
  (
    'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree ' +
    'VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite'
  ).split(' '),
)

/** A whole file laid out over the characters of its tokens, spaces left out. */
interface Layout {
  readonly characters: string
  readonly tokens: string[]
  readonly sentences: string[]
  readonly words: LaidWord[]
}

interface LaidWord {
  readonly start: number
  readonly end: number
  readonly isPart: boolean
  readonly form: string
  readonly upos: string
  readonly feats: string
  readonly lemma: string
  /** Index of the head in `Layout.words`, -1 for a root. */
  readonly head: number
  readonly deprel: string
}

/**
 * @param gold the true sentences @param system the predicted ones, of the same text
 * @throws Error where the two do not hold the same characters
 */
export function conll18(
  gold: readonly ConlluSentence[],
  system: readonly ConlluSentence[],
): Readonly<Record<Metric, Score>> {
  const [g, s] = [layOut(gold), layOut(system)]
  if (g.characters !== s.characters) throw new Error(`the texts differ: ${firstDifference(g.characters, s.characters)}`)
  const pairs = alignWords(g.words, s.words)
  const partner = new Map(pairs.map(([mine, theirs]) => [theirs, mine]))
  const count = (agree: (gold: LaidWord, system: LaidWord) => boolean): Score => ({
    gold: g.words.length,
    system: s.words.length,
    correct: pairs.reduce((sum, [mine, theirs]) => sum + (agree(g.words[mine]!, s.words[theirs]!) ? 1 : 0), 0),
  })
  const sameHead = (mine: LaidWord, theirs: LaidWord): boolean =>
    theirs.head < 0 ? mine.head < 0 : partner.get(theirs.head) === mine.head
  return {
    Tokens: common(g.tokens, s.tokens),
    Sentences: common(g.sentences, s.sentences),
    Words: count(() => true),
    UPOS: count((a, b) => a.upos === b.upos),
    UFeats: count((a, b) => a.feats === b.feats),
    Lemmas: count((a, b) => a.lemma === '_' || a.lemma === b.lemma),
    UAS: count(sameHead),
    LAS: count((a, b) => sameHead(a, b) && a.deprel === b.deprel),
  }
}

function layOut(sentences: readonly ConlluSentence[]): Layout {
  const layout = { tokens: [] as string[], sentences: [] as string[], words: [] as LaidWord[] }
  let characters = ''
  for (const sentence of sentences) {
    const first = layout.words.length
    const from = characters.length
    let range = 0
    for (let i = 0; i < sentence.form.length; ) {
      const multi = sentence.ranges[range]?.first === i ? sentence.ranges[range++]! : null
      const start = characters.length
      characters += (multi?.form ?? sentence.form[i]!).replace(/\p{Zs}/gu, '')
      layout.tokens.push(`${start} ${characters.length}`)
      const end = (multi?.last ?? i) + 1
      for (; i < end; i++) {
        const head = sentence.head[i]!
        layout.words.push({
          start,
          end: characters.length,
          isPart: multi !== null,
          form: sentence.form[i]!.toLowerCase(),
          upos: sentence.upos[i]!,
          feats: universalFeatures(sentence.feats[i]!),
          lemma: sentence.lemma[i]!,
          head: head < 0 ? -1 : first + head,
          deprel: universalRelation(sentence.deprel[i]!),
        })
      }
    }
    layout.sentences.push(`${from} ${characters.length}`)
  }
  return { characters, ...layout }
}

const universalFeatures = (feats: string): string =>
  feats
    .split('|')
    .filter(feature => UNIVERSAL_FEATURES.has(feature.split('=', 1)[0]!))
    .sort()
    .join('|')

function common(gold: readonly string[], system: readonly string[]): Score {
  const known = new Set(gold)
  return { gold: gold.length, system: system.length, correct: system.filter(span => known.has(span)).length }
}

/** Pairs of indices of words that are one and the same. */
function alignWords(gold: readonly LaidWord[], system: readonly LaidWord[]): [number, number][] {
  const pairs: [number, number][] = []
  let g = 0
  let s = 0
  while (g < gold.length && s < system.length) {
    const [a, b] = [gold[g]!, system[s]!]
    if (!a.isPart && !b.isPart) {
      if (a.start === b.start && a.end === b.end) pairs.push([g++, s++])
      else if (a.start <= b.start) g++
      else s++
    } else if (!a.isPart && a.start < b.start) g++
    else if (!b.isPart && b.start < a.start) s++
    else {
      const [gEnd, sEnd] = multiwordEnd(gold, system, g, s)
      pairs.push(...alignForms(gold, system, g, gEnd, s, sEnd))
      g = gEnd
      s = sEnd
    }
  }
  return pairs
}

/** Ends (exclusive) of the words that the multi-word token at `g` or `s` covers, with all multi-word tokens that overlap it. */
function multiwordEnd(gold: readonly LaidWord[], system: readonly LaidWord[], g: number, s: number): [number, number] {
  let end = gold[g]!.isPart ? gold[g]!.end : system[s]!.end
  const within = (word: LaidWord | undefined): boolean =>
    word !== undefined && (word.isPart ? word.start < end : word.end <= end)
  for (;;) {
    const [a, b] = [gold[g], system[s]]
    const takeGold = within(a) && (!within(b) || a!.start <= b!.start)
    if (!takeGold && !within(b)) return [g, s]
    const taken = takeGold ? a! : b!
    if (taken.isPart && taken.end > end) end = taken.end
    if (takeGold) g++
    else s++
  }
}

/** Longest common subsequence of the forms of `gold[g0..g1)` and `system[s0..s1)`. */
function alignForms(
  gold: readonly LaidWord[],
  system: readonly LaidWord[],
  g0: number,
  g1: number,
  s0: number,
  s1: number,
): [number, number][] {
  const width = s1 - s0 + 1
  const length = new Int32Array((g1 - g0 + 1) * width)
  const at = (g: number, s: number): number => (g - g0) * width + (s - s0)
  const same = (g: number, s: number): boolean => gold[g]!.form === system[s]!.form
  for (let g = g1 - 1; g >= g0; g--) {
    for (let s = s1 - 1; s >= s0; s--) {
      length[at(g, s)] = same(g, s)
        ? length[at(g + 1, s + 1)]! + 1
        : Math.max(length[at(g + 1, s)]!, length[at(g, s + 1)]!)
    }
  }
  const pairs: [number, number][] = []
  for (let g = g0, s = s0; g < g1 && s < s1; ) {
    if (same(g, s)) pairs.push([g++, s++])
    else if (length[at(g, s)] === length[at(g + 1, s)]) g++
    else s++
  }
  return pairs
}

function firstDifference(a: string, b: string): string {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return `«${a.slice(Math.max(0, i - 10), i + 20)}» against «${b.slice(Math.max(0, i - 10), i + 20)}»`
}

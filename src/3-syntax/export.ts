/** A sentence of the pipeline → CoNLL-U columns: multi-word tokens as ranges, `SpaceAfter=No` where no space follows. */
import { isSpaceAt } from '../2-language/characters.js'
import type { Sentence } from '../record/syntax.js'
import type { ConlluRange, ConlluSentence } from './conllu.js'

/** `text` is what the offsets of the sentence refer to; `comments` come first, each with its `#`. */
export function toConllu(
  sentence: Pick<Sentence, 'words'>,
  text: string,
  comments: readonly string[] = [],
): ConlluSentence {
  const { words } = sentence
  const ranges: ConlluRange[] = []
  const misc = words.map(({ part, end }, i) => {
    if (part < 0) return spaceAfter(text, end)
    if (part === 0) {
      let last = i
      while (words[last + 1] !== undefined && words[last + 1]!.part > 0) last++
      ranges.push({ first: i, last, form: text.slice(words[i]!.start, end), misc: spaceAfter(text, end) })
    }
    return '_'
  })
  return {
    comments,
    ranges,
    misc,
    form: words.map(word => word.form),
    lemma: words.map(word => word.lemma),
    upos: words.map(word => word.upos),
    xpos: words.map(() => '_'),
    feats: words.map(word => word.feats),
    head: words.map(word => word.head),
    deprel: words.map(word => word.deprel),
    deps: words.map(() => '_'),
  }
}

const spaceAfter = (text: string, end: number): string =>
  end === text.length || isSpaceAt(text, end) ? '_' : 'SpaceAfter=No'

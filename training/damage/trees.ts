/** Dependency trees → the trees of a bad copy of their text, for training on damage and for measuring how much it costs. */
import { type ConlluRange, type ConlluSentence, hasSpaceAfter, universalRelation } from '../../src/3-syntax/conllu.js'
import { type DamageRates, planDamage } from './plan.js'

/**
 * The dependent that takes the place of a lost head is the first in this order (UD guidelines on ellipsis: by obliqueness,
 * auxiliaries before all; then the parts of a nominal, function words last).
 */
const PROMOTION = [
  ...['aux', 'cop', 'nsubj', 'obj', 'iobj', 'obl', 'csubj', 'xcomp', 'ccomp', 'advmod', 'advcl', 'amod', 'nummod'],
  ...['nmod', 'flat', 'compound', 'fixed', 'appos', 'acl', 'conj', 'parataxis', 'list', 'dislocated', 'vocative'],
  ...['expl', 'discourse', 'det', 'clf', 'mark', 'case', 'cc', 'goeswith', 'reparandum', 'dep', 'orphan', 'punct'],
]
/** Relations to a lost predicate that make no sense to the dependent that was promoted in its place. */
const ORPHANED = new Set(['nsubj', 'obj', 'iobj', 'obl', 'csubj', 'xcomp', 'ccomp'])

/** Damaged copies of `sentences`, taken to follow each other in one text. Sentences of which nothing is left are left out. */
export function damageTrees(
  sentences: readonly ConlluSentence[],
  random: () => number,
  rates?: DamageRates,
): ConlluSentence[] {
  const tokens = sentences.map(tokensOf)
  const plan = planDamage(
    sentences.map(({ comments }, i) => ({
      tokens: tokens[i]!.map(token => token.form),
      beginsParagraph: comments.some(comment => /^#\s*new(?:doc|par)\b/.test(comment)),
    })),
    random,
    rates,
  )
  const out: ConlluSentence[] = []
  let open: ConlluSentence | null = null
  sentences.forEach((sentence, i) => {
    const { copies, isFused } = plan[i]!
    const left = damageTree(sentence, tokens[i]!, copies)
    const whole: ConlluSentence | null = open !== null && left !== null ? fuse(open, left) : (open ?? left)
    open = isFused ? whole : null
    if (whole !== null && !isFused) out.push(withText(whole))
  })
  if (open !== null) out.push(withText(open))
  return out
}

interface SurfaceToken {
  readonly form: string
  readonly first: number
  readonly last: number
  readonly range: ConlluRange | null
}

function tokensOf({ form, ranges }: ConlluSentence): SurfaceToken[] {
  const tokens: SurfaceToken[] = []
  let next = 0
  for (let i = 0; i < form.length; i++) {
    const range = ranges[next]?.first === i ? ranges[next++]! : null
    tokens.push({ form: range?.form ?? form[i]!, first: i, last: range?.last ?? i, range })
    if (range !== null) i = range.last
  }
  return tokens
}

/** The sentence with each token as often as `copies` says, or null where nothing is left. */
function damageTree(
  sentence: ConlluSentence,
  tokens: readonly SurfaceToken[],
  copies: Uint8Array,
): ConlluSentence | null {
  const kept = new Uint8Array(sentence.form.length)
  /** Old indices of the words of the copy, in order. */
  const order: number[] = []
  const ranges: ConlluRange[] = []
  tokens.forEach(({ first, last, range }, at) => {
    for (let copy = 0; copy < copies[at]!; copy++) {
      if (range !== null) ranges.push({ ...range, first: order.length, last: order.length + last - first })
      for (let i = first; i <= last; i++) {
        kept[i] = 1
        order.push(i)
      }
    }
  })
  if (order.length === 0) return null
  const attachments = reattach(sentence, kept)
  const place = new Map<number, number>()
  order.forEach((old, i) => {
    if (!place.has(old)) place.set(old, i)
  })
  const pick = (column: readonly string[]): string[] => order.map(old => column[old]!)
  return {
    comments: sentence.comments,
    ranges,
    form: pick(sentence.form),
    lemma: pick(sentence.lemma),
    upos: pick(sentence.upos),
    xpos: pick(sentence.xpos),
    feats: pick(sentence.feats),
    head: order.map((old, i) => place.get(attachments[old]!.head) ?? (place.get(old) === i ? -1 : place.get(old)!)),
    deprel: order.map((old, i) =>
      attachments[old]!.head < 0 && place.get(old) !== i ? 'punct' : attachments[old]!.deprel,
    ),
    deps: order.map(() => '_'),
    misc: pick(sentence.misc),
  }
}

/** Head (old index, -1 for the root) and relation of every kept word once the others are gone. */
function reattach({ head, deprel }: ConlluSentence, kept: Uint8Array): { head: number; deprel: string }[] {
  const children: number[][] = head.map(() => [])
  head.forEach((h, i) => {
    if (h >= 0) children[h]!.push(i)
  })
  const standIns = new Map<number, number>()
  /** The word that stands where `word` stood: itself, or what is promoted; -1 where its whole subtree is gone. */
  const standIn = (word: number): number => {
    if (kept[word]) return word
    const known = standIns.get(word)
    if (known !== undefined) return known
    let best = -1
    let bestRank = Number.POSITIVE_INFINITY
    for (const child of children[word]!) {
      const rank = PROMOTION.indexOf(universalRelation(deprel[child]!))
      if (rank >= bestRank) continue
      const candidate = standIn(child)
      if (candidate < 0) continue
      best = candidate
      bestRank = rank
    }
    standIns.set(word, best)
    return best
  }
  return head.map((_, word) => {
    let [to, relation] = [head[word]!, deprel[word]!]
    while (to >= 0 && !kept[to]) {
      const promoted = standIn(to)
      if (promoted !== word) {
        return { head: promoted, deprel: ORPHANED.has(universalRelation(relation)) ? 'orphan' : relation }
      }
      relation = deprel[to]!
      to = head[to]!
    }
    return { head: to, deprel: relation }
  })
}

/** `b` run into `a`: its root becomes a parataxis of the root of `a`. */
function fuse(a: ConlluSentence, b: ConlluSentence): ConlluSentence {
  const offset = a.form.length
  const root = a.head.indexOf(-1)
  return {
    comments: a.comments,
    ranges: [...a.ranges, ...b.ranges.map(r => ({ ...r, first: r.first + offset, last: r.last + offset }))],
    form: [...a.form, ...b.form],
    lemma: [...a.lemma, ...b.lemma],
    upos: [...a.upos, ...b.upos],
    xpos: [...a.xpos, ...b.xpos],
    feats: [...a.feats, ...b.feats],
    head: [...a.head, ...b.head.map(head => (head < 0 ? root : head + offset))],
    deprel: [...a.deprel, ...b.deprel.map((deprel, i) => (b.head[i]! < 0 ? 'parataxis' : deprel))],
    deps: [...a.deps, ...b.deps],
    misc: [...a.misc.slice(0, -1), '_', ...b.misc],
  }
}

/** With the `# text` that the tokens now give. */
function withText(sentence: ConlluSentence): ConlluSentence {
  const text = tokensOf(sentence)
    .map(({ form, first, range }) => form + (hasSpaceAfter(range?.misc ?? sentence.misc[first]!) ? ' ' : ''))
    .join('')
    .trimEnd()
  const others = sentence.comments.filter(comment => !/^#\s*text\s*=/.test(comment))
  return { ...sentence, comments: [...others, `# text = ${text}`] }
}

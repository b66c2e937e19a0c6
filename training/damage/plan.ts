/**
 * Tokens of sentences → what a bad copy does to them. It imitates what scraping and machine translation did to real news
 * pages: sentences lose their beginning and then start in lower case after a full stop, two run into one where the full
 * stop is lost, single words are gone, quotation marks are lost or doubled. The same plan damages trees and plain text.
 */

/** Probabilities, each between 0 and 1. */
export interface DamageRates {
  /** A sentence of at least `MIN_CUT` tokens loses 1 to `MAX_CUT` tokens, at most half, at its beginning. */
  readonly cutBeginning: number
  /** A sentence loses its final mark and runs into the next of its paragraph. */
  readonly fuse: number
  /** A word or mark within the sentence is lost. */
  readonly dropToken: number
  /** A quotation mark is lost. */
  readonly loseQuote: number
  /** A quotation mark stands twice. */
  readonly doubleQuote: number
}

/** As bad as the worst pages of a news collection: about every third sentence is hurt. */
export const DAMAGE: DamageRates = { cutBeginning: 0.1, fuse: 0.07, dropToken: 0.01, loseQuote: 0.25, doubleQuote: 0.1 }

const MIN_CUT = 8
const MAX_CUT = 10

export interface DamageInput {
  /** Surface tokens. */
  readonly tokens: readonly string[]
  /** Whether a new paragraph begins with it: nothing runs into it. */
  readonly beginsParagraph: boolean
}

export interface SentenceDamage {
  /** How often each token stands in the copy: 0, 1 or 2. */
  readonly copies: Uint8Array
  /** Whether it runs into the next sentence. */
  readonly isFused: boolean
}

const QUOTE = /^(?:["“”„«»‹›'‘’]|''|``)$/
const FINAL = /^[.!?…]+$/

/** @param random gives numbers in [0, 1); the same stream gives the same damage */
export function planDamage(
  sentences: readonly DamageInput[],
  random: () => number,
  rates: DamageRates = DAMAGE,
): SentenceDamage[] {
  return sentences.map(({ tokens }, i) => {
    const copies = new Uint8Array(tokens.length).fill(1)
    const last = tokens.length - 1
    tokens.forEach((token, at) => {
      if (QUOTE.test(token)) copies[at] = copiesOfQuote(random(), rates)
      else if (random() < rates.dropToken && !FINAL.test(token)) copies[at] = 0
    })
    if (tokens.length >= MIN_CUT && random() < rates.cutBeginning) {
      const cut = 1 + Math.floor(random() * Math.min(MAX_CUT, tokens.length / 2))
      copies.fill(0, 0, cut)
    }
    const next = sentences[i + 1]
    const isFused =
      random() < rates.fuse && next !== undefined && !next.beginsParagraph && FINAL.test(tokens[last] ?? '')
    if (isFused) copies[last] = 0
    return { copies, isFused }
  })
}

const copiesOfQuote = (draw: number, { loseQuote, doubleQuote }: DamageRates): number =>
  draw < loseQuote ? 0 : draw < loseQuote + doubleQuote ? 2 : 1

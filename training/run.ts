/** What the runs of all tiers share: settings, the treebanks that teach, the rows of the card. */
import type { Analyzer } from '../src/3-syntax/analyzer.js'
import type { CardRow } from './card.js'
import { type Example, wordCount } from './examples.js'
import { scoreAnalyzer, showScores } from './score.js'
import { loadTreebank, type Treebank } from './treebanks.js'

export interface Settings {
  readonly treebanks: readonly Treebank[]
  readonly banks: readonly string[]
  /** Folder of the treebanks, and that of the models. */
  readonly ud: string
  readonly out: string
  /** Whether to score by fifths too, which takes as long as the rest or longer. */
  readonly fifths: boolean
  /** How to make the model again. */
  readonly command: string
  readonly log: (line: string) => void
}

export interface Taught {
  readonly treebank: Treebank
  readonly examples: readonly Example[]
}

export const teaching = ({ treebanks, ud, banks }: Settings): Taught[] =>
  treebanks
    .filter(({ use }) => use === 'train')
    .map(treebank => ({ treebank, examples: loadTreebank(ud, treebank, banks, true) }))

export const examplesOf = (taught: readonly Taught[]): Example[] => taught.flatMap(({ examples }) => [...examples])

/** Words of each treebank, damaged copies left out. */
export const wordsOf = (taught: readonly Taught[]): { treebank: Treebank; words: number }[] =>
  taught.map(({ treebank, examples }) => ({ treebank, words: wordCount(originals(examples)) }))

/** Scores on the sets that do not teach. */
export const scoreSets = (settings: Settings, analyzer: Analyzer): CardRow[] =>
  settings.treebanks
    .filter(({ use }) => use === 'score')
    .flatMap(treebank => {
      const gold = loadTreebank(settings.ud, treebank, settings.banks)
      return scoreRows(settings, analyzer, `${treebank.bank} dev`, gold, 'the model itself')
    })

/**
 * Scores by fifths: for each treebank that teaches and has no other set, of a model that has not seen a fifth of it, on that
 * fifth. `train` makes the sibling from the other examples.
 */
export const scoreFifths = (
  settings: Settings,
  taught: readonly Taught[],
  train: (examples: readonly Example[]) => Analyzer,
  note: string,
): CardRow[] =>
  taught
    .filter(({ treebank }) => treebank.scoresByFifth)
    .flatMap(({ treebank, examples }) => {
      const others = taught.map(item =>
        item.treebank === treebank ? { treebank, examples: examples.filter(e => !isHeld(e)) } : item,
      )
      const analyzer = train(examplesOf(others))
      return scoreRows(settings, analyzer, `${treebank.bank}, a fifth`, originals(examples.filter(isHeld)), note)
    })

const isHeld = ({ block }: Example): boolean => block % 5 === 0

function scoreRows(
  { banks, log }: Settings,
  analyzer: Analyzer,
  name: string,
  gold: readonly Example[],
  note: string,
): CardRow[] {
  return [...new Set([analyzer.model.inventory.bank, gold[0]?.bank ?? 0])].map(bank => {
    const scores = scoreAnalyzer(analyzer, gold, bank)
    log(`${name} read as ${banks[bank]}: ${showScores(scores)}`)
    return { name, readAs: banks[bank]!, scores, note }
  })
}

const originals = (examples: readonly Example[]): Example[] => examples.filter(({ isCopy }) => !isCopy)

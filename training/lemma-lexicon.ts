/** Examples → lemma lexicon and ending rules. */
import { hashText } from '../src/3-syntax/hash.js'
import { lemmaScript } from '../src/3-syntax/lemma-script.js'
import {
  endingKey,
  type LemmaTables,
  LONGEST_ENDING,
  lemmaKey,
  lowersKey,
  SCRIPTS_PER_ENDING,
} from '../src/3-syntax/lemmatizer.js'
import { foldForm, plainForm } from '../src/3-syntax/word-shape.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import { packInts } from './pack.js'

/** Share of the votes that a script other than the commonest needs to be kept for an ending. */
const SECOND_SHARE = 0.08

/** Votes for scripts (by index) under each key. */
type Votes = Map<number, Map<number, number>>

/** Lexicon and rules by majority of the uses, rules by majority of the different words. */
export function trainLemmas(examples: readonly Example[], classes: Classes, clusters: Int32Array): LemmaTables {
  const scripts = new ScriptList()
  const byMorph: Votes = new Map()
  const byTag: Votes = new Map()
  const byEnding = new EndingVotes()
  const lowered = new Map<number, number>()
  /** Key of a form with its tag alone, by its key with its morphology. */
  const tagKeyOf = new Map<number, number>()
  const seen = new Set<string>()
  for (const { forms, lemmas, upos, feats } of examples) {
    forms.forEach((form, i) => {
      const lemma = lemmas[i]!
      if (lemma === '_') return
      const plain = plainForm(form)
      const exact = hashText(plain)
      const tag = classes.tagOf(upos[i]!)
      const tagHash = classes.tagHash[tag]!
      const script = scripts.indexOf(lemmaScript(plain, lemma))
      const morph = classes.morphOf(tag, feats[i]!)
      if (morph >= 0) {
        const key = lemmaKey(exact, classes.morphHash[morph]!)
        vote(byMorph, key, script)
        tagKeyOf.set(key, lemmaKey(exact, tagHash))
      }
      vote(byTag, lemmaKey(exact, tagHash), script)
      vote(byTag, lemmaKey(hashText(foldForm(plain)), tagHash), script)
      if (seen.has(`${plain} ${tag} ${script}`)) return
      seen.add(`${plain} ${tag} ${script}`)
      const lower = plain.toLowerCase()
      const isLowered = lower !== plain && lemma.toLowerCase() === lemma
      if (lower !== plain) lowered.set(tagHash, (lowered.get(tagHash) ?? 0) + (isLowered ? 1 : -1))
      if (isLowered) byEnding.add(lower, tagHash, scripts.indexOf(lemmaScript(lower, lemma)))
      else byEnding.add(plain, tagHash, script)
    })
  }
  const lexicon = new Map<number, number>()
  for (const [key, votes] of byTag) lexicon.set(key, ranked(votes)[0]! + 1)
  for (const [key, votes] of byMorph) {
    const best = ranked(votes)[0]! + 1
    if (best !== lexicon.get(tagKeyOf.get(key)!)) lexicon.set(key, best)
  }
  const endings = byEnding.rules(scripts.texts)
  for (const [tag, balance] of lowered) if (balance > 0) endings.set(lowersKey(tag), 1)
  return { scripts: scripts.texts, lexicon: packInts(lexicon), endings: packInts(endings), clusters }
}

/** Scripts by index. */
class ScriptList {
  readonly texts: string[] = []
  private readonly indices = new Map<string, number>()

  indexOf(script: string): number {
    let index = this.indices.get(script)
    if (index === undefined) {
      index = this.texts.push(script) - 1
      this.indices.set(script, index)
    }
    return index
  }
}

/** Votes of the different words for the scripts of their endings. */
class EndingVotes {
  private readonly votes: Votes = new Map()
  /** Form, tag and length that an ending was first seen with, from which its keys are made. */
  private readonly origins = new Map<number, { form: string; tag: number; length: number }>()

  add(form: string, tag: number, script: number): void {
    for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length); length++) {
      const key = endingKey(form, length, tag, 0)
      vote(this.votes, key, script)
      if (!this.origins.has(key)) this.origins.set(key, { form, tag, length })
    }
  }

  /** Rules without those that give a whole lemma, and without what the next shorter ending says as well. */
  rules(scripts: readonly string[]): Map<number, number> {
    const rules = new Map<number, number>()
    for (const { form, tag, length } of this.origins.values()) {
      const kept = this.kept(form, tag, length, scripts)
      const shorter = length === 0 ? [] : this.kept(form, tag, length - 1, scripts)
      if (kept.join() === shorter.join()) continue
      kept.forEach((script, rank) => {
        rules.set(endingKey(form, length, tag, rank), script + 1)
      })
    }
    return rules
  }

  private kept(form: string, tag: number, length: number, scripts: readonly string[]): number[] {
    const votes = this.votes.get(endingKey(form, length, tag, 0))!
    const total = [...votes.values()].reduce((sum, count) => sum + count, 0)
    return ranked(votes)
      .filter((script, i) => !scripts[script]!.includes('!') && (i === 0 || votes.get(script)! >= total * SECOND_SHARE))
      .slice(0, SCRIPTS_PER_ENDING)
  }
}

function vote(votes: Votes, key: number, script: number): void {
  let counts = votes.get(key)
  if (!counts) {
    counts = new Map()
    votes.set(key, counts)
  }
  counts.set(script, (counts.get(script) ?? 0) + 1)
}

/** Scripts by falling number of votes; ties in the order they came. */
const ranked = (votes: ReadonlyMap<number, number>): number[] =>
  [...votes].sort((a, b) => b[1] - a[1]).map(([script]) => script)

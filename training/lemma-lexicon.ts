/** Examples → lemma lexicon and ending rules. */

import { hashText } from '../src/3-syntax/hash.js'
import { lemmaScript } from '../src/3-syntax/lemma-script.js'
import { endingKey, type LemmaTables, LONGEST_ENDING, lemmaKey } from '../src/3-syntax/lemmatizer.js'
import { foldForm, plainForm } from '../src/3-syntax/word-shape.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import { packInts } from './pack.js'

type Votes = Map<number, Map<number, number>>

/** Counts the scripts of every key and keeps the commonest; rules that a shorter ending gives as well are dropped. */
export function trainLemmas(examples: readonly Example[], classes: Classes): LemmaTables {
  const scripts: string[] = []
  const scriptIndex = new Map<string, number>()
  const indexOf = (script: string): number => {
    let index = scriptIndex.get(script)
    if (index === undefined) {
      index = scripts.length
      scripts.push(script)
      scriptIndex.set(script, index)
    }
    return index
  }
  const byMorph: Votes = new Map()
  const byTag: Votes = new Map()
  const byEnding: Votes = new Map()
  const seen = new Set<number>()
  for (const { forms, lemmas, upos, feats } of examples) {
    forms.forEach((form, i) => {
      if (lemmas[i] === '_') return
      const plain = plainForm(form)
      const folded = foldForm(plain)
      const tag = classes.tagOf(upos[i]!)
      const tagHash = classes.tagHash[tag]!
      const script = indexOf(lemmaScript(plain, lemmas[i]!))
      const exact = hashText(plain)
      const morph = classes.morphOf(tag, feats[i]!)
      if (morph >= 0) vote(byMorph, lemmaKey(exact, classes.morphHash[morph]!), script)
      vote(byTag, lemmaKey(exact, tagHash), script)
      vote(byTag, lemmaKey(hashText(folded), tagHash), script)
      const once = lemmaKey(exact, tagHash + script)
      if (seen.has(once)) return
      seen.add(once)
      const capital = plain.charAt(0) !== folded.charAt(0)
      for (let length = 0; length <= Math.min(LONGEST_ENDING, folded.length); length++) {
        vote(byEnding, endingKey(folded, length, tagHash, capital), script)
      }
    })
  }
  const lexicon = new Map<number, number>()
  for (const [key, votes] of byTag) lexicon.set(key, winner(votes) + 1)
  for (const [key, votes] of byMorph) lexicon.set(key, winner(votes) + 1)
  const endings = new Map<number, number>()
  for (const [key, votes] of byEnding) {
    const best = winner(votes)
    if (!scripts[best]!.includes('!')) endings.set(key, best + 1)
  }
  return { scripts, lexicon: packInts(lexicon), endings: packInts(endings) }
}

function vote(votes: Votes, key: number, script: number): void {
  let counts = votes.get(key)
  if (!counts) {
    counts = new Map()
    votes.set(key, counts)
  }
  counts.set(script, (counts.get(script) ?? 0) + 1)
}

function winner(votes: ReadonlyMap<number, number>): number {
  let best = -1
  let most = 0
  for (const [script, count] of votes) {
    if (count > most) {
      best = script
      most = count
    }
  }
  return best
}

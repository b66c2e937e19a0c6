/** A frame at its trigger → whether it has the company it asks for, and what act its negation, mood and place leave it. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { ActType } from '../record/schema.js'
import { contains } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { isInCondition } from './conditions.js'
import { type Frame, outcomeOf } from './frames.js'
import { outlookOf } from './outlook.js'
import { hasFiniteVerb, isInfinitive, isPassive, isReflexive, objectOf, prepositionOf, wordAt } from './roles.js'
import { type Scene, statementAt } from './scene.js'
import { clauseHead, type Site } from './site.js'
import { objectComplements } from './slots.js'

const PHRASE_DEPTH = 2

/** What the trigger does here, its negation, mood and surroundings counted in. */
export function settle(site: Site, frame: Frame): ActType | 'judge' | 'none' {
  const { scene, sentence, trigger, outlook, within, shape } = site
  if (frame.voiced !== undefined && frame.voiced !== (within !== null)) return 'none'
  if (frame.voiced === true && !isMainClause(site)) return 'none'
  const outcome = outcomeOf(frame, outlook.negated)
  if (outcome === 'none' || (shape === 'n' && frame.voiced !== true)) return outcome
  const supposed = site.cued === null && isInCondition(sentence, trigger, scene.lexicon)
  if (outlook.deontic || supposed) return 'none'
  if (isUnreal(site) !== frame.without) return 'none'
  const open = outlook.possible || outlook.future
  if (frame.tense === 'future') return open ? outcome : 'none'
  if (frame.tense === 'real' && open) return 'none'
  if (frame.modality === 'possible') return outlook.possible && !outlook.negated ? outcome : 'none'
  if (relation(wordAt(sentence, trigger)) === 'acl' && !hasFiniteVerb(sentence, trigger)) {
    if (outcome === 'support' || (outcome === 'accept' && isPassive(sentence, trigger, scene.lexicon))) return 'none'
  }
  if (outlook.wanted && !outlook.negated && frame.subject !== 'foreign') return outcome === 'demand' ? outcome : 'none'
  if (outlook.possible && !outlook.negated) return GIVING.has(outcome) ? 'offer' : 'none'
  if (frame.negation === 'required' && outcome === 'reject' && outlook.future && within !== null) return 'insist'
  return outcome === 'accept' && outlook.future ? 'offer' : outcome
}

/** Whether the clause is said not to be, or not yet ("before agreeing", "whether it agrees"). */
const isUnreal = ({ scene, sentence, trigger }: Site): boolean =>
  /^(?:advcl|ccomp|acl|obl|xcomp)$/.test(relation(wordAt(sentence, trigger))) &&
  prepositionOf(sentence, trigger, scene.lexicon.unreal)

/** Moves that are only offered where they are said to be possible. */
const GIVING: ReadonlySet<string> = new Set(['accept', 'support', 'offer', 'commit'])

const MAIN = new Set(['conj', 'ccomp', 'xcomp', 'parataxis', 'root', 'cop', 'aux', 'obj', 'nsubj', 'csubj'])

/** Whether the clause of the trigger says what its statement says, and is no relative or adverbial clause in it. */
export function isMainClause(site: Site): boolean {
  const { scene, sentence, outlook, within } = site
  let at = clauseHead(sentence, outlook.top)
  for (let steps = 0; steps < sentence.words.length; steps++) {
    const word = wordAt(sentence, at)
    if (word.head < 0) return true
    const outside = (index: number): boolean => index < 0 || statementAt(scene, sentence, index) !== within
    if (outside(word.head)) return !isRelativeClause(sentence, at) && !isInCondition(sentence, at, scene.lexicon)
    if (isRelativeClause(sentence, at) && outside(wordAt(sentence, word.head).head)) return true
    if (!MAIN.has(relation(word))) return false
    at = word.head
  }
  return true
}

const isRelativeClause = (sentence: Sentence, index: number): boolean =>
  childrenOf(sentence, index).some(child => feature(wordAt(sentence, child), 'PronType')?.includes('Rel') === true)

/** Whether the trigger has the words about it that the frame asks for. */
export function fitsWords(site: Site, frame: Frame): boolean {
  const { scene, sentence, trigger } = site
  if (frame.number === 'plural' && feature(wordAt(sentence, trigger), 'Number') !== 'Plur') return false
  if (frame.object !== null) {
    const object = objectOf(sentence, trigger, scene.lexicon)
    if (object < 0 || !frame.object.has(wordAt(sentence, object).lemma.toLowerCase())) return false
  }
  if (frame.objectIs !== undefined && (frame.objectIs === 'party') !== namesParty(site)) return false
  if (frame.phrase !== null) {
    const found = near(sentence, trigger, frame.phrase, PHRASE_DEPTH)
    if (found < 0 || (frame.bare && childrenBy(sentence, found, 'det').length > 0)) return false
  }
  if (frame.governs !== null && near(sentence, trigger, frame.governs, PHRASE_DEPTH) < 0) return false
  if (frame.prep !== null && !hasComplement(site, frame.prep)) return false
  if (frame.governed !== undefined && !prepositionOf(sentence, trigger, new Set(frame.governed))) return false
  return fitsForm(site, frame)
}

function fitsForm(site: Site, frame: Frame): boolean {
  const { scene, sentence, trigger, cued } = site
  const word = wordAt(sentence, trigger)
  if (!fitsReflexive(site, frame)) return false
  if (frame.answered && !isAnswered(site)) return false
  if (
    frame.participle &&
    !(relation(word) === 'acl' && isPassive(sentence, trigger, scene.lexicon) && !hasFiniteVerb(sentence, trigger))
  )
    return false
  if (
    frame.complement &&
    objectComplements(sentence, trigger, scene.lexicon).length === 0 &&
    !(cued !== null && isPhrase(site))
  )
    return false
  if (frame.predicative && childrenBy(sentence, trigger, 'cop').length === 0) return false
  if (frame.passive && !isPassive(sentence, trigger, scene.lexicon)) return false
  if (frame.main && !isMain(sentence, trigger)) return false
  if (frame.topical && !TOPICAL.has(relation(word))) return false
  if (frame.alone && childrenBy(sentence, trigger, 'obj', 'iobj', 'ccomp', 'xcomp', 'csubj', 'nsubj:pass').length > 0)
    return false
  if (frame.controlled && !isControlled(site)) return false
  if (frame.mood !== undefined && !fitsMood(site, frame.mood)) return false
  return !frame.quoted || cued !== null
}

function isMain(sentence: Sentence, index: number): boolean {
  let at = index
  while (relation(wordAt(sentence, at)) === 'conj' && wordAt(sentence, at).head >= 0) at = wordAt(sentence, at).head
  return MAIN.has(relation(wordAt(sentence, at)))
}

const TOPICAL: ReadonlySet<string> = new Set(['nsubj', 'root', 'ccomp', 'parataxis'])

function fitsMood(site: Site, mood: NonNullable<Frame['mood']>): boolean {
  const { scene, sentence, trigger } = site
  const object = objectOf(sentence, trigger, scene.lexicon)
  const governed = [
    ...childrenBy(sentence, trigger, 'ccomp'),
    ...(object < 0 ? [] : childrenBy(sentence, object, 'acl', 'ccomp').filter(child => isThatClause(sentence, child))),
  ]
  const infinitives = childrenBy(sentence, trigger, 'xcomp', 'ccomp').filter(child => !hasFiniteVerb(sentence, child))
  const isPerfect = (child: number): boolean => childrenBy(sentence, child, 'aux').length > 0
  switch (mood) {
    case 'subjunctive':
      return governed.some(child => isSubjunctive(sentence, child) || isBareForm(site, child))
    case 'fact':
      return governed.some(child => {
        const { future, possible, deontic } = outlookOf(sentence, child, scene.lexicon)
        return hasFiniteVerb(sentence, child) && !future && !possible && !deontic
      })
    case 'undone':
      return infinitives.some(child => isPerfect(child) && outlookOf(sentence, child, scene.lexicon).negated)
    case 'bare':
      return infinitives.some(
        child =>
          isInfinitive(wordAt(sentence, child)) &&
          !isPerfect(child) &&
          childrenBy(sentence, child, 'mark').length === 0,
      )
  }
}

/** Whether the deep object names a party: itself, or its first conjunct. */
function namesParty({ scene, sentence, trigger }: Site): boolean {
  const object = objectOf(sentence, trigger, scene.lexicon)
  if (object < 0 || wordAt(sentence, object).upos === 'PRON') return false
  return scene.named[sentence.index]?.has(object) === true
}

function fitsReflexive({ scene, sentence, trigger, shape }: Site, frame: Frame): boolean {
  const reflexive = childrenOf(sentence, trigger).some(child => isReflexive(wordAt(sentence, child)))
  if (!reflexive) return frame.reflexive !== 'only'
  if (frame.reflexive !== undefined) return frame.reflexive === 'only'
  const all = scene.lexicon.byTrigger.get(`${shape}:${wordAt(sentence, trigger).lemma}`) ?? []
  return !all.some(other => other.reflexive === 'only')
}

/** Whether the noun is the object of a verb that answers what is asked or offered. */
function isAnswered({ scene, sentence, trigger }: Site): boolean {
  const { head, deprel } = wordAt(sentence, trigger)
  if (head < 0 || (deprel !== 'obj' && deprel !== 'nsubj:pass')) return false
  const governing = scene.lexicon.byTrigger.get(`v:${wordAt(sentence, head).lemma}`) ?? []
  return governing.some(frame => ANSWERS.has(frame.act))
}

const ANSWERS: ReadonlySet<string> = new Set(['reject', 'accept', 'evade', 'support'])

/** Whether the words that a verb of saying introduces are a phrase, not a clause: «a jugé "scandaleuse" …». */
function isPhrase({ sentence, cued }: Site): boolean {
  return !sentence.words.some(word => cued!.content.some(range => contains(range, word)) && word.upos === 'VERB')
}

/** Whether the infinitive has a subject of its own, which the tree may hang it on where it names someone ("wants Chile to leave"). */
const isControlled = ({ scene, sentence, trigger }: Site): boolean =>
  childrenBy(sentence, trigger, 'xcomp', 'ccomp').some(
    child => childrenBy(sentence, trigger, 'obj').length > 0 || childrenBy(sentence, child, 'nsubj').length > 0,
  ) ||
  childrenBy(sentence, trigger, 'obj').some(
    object =>
      scene.mentioned[sentence.index]?.has(object) === true &&
      childrenBy(sentence, object, 'acl').some(child => isInfinitive(wordAt(sentence, child))),
  )

/** A clause that says what a noun is («l'idée que …»), no relative clause. */
const isThatClause = (sentence: Sentence, child: number): boolean =>
  wordAt(sentence, child).deprel !== 'acl:relcl' && childrenBy(sentence, child, 'mark').length > 0

const isSubjunctive = (sentence: Sentence, index: number): boolean =>
  [index, ...childrenBy(sentence, index, 'aux', 'cop')].some(at => feature(wordAt(sentence, at), 'Mood') === 'Sub')

/**
 * Whether a that-clause tells what is to be: its verb has the form of the infinitive ("asked that the text be changed"), which in the
 * plural only a past above shows, or a word of duty helps it.
 */
function isBareForm({ scene, sentence, trigger }: Site, clause: number): boolean {
  const [subject] = childrenBy(sentence, clause, 'nsubj')
  const [first] = [...childrenBy(sentence, clause, 'aux', 'cop'), clause].sort((a, b) => a - b)
  if (childrenBy(sentence, clause, 'mark').length === 0 || subject === undefined || subject > first!) return false
  const word = wordAt(sentence, first!)
  if (first !== clause) return feature(word, 'VerbForm') === 'Inf' || scene.lexicon.deontic.auxiliaries.has(word.lemma)
  if (word.form.toLowerCase() !== word.lemma || word.upos !== 'VERB') return false
  const isPast = [trigger, ...childrenBy(sentence, trigger, 'aux')].some(
    at => feature(wordAt(sentence, at), 'Tense') === 'Past',
  )
  return isPast || feature(wordAt(sentence, subject), 'Number') !== 'Plur'
}

/** A complement with one of the prepositions, or a cue that ends in one of them. */
function hasComplement({ scene, sentence, trigger, cued }: Site, prepositions: ReadonlySet<string>): boolean {
  const objects = childrenBy(sentence, trigger, 'obj', 'nsubj:pass').flatMap(object =>
    childrenBy(sentence, object, 'nmod', 'acl'),
  )
  const found = [...childrenOf(sentence, trigger), ...objects].some(child => {
    const word = wordAt(sentence, child)
    if (isTime(scene, sentence, child)) return false
    const isParticle = word.deprel === 'compound:prt' && prepositions.has(word.lemma)
    return relation(word) !== 'nsubj' && (isParticle || prepositionOf(sentence, child, prepositions))
  })
  if (found || cued?.cue == null) return found
  const last = scene.document.text.slice(cued.cue.start, cued.cue.end).split(/\s+/).at(-1) ?? ''
  return prepositions.has(last.toLowerCase())
}

/** Whether the phrase is a time ("on Tuesday"). */
export const isTime = (scene: Scene, sentence: Sentence, head: number): boolean =>
  scene.cast.dates.some(date => date.sentence === sentence.index && date.first <= head && head <= date.last)

/** The word among `words` at most `depth` steps below `index`, subjects and clauses left out, or -1. */
export function near(sentence: Sentence, index: number, words: ReadonlySet<string>, depth = PHRASE_DEPTH): number {
  for (const child of childrenOf(sentence, index)) {
    const word = wordAt(sentence, child)
    if (words.has(word.lemma.toLowerCase())) return child
    const kind = relation(word)
    if (depth <= 1 || kind === 'nsubj' || kind === 'conj' || kind === 'advcl' || kind === 'parataxis') continue
    const below = near(sentence, child, words, depth - 1)
    if (below >= 0) return below
  }
  return -1
}

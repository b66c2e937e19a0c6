/** The frame lexicon: predicates with their act type and valence, from `lexicon/LANGUAGE/frames.yaml`, indexed by lemma. */
import { type Language, lexiconFile } from '../record/lexicon.js'
import type { ActType } from '../record/schema.js'
import { type FrameEntry, type LexiconSource, lexiconSchema, type Outcome } from './frame-schema.js'

/** A frame with its classes resolved and its slots parsed. */
export interface Frame
  extends Omit<FrameEntry, 'object' | 'phrase' | 'governs' | 'prep' | 'party' | 'to' | 'content' | 'except'> {
  readonly party: readonly Slot[]
  readonly to: readonly Slot[]
  readonly content: readonly Slot[]
  readonly object: ReadonlySet<string> | null
  readonly phrase: ReadonlySet<string> | null
  readonly governs: ReadonlySet<string> | null
  readonly prep: ReadonlySet<string> | null
  readonly except: ReadonlySet<string>
  /** How much it asks for: of several frames that fit a trigger the one that asks for most counts. */
  readonly weight: number
}

/** Where in the tree a role stands; `prepositions` for complements. */
export interface Slot {
  readonly kind: string
  readonly prepositions: ReadonlySet<string>
}

export interface ActLexicon {
  readonly frames: readonly Frame[]
  /** Ids of the frames that are those of whoever was asked. */
  readonly asked: Words
  /** Frames by part of speech and lemma: `v:urge`, `n:demand`, `a:ready`. */
  readonly byTrigger: ReadonlyMap<string, readonly Frame[]>
  readonly deontic: { readonly auxiliaries: Words; readonly verbs: Words; readonly predicates: Words }
  readonly threatening: Words
  readonly light: Words
  readonly loose: Words
  readonly talks: Words
  readonly future: Words
  readonly futureEndings: Words
  readonly unreal: Words
  readonly adverbial: Words
  readonly going: Words
  readonly returns: Words
  readonly steadfast: Words
  readonly possible: Words
  readonly wanted: Words
  readonly raising: Words
  readonly transparent: Words
  readonly negation: Words
  readonly negationBeside: Words
  readonly negationAlone: Words
  readonly agents: Words
  readonly unaccusative: Words
  readonly partitive: Words
  readonly seconding: { readonly for: Words; readonly against: Words }
  readonly company: Words
  readonly conditions: { readonly marks: Words; readonly cases: Words; readonly concessive: Words }
  readonly answerable: Words
  readonly positive: Words
  readonly negative: Words
  readonly blaming: Words
  readonly foes: Words
  readonly common: Words
  readonly movers: { readonly bodies: Words; readonly people: Words; readonly kinds: Words; readonly outlets: Words }
  /** By lemma: the classes it belongs to and the acts it triggers by itself, by name. */
  readonly hints: ReadonlyMap<string, readonly string[]>
}
type Words = ReadonlySet<string>

/** What a negated trigger does, by the act it makes where it is not negated. */
const NEGATED: Readonly<Record<ActType | 'judge', Outcome>> = {
  demand: 'none',
  offer: 'none',
  accept: 'reject',
  reject: 'evade',
  evade: 'evade',
  commit: 'evade',
  warn: 'none',
  accuse: 'none',
  deny: 'none',
  support: 'reject',
  insist: 'insist',
  assess: 'assess',
  judge: 'none',
}

const load = lexiconFile('frames', lexiconSchema)
const kept = new Map<Language, ActLexicon>()

/** The lexicon of a language, read and indexed once a process. */
export function actLexicon(language: Language): ActLexicon {
  const known = kept.get(language)
  if (known !== undefined) return known
  const made = compile(load(language))
  kept.set(language, made)
  return made
}

/** The act that a trigger makes, given whether it is negated. */
export const outcomeOf = (frame: Frame, negated: boolean): Outcome => {
  if (frame.negation === 'required') return negated ? frame.act : 'none'
  return negated ? (frame.negated ?? NEGATED[frame.act]) : frame.act
}

function compile(source: LexiconSource): ActLexicon {
  const resolve = (list: string | readonly string[] | undefined): Words | null => {
    if (list === undefined) return null
    if (typeof list !== 'string') return new Set(list)
    const found = source.classes[list.slice(1)]
    if (found === undefined) throw new RangeError(`frames: no class ${list}`)
    return new Set(found)
  }
  const frames = source.frames.map(
    (entry): Frame => ({
      ...entry,
      party: entry.party.map(slotOf),
      to: entry.to.map(slotOf),
      content: entry.content.map(slotOf),
      object: resolve(entry.object),
      phrase: resolve(entry.phrase),
      governs: resolve(entry.governs),
      prep: resolve(entry.prep),
      except: resolve(entry.except) ?? new Set(),
      weight: weigh(entry),
    }),
  )
  const byTrigger = new Map<string, Frame[]>()
  const add = (key: string, frame: Frame): void => {
    const list = byTrigger.get(key)
    if (list === undefined) byTrigger.set(key, [frame])
    else if (!list.includes(frame)) list.push(frame)
  }
  for (const frame of frames) {
    for (const lemma of frame.verbs) add(`v:${lemma}`, frame)
    for (const lemma of frame.nouns) add(`n:${lemma}`, frame)
    for (const lemma of frame.adjectives) add(`a:${lemma}`, frame)
  }
  for (const list of byTrigger.values()) list.sort((a, b) => b.weight - a.weight)
  const { deontic, conditions } = source
  return {
    frames,
    asked: new Set(frames.flatMap(({ id, asked }) => (asked ? [id] : []))),
    byTrigger,
    deontic: {
      auxiliaries: new Set(deontic.auxiliaries),
      verbs: new Set(deontic.verbs),
      predicates: new Set(deontic.predicates),
    },
    threatening: new Set(source.threatening),
    light: new Set(source.light),
    loose: new Set(source.loose),
    talks: new Set(source.classes.talks),
    future: new Set(source.future),
    futureEndings: new Set(source.futureEndings),
    unreal: new Set(source.unreal),
    adverbial: new Set(source.adverbial),
    going: new Set(source.going),
    returns: new Set(source.returns),
    steadfast: new Set(source.steadfast),
    possible: new Set(source.possible),
    wanted: new Set(source.wanted),
    raising: new Set(source.raising),
    transparent: new Set(source.transparent),
    negation: new Set(source.negation),
    negationBeside: new Set(source.negationBeside),
    negationAlone: new Set(source.negationAlone),
    agents: new Set(source.agents),
    unaccusative: new Set(source.unaccusative),
    partitive: new Set(source.partitive),
    seconding: { for: new Set(source.seconding.for), against: new Set(source.seconding.against) },
    company: new Set(source.company),
    conditions: {
      marks: new Set(conditions.marks),
      cases: new Set(conditions.cases),
      concessive: new Set(conditions.concessive),
    },
    answerable: new Set(source.answerable),
    positive: new Set(source.positive),
    negative: new Set([...source.negative, ...source.blaming]),
    blaming: new Set(source.blaming),
    foes: new Set(source.foes),
    common: new Set(source.common),
    movers: {
      bodies: new Set(source.movers.bodies),
      people: new Set(source.movers.people),
      kinds: new Set(source.movers.kinds),
      outlets: new Set(source.movers.outlets),
    },
    hints: hintsOf(source),
  }
}

function hintsOf(source: LexiconSource): Map<string, string[]> {
  const hints = new Map<string, string[]>()
  const add = (lemma: string, name: string): void => {
    const names = hints.get(lemma)
    if (names === undefined) hints.set(lemma, [name])
    else if (!names.includes(name)) names.push(name)
  }
  for (const [name, list] of Object.entries(source.classes)) for (const lemma of list) add(lemma, `class ${name}`)
  for (const frame of source.frames)
    if (weigh(frame) === 0)
      for (const lemma of [...frame.verbs, ...frame.nouns, ...frame.adjectives]) add(lemma, `trigger ${frame.act}`)
  for (const name of ['threatening', 'steadfast', 'possible', 'wanted', 'answerable'] as const)
    for (const lemma of source[name]) add(lemma, name)
  return hints
}

const slotOf = (text: string): Slot => {
  const [kind = '', list = ''] = text.split(':')
  return { kind, prepositions: new Set(list.split(',').filter(Boolean)) }
}

const weigh = (entry: FrameEntry): number =>
  [entry.object, entry.phrase, entry.governs, entry.governed].filter(x => x !== undefined).length * 2 +
  [entry.prep, entry.tense, entry.negation, entry.modality, entry.mood, entry.reflexive, entry.objectIs].filter(
    x => x !== undefined,
  ).length +
  [
    entry.subject === 'foreign' || entry.subject === 'other',
    entry.participle,
    entry.complement,
    entry.quoted,
    entry.controlled,
    entry.alone,
    entry.without,
  ].filter(Boolean).length

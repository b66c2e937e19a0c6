/** The frame lexicon: predicates with their act type and valence, from `lexicon/LANGUAGE/frames.yaml`, indexed by lemma. */
import { z } from 'zod'
import { type Language, lexiconFile } from '../record/lexicon.js'
import { ACT_TYPES, type ActType } from '../record/schema.js'

const lemmas = z.array(z.string())
/** A list of lemmas, or `@name` of a class of lemmas in the same file. */
const lemmasOrClass = z.union([lemmas, z.string().regex(/^@/)])
const slots = z.array(
  z
    .string()
    .regex(
      /^(subject|object|recipient|action|clause|noun|possessive|possessor|adjective|complement|predicate|whole|quote|prep:.+)$/,
    ),
)
/** `judge`: the act follows from whether the judgement is good or bad. `none`: no act. */
const outcome = z.enum([...ACT_TYPES, 'judge', 'none'])

const frameSchema = z.strictObject({
  id: z.string(),
  act: z.enum([...ACT_TYPES, 'judge']),
  /** Triggers by part of speech; each lemma is a predicate of its own. */
  verbs: lemmas.default([]),
  nouns: lemmas.default([]),
  adjectives: lemmas.default([]),
  /** Who makes the move; the subject where not said. */
  party: slots.default(['subject']),
  to: slots.default([]),
  /** Where the content stands; the first slot that is filled counts, and a frame with none filled does not fire. */
  content: slots,
  /** The (deep) object must be one of these. */
  object: lemmasOrClass.optional(),
  /** A dependent at any short distance must be one of these: «mettre en garde», "turn down". */
  phrase: lemmasOrClass.optional(),
  /** The word of `phrase` stands without article («d'accord»). */
  bare: z.boolean().default(false),
  /** A complement must be introduced by one of these prepositions. */
  prep: lemmas.optional(),
  /** A complement or object, at any relation, must be headed by one of these. */
  governs: lemmasOrClass.optional(),
  /** The noun itself must be introduced by one of these ("under pressure"). */
  governed: lemmas.optional(),
  number: z.enum(['plural']).optional(),
  /** `required`: fires only where negated. */
  negation: z.enum(['required']).optional(),
  /** The act where the trigger is negated; by default that of `NEGATED`. */
  negated: outcome.optional(),
  /** `future`: future, conditional or potential; `real`: past or present fact. */
  tense: z.enum(['future', 'real']).optional(),
  /** The clause it governs is in the subjunctive, tells a fact (neither future nor possible nor required), is a perfect infinitive that is negated, or a simple one without a mark. */
  mood: z.enum(['subjunctive', 'fact', 'undone', 'bare']).optional(),
  /** The (deep) object names a party, or no party ("backs the plan", not "backs Chile"). */
  objectIs: z.enum(['party', 'thing']).optional(),
  /** `possible`: under a verb of possibility or in a conditional sentence. */
  modality: z.enum(['possible']).optional(),
  /** Fires only within the words of a voice (true), or only outside them (false). */
  voiced: z.boolean().optional(),
  /** The subject is the voice's party (or none), another party or a foe without a name, or (`other`) another party or a thing. */
  subject: z.enum(['own', 'foreign', 'other']).optional(),
  /** The infinitive has a subject of its own ("wants Chile to leave"). */
  controlled: z.boolean().default(false),
  /** `only`: with a reflexive («s'engager»), and then no frame of the verb without this mark fires; `never`: without one. */
  reflexive: z.enum(['only', 'never']).optional(),
  /** The noun is what another move answers ("rejected efforts to …"). */
  answered: z.boolean().default(false),
  /** As a participle on a noun only («la trêve réclamée par …»). */
  participle: z.boolean().default(false),
  /** Has an object complement ("called the offer absurd"). */
  complement: z.boolean().default(false),
  /** The content is within quotation marks. */
  quoted: z.boolean().default(false),
  /** The noun is a predicate («c'est une position de principe»). */
  predicative: z.boolean().default(false),
  /** In the passive only ("will not be blackmailed"). */
  passive: z.boolean().default(false),
  /** The trigger heads a main clause or one of saying: what a relative clause tells in passing is no act. */
  main: z.boolean().default(false),
  /** The noun heads its clause: its subject, or all there is of it ("there were violations by …"). */
  topical: z.boolean().default(false),
  /** A verb of saying: gives way to an act that its content makes. */
  weak: z.boolean().default(false),
  needs: z.array(z.enum(['to'])).default([]),
  /** Heads of content that make no act ("asked for anonymity"). */
  except: lemmasOrClass.default([]),
  example: z.string(),
  counter: z.string(),
})

const lexiconSchema = z.strictObject({
  classes: z.record(z.string(), lemmas),
  frames: z.array(frameSchema),
  /** Means of force: offering or promising them is a warning. */
  threatening: lemmas,
  /** Verbs whose subject makes the move that their object names ("made an offer"), and prepositions that say as much. */
  light: lemmas,
  loose: lemmas,
  /** Words that make a clause a demand on its subject. */
  deontic: z.strictObject({ auxiliaries: lemmas, verbs: lemmas, predicates: lemmas }),
  /** Auxiliaries and verbs of the future, of possibility, of wanting; governors that pass the subject on. */
  future: lemmas,
  /** Endings that make a future or conditional of an infinitive. */
  futureEndings: lemmas,
  /** Words before a clause that is not so ("before agreeing"). */
  unreal: lemmas,
  /** Verbs of going that make a near future. */
  going: lemmas,
  /** Words before a participle that tells what is done beside («en», "while"). */
  adverbial: lemmas,
  /** Words of standing by one's position ("always", «jamais»). */
  steadfast: lemmas,
  possible: lemmas,
  wanted: lemmas,
  raising: lemmas,
  /** Verbs of thinking that leave the act to the clause they govern («je pense que …»). */
  transparent: lemmas,
  negation: lemmas,
  /** Words that negate only beside a negative particle («ne … plus»). */
  negationBeside: lemmas,
  /** Verbs that a negative particle negates by itself («ne saurait»). */
  negationAlone: lemmas,
  /** Prepositions of the agent of a passive. */
  agents: lemmas,
  /** Verbs whose perfect looks like a passive («est resté»). */
  unaccusative: lemmas,
  /** Prepositions whose contraction with the article is itself an article («des»). */
  partitive: lemmas,
  /** Verbs that take a side on another's move. */
  seconding: z.strictObject({ for: lemmas, against: lemmas }),
  /** Prepositions that join a party to another's move ("Norway, with Chile, …", "for the group"). */
  company: lemmas,
  /** Words that open the if-part, and those that make it a concession ("even if"). */
  conditions: z.strictObject({ marks: lemmas, cases: lemmas, concessive: lemmas }),
  /** Nouns for what can be accepted or refused: «ces demandes», "the proposal". */
  answerable: lemmas,
  positive: lemmas,
  negative: lemmas,
  /** Bad words that always blame someone. */
  blaming: lemmas,
  /** Nouns for those whom a voice speaks of as its foes ("the militants", «le régime»). */
  foes: lemmas,
  /** Content words too common to show that two acts share an issue. */
  common: lemmas,
})

export type FrameEntry = z.infer<typeof frameSchema>
export type Outcome = z.infer<typeof outcome>

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

function compile(source: z.infer<typeof lexiconSchema>): ActLexicon {
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
    hints: hintsOf(source),
  }
}

function hintsOf(source: z.infer<typeof lexiconSchema>): Map<string, string[]> {
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
  ].filter(Boolean).length

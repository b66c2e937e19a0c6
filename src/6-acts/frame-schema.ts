/** What `lexicon/LANGUAGE/frames.yaml` may hold: the keys of a frame and the word lists beside them. */
import { z } from 'zod'
import { ACT_TYPES } from '../record/schema.js'

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
  /** Nothing that it governs stands beside it: no object, clause or infinitive ("Norway agreed on the spot"). */
  alone: z.boolean().default(false),
  /** Behind a word that says it is not done ("without saying whether …"). */
  without: z.boolean().default(false),
  /** Where no one is named it is that of whoever was asked last ("the letter went unanswered"). */
  asked: z.boolean().default(false),
  /** A verb of saying: gives way to an act that its content makes. */
  weak: z.boolean().default(false),
  needs: z.array(z.enum(['to'])).default([]),
  /** Heads of content that make no act ("asked for anonymity"). */
  except: lemmasOrClass.default([]),
  example: z.string(),
  counter: z.string(),
})

export const lexiconSchema = z.strictObject({
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
  /** Nouns of a price: what is promised for one is offered ("in return for"). */
  returns: lemmas,
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
  /**
   * Nouns for those who make moves of their own where no party is known of them: bodies, people in the plural, and kinds of parties, in
   * the plural and only with words that say which ones. `outlets`: words in names of those who only report.
   */
  movers: z.strictObject({ bodies: lemmas, people: lemmas, kinds: lemmas, outlets: lemmas }),
})

export type FrameEntry = z.infer<typeof frameSchema>
export type Outcome = z.infer<typeof outcome>
export type LexiconSource = z.infer<typeof lexiconSchema>

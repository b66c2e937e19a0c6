/** The words in which the outputs themselves speak (labels, verbs of acts, units), in each language of the interface. */
import type { ActType, Damage, Meeting } from '../record/schema.js'
import type { Answer, Family } from './kinds.js'

export const INTERFACE_LANGUAGES = ['en', 'fr'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

export interface Words {
  readonly language: InterfaceLanguage
  readonly locale: string
  /** Verb of one party, and of several. */
  readonly verb: Readonly<Record<ActType, readonly [one: string, several: string]>>
  readonly family: Readonly<Record<Family, string>>
  readonly answer: Readonly<Record<Answer, string>>
  readonly damage: Readonly<Record<Damage['kind'], string>>
  readonly meetingStatus: Readonly<Record<Meeting['status'], string>>
  readonly kind: Readonly<Record<'direct' | 'indirect' | 'mixed', string>>
  readonly label: Readonly<Record<Label, string>>
  /** `3 statements`, `1 statement`. */
  readonly count: Readonly<Record<Counted, (n: number) => string>>
}

type Counted = 'statements' | 'acts' | 'meetings' | 'damage' | 'articles' | 'asks'
type Label =
  | 'accordingTo'
  | 'actsHere'
  | 'addressee'
  | 'all'
  | 'answeredBy'
  | 'answers'
  | 'article'
  | 'articles'
  | 'boilerplate'
  | 'breaks'
  | 'channel'
  | 'check'
  | 'condition'
  | 'confidence'
  | 'damagedHere'
  | 'from'
  | 'if'
  | 'keys'
  | 'meetings'
  | 'next'
  | 'noAnswer'
  | 'nobody'
  | 'nothing'
  | 'onTheWords'
  | 'place'
  | 'parties'
  | 'previous'
  | 'published'
  | 'quoted'
  | 'repeats'
  | 'reported'
  | 'says'
  | 'select'
  | 'source'
  | 'statement'
  | 'statements'
  | 'status'
  | 'to'
  | 'undated'
  | 'unknown'
  | 'voice'
  | 'what'
  | 'when'
  | 'why'
  | 'whyShort'

const EN: Words = {
  language: 'en',
  locale: 'en-GB',
  verb: {
    demand: ['asks', 'ask'],
    insist: ['insists', 'insist'],
    offer: ['offers', 'offer'],
    accept: ['accepts', 'accept'],
    commit: ['commits', 'commit'],
    support: ['supports', 'support'],
    reject: ['refuses', 'refuse'],
    deny: ['denies', 'deny'],
    evade: ['leaves open', 'leave open'],
    warn: ['warns', 'warn'],
    accuse: ['accuses', 'accuse'],
    assess: ['judges', 'judge'],
  },
  family: {
    ask: 'Asks',
    give: 'Gives',
    refuse: 'Refuses',
    open: 'Leaves open',
    press: 'Presses',
    judge: 'Judges',
  },
  answer: { accepted: 'Accepted', rejected: 'Refused', countered: 'Countered', evaded: 'Left open' },
  damage: {
    'text-lost': 'text lost',
    'quote-unopened': 'quotation not opened',
    'quote-unclosed': 'quotation not closed',
    'quote-nested': 'quotation marks doubled',
  },
  meetingStatus: { planned: 'planned', held: 'held', cancelled: 'cancelled', refused: 'refused' },
  kind: { direct: 'quoted', indirect: 'reported', mixed: 'partly quoted' },
  label: {
    accordingTo: 'according to',
    actsHere: 'Acts',
    addressee: 'Said to',
    all: 'All articles',
    answeredBy: 'Answered by',
    answers: 'Answers',
    article: 'Article',
    articles: 'Articles',
    boilerplate: 'boilerplate',
    breaks: 'Reading breaks',
    channel: 'Through',
    check: 'check',
    condition: 'If',
    confidence: 'Confidence',
    damagedHere: 'Part of this was lost in the text.',
    from: 'from',
    if: 'if',
    keys: 'next, previous',
    meetings: 'Meetings',
    next: 'Next',
    noAnswer: 'No answer in this article',
    nobody: 'nobody named',
    nothing: 'No statement and no act of a party was found in this article.',
    onTheWords: 'on the words',
    place: 'Place',
    parties: 'Parties',
    previous: 'Prev',
    published: 'published',
    quoted: 'quoted words',
    repeats: 'Repeats',
    reported: 'reported words',
    says: 'says',
    select: 'Choose an article',
    source: 'Source',
    statement: 'Statement',
    statements: 'Statements',
    status: 'Status',
    to: 'Towards',
    undated: 'undated',
    unknown: 'unknown',
    voice: 'Voice',
    what: 'What',
    when: 'When',
    why: 'Why read so',
    whyShort: 'why',
  },
  count: {
    statements: n => `${n} ${n === 1 ? 'statement' : 'statements'}`,
    acts: n => `${n} ${n === 1 ? 'act' : 'acts'}`,
    meetings: n => `${n} ${n === 1 ? 'meeting' : 'meetings'}`,
    damage: n => `${n} damaged ${n === 1 ? 'place' : 'places'}`,
    articles: n => `${n} ${n === 1 ? 'article' : 'articles'}`,
    asks: n => `${n} ${n === 1 ? 'demand or offer' : 'demands and offers'}`,
  },
}

const many = (n: number): string => (n > 1 ? 's' : '')
const FR: Words = {
  language: 'fr',
  locale: 'fr-FR',
  verb: {
    demand: ['demande', 'demandent'],
    insist: ['maintient', 'maintiennent'],
    offer: ['propose', 'proposent'],
    accept: ['accepte', 'acceptent'],
    commit: ['s’engage', 's’engagent'],
    support: ['soutient', 'soutiennent'],
    reject: ['refuse', 'refusent'],
    deny: ['nie', 'nient'],
    evade: ['laisse ouvert', 'laissent ouvert'],
    warn: ['avertit', 'avertissent'],
    accuse: ['accuse', 'accusent'],
    assess: ['juge', 'jugent'],
  },
  family: {
    ask: 'Demande',
    give: 'Donne',
    refuse: 'Refuse',
    open: 'Laisse ouvert',
    press: 'Fait pression',
    judge: 'Juge',
  },
  answer: { accepted: 'Accepté', rejected: 'Refusé', countered: 'Contré', evaded: 'Laissé ouvert' },
  damage: {
    'text-lost': 'texte perdu',
    'quote-unopened': 'citation jamais ouverte',
    'quote-unclosed': 'citation jamais fermée',
    'quote-nested': 'guillemets doublés',
  },
  meetingStatus: { planned: 'prévue', held: 'tenue', cancelled: 'annulée', refused: 'refusée' },
  kind: { direct: 'cité', indirect: 'rapporté', mixed: 'cité en partie' },
  label: {
    accordingTo: 'selon',
    actsHere: 'Actes',
    addressee: 'Dit à',
    all: 'Tous les articles',
    answeredBy: 'Réponse',
    answers: 'Répond à',
    article: 'Article',
    articles: 'Articles',
    boilerplate: 'hors article',
    breaks: 'Coupures de lecture',
    channel: 'Par',
    check: 'à vérifier',
    condition: 'Condition',
    confidence: 'Confiance',
    damagedHere: 'Une partie a été perdue dans le texte.',
    from: 'd’après',
    if: 'si',
    keys: 'suivant, précédent',
    meetings: 'Réunions',
    next: 'Suiv.',
    noAnswer: 'Sans réponse dans cet article',
    nobody: 'personne nommée',
    nothing: 'Aucun propos ni acte d’une partie n’a été trouvé dans cet article.',
    onTheWords: 'sur les mots',
    place: 'Lieu',
    parties: 'Parties',
    previous: 'Préc.',
    published: 'publié le',
    quoted: 'mots cités',
    repeats: 'Répète',
    reported: 'mots rapportés',
    says: 'dit',
    select: 'Choisir un article',
    source: 'Source',
    statement: 'Propos',
    statements: 'Propos',
    status: 'État',
    to: 'Envers',
    undated: 'sans date',
    unknown: 'inconnu',
    voice: 'Voix',
    what: 'Quoi',
    when: 'Date',
    why: 'Lu ainsi',
    whyShort: 'pourquoi',
  },
  count: {
    statements: n => `${n} propos`,
    acts: n => `${n} acte${many(n)}`,
    meetings: n => `${n} réunion${many(n)}`,
    damage: n => `${n} passage${many(n)} abîmé${many(n)}`,
    articles: n => `${n} article${many(n)}`,
    asks: n => `${n} demande${many(n)} ou offre${many(n)}`,
  },
}

const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { en: EN, fr: FR }

export const wordsIn = (language: InterfaceLanguage): Words => WORDS[language]

/** The verb of an act as its party's number asks for: `USA+NATO ask`. */
export const verbOf = (words: Words, type: ActType, party: string | null): string =>
  words.verb[type][party?.includes('+') ? 1 : 0]

/** An ISO date as a person reads it; partial dates (`2022-01`) and anything else stay as they are. */
export function dayOf(words: Words, iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(words.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date)
}

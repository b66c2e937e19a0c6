/** The sentences of the terminal texts of a dossier, in each language of the interface. */
import type { AskStatus, How } from '../../7-dossier/answers.js'
import type { DriftKind } from '../../7-dossier/drift.js'
import type { ItemState } from '../../7-dossier/items.js'
import type { QuotedTelling } from '../../7-dossier/quotations.js'
import type { Issue } from '../../record/schema.js'
import type { InterfaceLanguage } from '../words.js'

export interface DossierWords {
  readonly nothing: string
  /** `43 demands and offers on the table as of 2022-01-13: 4 refused.` */
  readonly onTable: (count: number, day: string, tally: string) => string
  readonly none: string
  /** How many asks stand so. */
  readonly asked: Readonly<Record<AskStatus, (count: number) => string>>
  readonly rests: (articles: number, reports: number) => string
  readonly status: Readonly<Record<Issue['status'], string>>
  readonly reports: (count: number) => string
  readonly moreIssues: (count: number) => string
  readonly moved: string
  readonly drift: Readonly<Record<DriftKind, string>>
  readonly afterwards: string
  readonly days: (first: string, last: string) => string
  readonly ifWord: string
  readonly noAnswer: string
  readonly answeredBy: (how: How, party: string, inferred: string | null) => string
  readonly missed: (by: string, missed: number, all: number, from: string) => string
  readonly talkPast: (a: string, b: string) => string
  readonly pair: (a: string, b: string, day: string) => string
  readonly asks: (from: string, to: string, tally: string) => string
  readonly says: (to: string) => string
  readonly meeting: string
  readonly placeUnknown: string
  readonly noDate: string
  readonly spoke: (statements: number, articles: number) => string
  readonly whoAddresses: string
  readonly change: Readonly<Record<QuotedTelling['change'], string>>
  readonly inSource: (source: string) => string
  readonly untitled: string
  readonly readBy: (rule: string, cue: string | null) => string
  readonly state: Readonly<Record<ItemState, string>>
  /** Colon and semicolon with the space its language sets before them. */
  readonly colon: string
  readonly semicolon: string
}

const s = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** An ask that was answered, which in French is feminine. */
const ANSWERED: Readonly<Record<InterfaceLanguage, Readonly<Record<How, string>>>> = {
  en: { accepted: 'accepted', rejected: 'refused', countered: 'countered', evaded: 'left open' },
  fr: { accepted: 'acceptée', rejected: 'refusée', countered: 'contrée', evaded: 'laissée ouverte' },
}

const EN: DossierWords = {
  nothing: 'Nothing found.',
  onTable: (count, day, tally) => `${count} demands and offers on the table as of ${day}: ${tally}.`,
  none: 'none',
  asked: {
    accepted: count => `${count} accepted`,
    rejected: count => `${count} refused`,
    countered: count => `${count} countered`,
    evaded: count => `${count} left open`,
    unanswered: count => `${count} without an answer`,
  },
  rests: (articles, reports) =>
    `Rests on ${s(articles, 'article', 'articles')}, ${s(reports, 'independent report', 'independent reports')}.`,
  status: {
    agreed: 'agreed',
    rejected: 'refused',
    countered: 'countered',
    evaded: 'left open',
    unanswered: 'no answer',
    open: 'nothing asked',
  },
  reports: count => s(count, 'report', 'reports'),
  moreIssues: count => `${s(count, 'more issue', 'more issues')}: raise --limit to see them.`,
  moved: 'Moved',
  drift: {
    softened: 'softened',
    hardened: 'hardened',
    decided: 'decided',
    reopened: 'reopened',
    sharpened: 'sharpened',
  },
  afterwards: 'then',
  days: (first, last) => `${first} to ${last}`,
  ifWord: 'if',
  noAnswer: 'no answer',
  answeredBy: (how, party, inferred) =>
    `${ANSWERED.en[how]} by ${party}${inferred === null ? '' : ` (inferred, ${inferred})`}`,
  missed: (by, missed, all, from) => `${by} has not addressed ${missed} of the ${all} asks of ${from}`,
  talkPast: (a, b) => `${a} and ${b} talk past each other`,
  pair: (a, b, day) => `${a} and ${b} as of ${day}`,
  asks: (from, to, tally) => `What ${from} asks of ${to}: ${tally}`,
  says: to => `and says to ${to}`,
  meeting: 'meeting',
  placeUnknown: 'place unknown',
  noDate: 'no date',
  spoke: (statements, articles) =>
    `${s(statements, 'statement', 'statements')} in ${s(articles, 'article', 'articles')}`,
  whoAddresses: 'Who addresses whom',
  change: { fullest: 'fullest', same: 'same words', cut: 'cut', altered: 'altered', translated: 'translated' },
  inSource: source => `in ${source}`,
  untitled: 'untitled',
  readBy: (rule, cue) => `read by ${rule}${cue === null ? '' : ` on «${cue}»`}`,
  state: {
    machine: 'not checked',
    confirmed: 'confirmed',
    corrected: 'corrected',
    rejected: 'rejected',
    added: 'added',
  },
  colon: ':',
  semicolon: ';',
}

/** French counts from two on as many. */
const f = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`

const FR: DossierWords = {
  nothing: 'Rien trouvé.',
  onTable: (count, day, tally) =>
    `${f(count, 'demande ou offre', 'demandes et offres')} sur la table au ${day} : ${tally}.`,
  none: 'aucune',
  asked: {
    accepted: count => f(count, 'acceptée', 'acceptées'),
    rejected: count => f(count, 'refusée', 'refusées'),
    countered: count => f(count, 'contrée', 'contrées'),
    evaded: count => f(count, 'laissée ouverte', 'laissées ouvertes'),
    unanswered: count => `${count} sans réponse`,
  },
  rests: (articles, reports) =>
    `Repose sur ${f(articles, 'article', 'articles')}, ${f(reports, 'source indépendante', 'sources indépendantes')}.`,
  status: {
    agreed: 'convenu',
    rejected: 'refusé',
    countered: 'contré',
    evaded: 'laissé ouvert',
    unanswered: 'sans réponse',
    open: 'rien de demandé',
  },
  reports: count => f(count, 'source', 'sources'),
  moreIssues: count => `${f(count, 'autre question', 'autres questions')} : augmentez --limit pour les voir.`,
  moved: 'Qui a bougé',
  drift: {
    softened: 'plus souple',
    hardened: 'plus dur',
    decided: 'décidé',
    reopened: 'rouvert',
    sharpened: 'plus pressant',
  },
  afterwards: 'puis',
  days: (first, last) => `${first} à ${last}`,
  ifWord: 'si',
  noAnswer: 'sans réponse',
  answeredBy: (how, party, inferred) =>
    `${ANSWERED.fr[how]} par ${party}${inferred === null ? '' : ` (déduit, ${inferred})`}`,
  missed: (by, missed, all, from) =>
    `${by} n’a pas répondu à ${missed} sur ${f(all, 'demande', 'demandes')} de ${from}`,
  talkPast: (a, b) => `${a} et ${b} se parlent sans se répondre`,
  pair: (a, b, day) => `${a} et ${b} au ${day}`,
  asks: (from, to, tally) => `Ce que ${from} demande à ${to} : ${tally}`,
  says: to => `et dit à ${to}`,
  meeting: 'réunion',
  placeUnknown: 'lieu inconnu',
  noDate: 'sans date',
  spoke: (statements, articles) => `${statements} propos dans ${f(articles, 'article', 'articles')}`,
  whoAddresses: 'Qui s’adresse à qui',
  change: {
    fullest: 'la plus complète',
    same: 'mêmes mots',
    cut: 'coupée',
    altered: 'altérée',
    translated: 'traduite',
  },
  inSource: source => `dans ${source}`,
  untitled: 'sans titre',
  readBy: (rule, cue) => `lu par ${rule}${cue === null ? '' : ` sur « ${cue} »`}`,
  state: {
    machine: 'non vérifié',
    confirmed: 'confirmé',
    corrected: 'corrigé',
    rejected: 'rejeté',
    added: 'ajouté',
  },
  colon: ' :',
  semicolon: ' ;',
}

const WORDS: Readonly<Record<InterfaceLanguage, DossierWords>> = { en: EN, fr: FR }

export const dossierWords = (language: InterfaceLanguage): DossierWords => WORDS[language]

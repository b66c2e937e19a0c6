/** The sentences of a brief, in each language of the interface. */

import type { AskStatus } from '../../7-dossier/answers.js'
import type { DriftKind } from '../../7-dossier/drift.js'
import type { InterfaceLanguage } from '../words.js'

export interface BriefWords {
  /** The colon with the space its language sets before it. */
  readonly colon: string
  readonly title: (parties: readonly string[]) => string
  readonly asOf: string
  readonly since: string
  readonly beginning: string
  readonly restsOn: string
  readonly rests: (articles: number, reports: number) => string
  readonly checked: string
  readonly checkedCount: (checked: number, all: number) => string
  readonly onTable: (count: number) => string
  readonly ofThem: Readonly<Record<AskStatus, (count: number) => string>>
  readonly talkPast: (a: string, b: string, missed: number, all: number) => string
  readonly key: string
  readonly issues: string
  readonly changes: string
  readonly noChanges: string
  readonly consequences: string
  readonly noConsequences: string
  readonly quotations: string
  readonly noQuotations: string
  readonly meetings: string
  readonly noMeetings: string
  readonly open: string
  readonly noOpen: string
  readonly sources: string
  readonly noAnswer: string
  readonly inferred: (confidence: string) => string
  readonly doubtful: (confidence: string) => string
  readonly ifWord: string
  readonly drift: Readonly<Record<DriftKind, string>>
  readonly nowSays: string
  readonly newAsk: string
  readonly told: (reports: number) => string
  readonly unansweredBy: (party: string | null) => string
  readonly leftOpenBy: (party: string | null) => string
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const EN: BriefWords = {
  colon: ':',
  title: parties => (parties.length < 2 ? 'State of the exchange' : `${parties.join(' and ')}: state of the exchange`),
  asOf: 'As of',
  since: 'Changes since',
  beginning: 'the beginning',
  restsOn: 'Rests on',
  rests: (articles, reports) =>
    `${many(articles, 'article', 'articles')}, ${many(reports, 'independent report', 'independent reports')}`,
  checked: 'Checked by an analyst',
  checkedCount: (checked, all) => `${checked} of ${many(all, 'act', 'acts')}`,
  onTable: count => `${many(count, 'ask or offer is', 'asks and offers are')} on the table`,
  ofThem: {
    accepted: count => `${count} accepted`,
    rejected: count => `${count} refused`,
    countered: count => `${count} countered`,
    evaded: count => `${count} left open`,
    unanswered: count => `${count} without an answer`,
  },
  talkPast: (a, b, missed, all) =>
    `${a} and ${b} have not addressed ${missed} of the ${all} asks they put to each other.`,
  key: 'Words set apart are the source’s own, shortened only by cutting; the number after them leads to their place in the text.',
  issues: 'State of each issue',
  changes: 'What changed',
  noChanges: 'Nothing that was read.',
  consequences: 'What they say will happen, and if what',
  noConsequences: 'No warning that was read.',
  quotations: 'In their words',
  noQuotations: 'No quotation that was read.',
  meetings: 'Meetings to come',
  noMeetings: 'None that was read.',
  open: 'Open questions',
  noOpen: 'Every ask that was read has an answer on its substance.',
  sources: 'Sources',
  noAnswer: 'No answer on record.',
  inferred: confidence => `inferred, ${confidence}`,
  doubtful: confidence => `doubtful, ${confidence}`,
  ifWord: 'if',
  drift: {
    softened: 'has softened',
    hardened: 'has hardened',
    decided: 'has decided',
    reopened: 'has reopened the question',
    sharpened: 'has sharpened its demand',
  },
  nowSays: 'now',
  newAsk: 'New on the table:',
  told: reports => many(reports, 'report', 'reports'),
  unansweredBy: party => (party === null ? 'no answer on record' : `no answer from ${party} on record`),
  leftOpenBy: party => (party === null ? 'left open' : `left open by ${party}`),
}

const plural = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`
const s = (count: number): string => (count < 2 ? '' : 's')

const FR: BriefWords = {
  colon: '\u00a0:',
  title: parties => (parties.length < 2 ? 'État des échanges' : `${parties.join(' et ')} : état des échanges`),
  asOf: 'Au',
  since: 'Changements depuis',
  beginning: 'le début',
  restsOn: 'Repose sur',
  rests: (articles, reports) =>
    `${plural(articles, 'article', 'articles')}, ${plural(reports, 'source indépendante', 'sources indépendantes')}`,
  checked: 'Vérifié par un analyste',
  checkedCount: (checked, all) => `${checked} sur ${plural(all, 'acte', 'actes')}`,
  onTable: count => `${plural(count, 'demande ou offre est', 'demandes et offres sont')} sur la table`,
  ofThem: {
    accepted: count => `${count} acceptée${s(count)}`,
    rejected: count => `${count} refusée${s(count)}`,
    countered: count => `${count} contrée${s(count)}`,
    evaded: count => `${count} laissée${s(count)} ouverte${s(count)}`,
    unanswered: count => `${count} sans réponse`,
  },
  talkPast: (a, b, missed, all) =>
    `${a} et ${b} n’ont pas répondu sur le fond à ${missed} des ${all} demandes qu’ils se sont adressées.`,
  key: 'Les mots distingués sont ceux de la source, seulement coupés ; le numéro qui les suit mène à leur place dans le texte.',
  issues: 'État de chaque question',
  changes: 'Ce qui a changé',
  noChanges: 'Rien qui ait été lu.',
  consequences: 'Ce qu’ils annoncent, et à quelle condition',
  noConsequences: 'Aucun avertissement qui ait été lu.',
  quotations: 'Dans leurs mots',
  noQuotations: 'Aucune citation qui ait été lue.',
  meetings: 'Réunions à venir',
  noMeetings: 'Aucune qui ait été lue.',
  open: 'Questions ouvertes',
  noOpen: 'Chaque demande lue a reçu une réponse sur le fond.',
  sources: 'Sources',
  noAnswer: 'Aucune réponse connue.',
  inferred: confidence => `déduit, ${confidence}`,
  doubtful: confidence => `douteux, ${confidence}`,
  ifWord: 'si',
  drift: {
    softened: 's’est assoupli',
    hardened: 's’est durci',
    decided: 'a tranché',
    reopened: 'a rouvert la question',
    sharpened: 'a durci sa demande',
  },
  nowSays: 'maintenant',
  newAsk: 'Nouveau sur la table :',
  told: reports => plural(reports, 'source', 'sources'),
  unansweredBy: party => (party === null ? 'aucune réponse connue' : `aucune réponse connue de ${party}`),
  leftOpenBy: party => (party === null ? 'laissé ouvert' : `laissé ouvert par ${party}`),
}

const WORDS: Readonly<Record<InterfaceLanguage, BriefWords>> = { en: EN, fr: FR }

export const briefWordsIn = (language: InterfaceLanguage): BriefWords => WORDS[language]

/** Record → its cards as HTML: one for each act, and one for each statement that bears no act. */
import type { Act, ArticleRecord, Span, Statement } from '../../record/schema.js'
import { FAMILY, isOpenToAnswer, repliesIn, startOf } from '../kinds.js'
import type { PartyNames } from '../names.js'
import { verbOf, type Words } from '../words.js'
import { attribute, evidence } from './escape.js'
import { ANSWER_ICON, type IconName, icon } from './icons.js'

/** Below this a reading is shown as doubtful. */
export const DOUBTFUL = 0.6

export type CardItem =
  | { readonly kind: 'act'; readonly item: Act }
  | { readonly kind: 'statement'; readonly item: Statement }

/** What gets a card, in the order of the text. */
export function cardItems(record: ArticleRecord): CardItem[] {
  const bearing = new Set(record.acts.map(act => act.statement))
  const items: CardItem[] = [
    ...record.acts.map(item => ({ kind: 'act' as const, item })),
    ...record.statements.filter(({ id }) => !bearing.has(id)).map(item => ({ kind: 'statement' as const, item })),
  ]
  return items.sort((a, b) => startOf(a.item) - startOf(b.item))
}

export interface CardPaint {
  readonly words: Words
  readonly names: PartyNames
  readonly domId: (id: string) => string
}

export function cardsHtml(record: ArticleRecord, items: readonly CardItem[], paint: CardPaint): string {
  const context: Context = {
    ...paint,
    lang: record.document.language ?? '',
    acts: new Map(record.acts.map(act => [act.id, act])),
    statements: new Map(record.statements.map(statement => [statement.id, statement])),
    replies: repliesIn(record),
  }
  return items
    .map((card, i) =>
      card.kind === 'act' ? actCard(card.item, i + 1, context) : statementCard(card.item, i + 1, context),
    )
    .join('\n')
}

interface Context extends CardPaint {
  readonly lang: string
  readonly acts: ReadonlyMap<string, Act>
  readonly statements: ReadonlyMap<string, Statement>
  readonly replies: ReturnType<typeof repliesIn>
}

function actCard(act: Act, number: number, context: Context): string {
  const { words, names } = context
  const statement = act.statement === null ? undefined : context.statements.get(act.statement)
  const who = `<b>${attribute(names(act.party) ?? '?')}</b> <span class="v">${verbOf(words, act.type, act.party)}</span>${act.to === null ? '' : ` <b>${attribute(names(act.to) ?? '?')}</b>`}`
  const rows = [
    row(words.label.what, source(act.content, context), 'src'),
    row(words.label.condition, act.condition && source([act.condition], context), 'src'),
    row(words.label.voice, voiceHtml(act.voice, statement, context)),
    ...(statement ? statementRows(statement, context) : []),
    row(words.label.answers, act.answers.map(id => linkTo(id, context)).join('<br>')),
    row(words.label.answeredBy, repliesHtml(act, context)),
    row(words.label.repeats, act.repeats.map(id => linkTo(id, context)).join('<br>')),
    row(words.label.why, whyHtml(act.why.frame, act.why.cue, context)),
    row(words.label.confidence, confidenceHtml(act.confidence)),
  ]
  const head = { ...act, number, mark: act.type, who, aside: act.voice }
  return cardHtml(`f-${FAMILY[act.type]}`, head, rows, context)
}

function statementCard(statement: Statement, number: number, context: Context): string {
  const { words, names } = context
  const party = names(statement.party)
  const voice = statement.voice ?? party ?? words.label.unknown
  const who = `<b>${attribute(voice)}</b> <span class="v">${words.label.says}</span>`
  const rows = [
    row(words.label.what, source(statement.content, context), 'src'),
    row(words.label.voice, voiceHtml(statement.voice, statement, context) + (party ? ` · ${attribute(party)}` : '')),
    ...statementRows(statement, context),
    row(words.label.why, whyHtml(statement.why.rule, statement.cue, context)),
    row(words.label.confidence, confidenceHtml(statement.confidence)),
  ]
  const aside = party === voice ? null : party
  const head = { ...statement, statement: null, number, mark: 'said' as const, who, aside }
  return cardHtml('said', head, rows, context)
}

interface CardHead {
  readonly id: string
  readonly statement: string | null
  readonly number: number
  readonly mark: IconName
  readonly who: string
  readonly aside: string | null
  readonly confidence: number
}

function cardHtml(className: string, head: CardHead, rows: readonly string[], { words, domId }: Context): string {
  const id = attribute(domId(head.id))
  const said = head.statement === null ? '' : ` data-s="${attribute(domId(head.statement))}"`
  const doubtful = head.confidence < DOUBTFUL
  const number = head.confidence.toFixed(2)
  const score = doubtful ? `<span class="low">${words.label.check} ${number}</span>` : number
  const aside = head.aside === null ? '' : ` <span class="vo">· ${attribute(head.aside)}</span>`
  return `<li class="card ${className}${doubtful ? ' doubt' : ''}" id="${id}" data-a="${id}"${said}>
<button class="h" type="button" aria-expanded="false"><span class="n">${head.number}</span>${icon(head.mark)}<span class="who">${head.who}${aside}</span><span class="rt">${score}</span></button>
<div class="bd"><dl>${rows.join('')}</dl></div></li>`
}

const row = (label: string, html: string | null, className = ''): string =>
  html ? `<dt>${label}</dt><dd${className ? ` class="${className}"` : ''}>${html}</dd>` : ''

const source = (spans: readonly Span[], { lang }: Context): string =>
  `<bdi lang="${attribute(lang)}">${spans.map(span => evidence(span.text)).join(' <span class="muted">[…]</span> ')}</bdi>`

const cited = (span: Span, { lang }: Context): string =>
  `<bdi class="src q" lang="${attribute(lang)}">${evidence(span.text)}</bdi>`

/** Who speaks, and the words it was resolved from where they differ. */
function voiceHtml(voice: string | null, statement: Statement | undefined, context: Context): string {
  const { label } = context.words
  if (voice === null) return `<span class="muted">${label.nobody}</span>`
  const from = statement?.voiceSpan
  const resolved =
    from && from.text !== voice ? ` <span class="muted">${label.from}</span> ${cited(from, context)}` : ''
  return attribute(voice) + resolved
}

function statementRows(statement: Statement, context: Context): string[] {
  const { words, names } = context
  const kind = words.kind[statement.kind]
  const cue = statement.cue ? ` · ${cited(statement.cue, context)}` : ''
  const damaged = statement.damaged ? `<div class="note">${icon('tear')} ${words.label.damagedHere}</div>` : ''
  return [
    row(words.label.statement, `${kind}${cue}${damaged}`),
    row(words.label.addressee, statement.addressee && attribute(names(statement.addressee) ?? statement.addressee)),
    row(words.label.channel, statement.channel && attribute(names(statement.channel) ?? statement.channel)),
    // Records of earlier versions have no place.
    row(words.label.place, statement.place ? attribute(statement.place) : null),
  ]
}

const whyHtml = (rule: string, cue: Span | null, context: Context): string =>
  `<code>${attribute(rule)}</code>${cue ? ` ${context.words.label.onTheWords} ${cited(cue, context)}` : ''}`

function linkTo(id: string, context: Context): string {
  const act = context.acts.get(id)
  if (!act) return ''
  const short = act.content[0]?.text ?? ''
  return `<a href="#${attribute(context.domId(id))}"><span class="k f-${FAMILY[act.type]}">${icon(act.type)}</span> <bdi class="src" lang="${attribute(context.lang)}">${evidence(short.length > 90 ? `${short.slice(0, 88)}…` : short)}</bdi></a>`
}

function repliesHtml(act: Act, context: Context): string {
  const { words } = context
  const replies = context.replies.get(act.id) ?? []
  if (replies.length === 0) {
    if (!isOpenToAnswer(act)) return ''
    return `<span class="state a-unanswered">${icon('none')}${words.label.noAnswer}</span>`
  }
  return replies
    .map(({ act: reply, how }) => {
      const state = how ? `<span class="state a-${how}">${icon(ANSWER_ICON[how])}${words.answer[how]}</span> ` : ''
      return state + linkTo(reply.id, context)
    })
    .join('<br>')
}

const confidenceHtml = (confidence: number): string => {
  const full = Math.round(confidence * 10)
  const bars = Array.from({ length: 10 }, (_, i) => `<b${i < full ? ' class="on"' : ''}></b>`).join('')
  return `<span class="conf"><span class="m" aria-hidden="true">${bars}</span><span class="num">${confidence.toFixed(2)}</span></span>`
}

/** Two parties face to face: what each asks of the other, how it was answered, and what each says will happen. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { FAMILY } from '../../../src/8-outputs/kinds'
import type { WirePair, WirePosition } from '../../../src/9-doors/http/wire'
import { api } from '../api'
import { DOUBT } from '../board/chip'
import { useLoaded } from '../load'
import { Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { type AskStatus, STATUS_ICON, statusClass, Tally } from '../parts/marks'
import { nameOf } from '../parts/names'
import { Empty, Failed, Loading } from '../parts/states'
import { asOf, linkTo, place, t } from '../state'
import { Lines } from './lines'
import { answered, type PairIssue, pairIssues } from './model'
import './pair.css'

export function PairView() {
  const day = asOf.value ?? undefined
  const board = useLoaded(`pair parties ${day}`, () => api.board({ asOf: day, limit: 60 }))
  const parties = board.value?.parties ?? []
  const { query } = place.value
  const a = query.get('a') ?? parties[0]?.id
  const b = query.get('b') ?? parties.find(party => party.id !== a)?.id
  const pair = useLoaded(`pair ${a} ${b} ${day}`, () =>
    a === undefined || b === undefined ? Promise.resolve(null) : api.pair({ a, b, asOf: day }),
  )
  if (board.kind === 'failed') return <Failed error={board.error} />
  if (pair.kind === 'failed') return <Failed error={pair.error} />
  if (board.value === null) return <Loading />
  if (a === undefined || b === undefined) return <Empty />
  if (pair.value === null) return <Loading />
  return <Pair pair={pair.value} parties={parties.map(party => party.id)} />
}

const goTo = (a: string, b: string): void => {
  location.hash = linkTo('pair', { a, b })
}

function Pair({ pair, parties }: { readonly pair: WirePair; readonly parties: readonly string[] }) {
  const face = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<number | null>(null)
  const issues = useMemo(() => pairIssues(pair), [pair])
  const near = useMemo(() => neighbours(pair, focus), [pair, focus])
  const lane = (positions: readonly WirePosition[], side: 'l' | 'r', silent: boolean) => (
    <div class={`lane ${side}`}>
      {positions.map(position => (
        <PairChip
          key={position.id}
          position={position}
          dim={near !== null && !near.has(position.id)}
          onPoint={setFocus}
        />
      ))}
      {silent ? (
        <p class="silent">{t.value.pair.nothingFrom(nameOf.value(side === 'l' ? pair.a.party : pair.b.party))}</p>
      ) : null}
    </div>
  )
  return (
    <div class="pair">
      <Finding pair={pair} issues={issues} />
      <div class="sides">
        <SideHead side={pair.a} parties={parties} other={pair.b.party} onChoose={party => goTo(party, pair.b.party)} />
        <div class="mid">
          <button type="button" class="btn" onClick={() => goTo(pair.b.party, pair.a.party)}>
            <Icon name="counter" />
            {t.value.pair.swap}
          </button>
        </div>
        <SideHead side={pair.b} parties={parties} other={pair.a.party} onChoose={party => goTo(pair.a.party, party)} />
      </div>
      {issues.length === 0 ? <p class="page muted">{t.value.pair.nothing}</p> : null}
      <div class="face" ref={face}>
        {issues.map(issue => (
          <section key={issue.id} class="iss">
            <h2>{issue.named ? issue.title : <Evidence text={issue.title} language={languageOf(issue)} />}</h2>
            {lane(issue.left, 'l', issue.left.length === 0)}
            {lane(issue.right, 'r', issue.right.length === 0)}
          </section>
        ))}
        <Lines face={face} pair={pair} focus={focus} />
      </div>
      <Legend />
      <Stack from={pair.b} to={pair.a} issues={issues} />
      <Stack from={pair.a} to={pair.b} issues={issues} />
      <Warnings pair={pair} />
    </div>
  )
}

const languageOf = (issue: PairIssue): string | undefined => (issue.left[0] ?? issue.right[0])?.lead.language

/** The position that is pointed at with all that answer it or that it answers; null for none. */
function neighbours(pair: WirePair, focus: number | null): ReadonlySet<number> | null {
  if (focus === null) return null
  const near = new Set([focus])
  for (const ask of [...pair.a.asks, ...pair.b.asks]) {
    const ends = [ask.id, ...ask.answers.map(answer => answer.position)]
    if (ends.includes(focus)) for (const end of ends) near.add(end)
  }
  return near
}

function Finding({ pair, issues }: { readonly pair: WirePair; readonly issues: readonly PairIssue[] }) {
  const { a, b } = pair
  const missed = a.missed.length + b.missed.length
  const all = a.asks.length + b.asks.length
  const both = issues.filter(issue =>
    [issue.left, issue.right].every(lane => lane.some(position => position.ask)),
  ).length
  return (
    <section class="say">
      <h1>
        {all === 0
          ? t.value.pair.nothingAsked(nameOf.value(a.party), nameOf.value(b.party))
          : t.value.pair.finding(pair.talkPast, missed, all, [
              {
                name: nameOf.value(a.party),
                missed: a.missed.length,
                all: a.asks.length,
                other: nameOf.value(b.party),
              },
              {
                name: nameOf.value(b.party),
                missed: b.missed.length,
                all: b.asks.length,
                other: nameOf.value(a.party),
              },
            ])}
      </h1>
      <p class="sub">{t.value.pair.rests(both, issues.length, t.value.day(pair.asOf, 'long'))}</p>
    </section>
  )
}

interface SideHeadProps {
  readonly side: WirePair['a']
  readonly parties: readonly string[]
  readonly other: string
  readonly onChoose: (party: string) => void
}

const SideHead = ({ side, parties, other, onChoose }: SideHeadProps) => (
  <div class="sd">
    <h2>
      <select aria-label={t.value.party} value={side.party} onChange={event => onChoose(event.currentTarget.value)}>
        {[...new Set([side.party, ...parties])]
          .filter(party => party !== other)
          .map(party => (
            <option key={party} value={party}>
              {nameOf.value(party)}
            </option>
          ))}
      </select>
    </h2>
    <p>
      <Tally asks={side.asks} />
      <span>{t.value.pair.onSubstance(answered(side), side.asks.length)}</span>
    </p>
  </div>
)

interface PairChipProps {
  readonly position: WirePosition
  readonly dim: boolean
  readonly onPoint: (position: number | null) => void
}

function PairChip({ position, dim, onPoint }: PairChipProps) {
  const { lead, ask, confidence } = position
  const doubt = confidence < DOUBT
  return (
    <a
      class={`chip f-${FAMILY[position.type]}${ask ? ' ask' : ''}${doubt ? ' doubt' : ''}${dim ? ' dim' : ''}`}
      href={linkTo('article', { id: lead.article, item: lead.id })}
      data-position={position.id}
      onMouseEnter={() => onPoint(position.id)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(position.id)}
      onBlur={() => onPoint(null)}
    >
      <Icon name={position.type} />
      <span class="tx">
        {ask ? null : <span class="vb">{t.value.verb(position.type, position.party)} </span>}
        <Evidence text={lead.words} language={lead.language} />
      </span>
      <span class="mt">
        <span>
          {position.party?.includes('+') ? <span class="pp">{nameOf.value(position.party)} </span> : null}
          {ask ? `${t.value.verb(position.type, position.party)} · ` : lead.voice === null ? '' : `${lead.voice} · `}
          {t.value.day(position.first)}
          {position.reports > 1 ? ` · ${t.value.told(position.reports)}` : ''}
          {doubt ? ` · ${confidence.toFixed(2)}` : ''}
        </span>
      </span>
    </a>
  )
}

const KINDS: readonly AskStatus[] = ['rejected', 'evaded', 'countered', 'accepted']

const Legend = () => (
  <p class="legend">
    <span>
      <svg class="ln" viewBox="0 0 30 8" aria-hidden="true">
        <path d="M0 4h30" />
      </svg>
      {t.value.pair.said}
    </span>
    <span>
      <svg class="ln dashed" viewBox="0 0 30 8" aria-hidden="true">
        <path d="M0 4h30" />
      </svg>
      {t.value.pair.inferredAnswer}
    </span>
    <span>
      <svg class="ln dotted" viewBox="0 0 30 8" aria-hidden="true">
        <path d="M0 4h22" />
        <circle cx="26" cy="4" r="3" />
      </svg>
      {t.value.noAnswer}
    </span>
    {KINDS.map(status => (
      <span key={status} class={`state ${statusClass(status)}`}>
        <Icon name={STATUS_ICON[status]} />
        {t.value.status[status]}
      </span>
    ))}
  </p>
)

interface StackProps {
  readonly from: WirePair['a']
  readonly to: WirePair['a']
  readonly issues: readonly PairIssue[]
}

/** The same on a phone: each ask with its answer under it. */
function Stack({ from, to, issues }: StackProps) {
  const titles = new Map(issues.map(issue => [issue.id, issue]))
  const byId = new Map([...to.asks, ...to.moves].map(position => [position.id, position]))
  return (
    <section class="stack">
      <h2>
        {t.value.pair.asks(nameOf.value(from.party), nameOf.value(to.party))}{' '}
        <span class="muted num">{from.asks.length}</span>
      </h2>
      {from.asks.map(ask => {
        const [answer] = ask.answers
        const status = ask.status ?? 'unanswered'
        const by = answer === undefined ? undefined : byId.get(answer.position)
        return (
          <div key={ask.id} class="e">
            <div class="is">{ask.issue === null ? '' : titles.get(ask.issue)?.title}</div>
            <PairChip position={ask} dim={false} onPoint={() => undefined} />
            <div
              class={`re ${statusClass(status)}${answer?.link === 'inferred' ? ' inferred' : ''}${answer === undefined ? ' none' : ''}`}
            >
              <span class={`state ${statusClass(status)}`}>
                <Icon name={STATUS_ICON[status]} />
                {t.value.status[status]}
                {answer?.link === 'inferred' ? `, ${t.value.inferred} ${answer.confidence.toFixed(2)}` : ''}
              </span>
              {by === undefined ? null : (
                <q>
                  <Evidence text={by.lead.words} language={by.lead.language} />
                </q>
              )}
            </div>
          </div>
        )
      })}
    </section>
  )
}

const warningsOf = (side: WirePair['a']): WirePosition[] => side.moves.filter(move => move.type === 'warn')

function Warnings({ pair }: { readonly pair: WirePair }) {
  if (warningsOf(pair.a).length + warningsOf(pair.b).length === 0) return null
  return (
    <section class="warns">
      <h2>{t.value.pair.consequences}</h2>
      <div class="cols">
        {[pair.a, pair.b].map(side => (
          <div key={side.party}>
            <h3>{nameOf.value(side.party)}</h3>
            {warningsOf(side).map(({ id, lead }) => (
              <div key={id} class="ifthen">
                {lead.condition === null ? (
                  <span class="c none">{t.value.pair.noCondition}</span>
                ) : (
                  <span class="c">
                    <Evidence text={lead.condition} language={lead.language} />
                  </span>
                )}
                <Icon name="warn" />
                <span>
                  <Evidence text={lead.words} language={lead.language} />
                </span>
                <span class="by">
                  {lead.voice === null ? '' : `${lead.voice} · `}
                  {t.value.day(lead.day)} ·{' '}
                  <a href={linkTo('article', { id: lead.article, item: lead.id })}>{t.value.readInArticle}</a>
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

/** What was said when: lanes by party, meetings at the head of their day, and below who moved. */
import { useMemo, useState } from 'preact/hooks'
import { FAMILY } from '../../../src/8-outputs/kinds'
import type { WireDrift, WireMeeting, WireTelling, WireTimelineDay } from '../../../src/9-doors/http/wire'
import { useLoaded } from '../load'
import { Evidence } from '../parts/evidence'
import { useGrowing } from '../parts/growing'
import { Icon } from '../parts/icon'
import { Confidence } from '../parts/marks'
import { nameOf } from '../parts/names'
import { Empty, Failed, Loading } from '../parts/states'
import { questions } from '../questions'
import { asOf, linkTo, t } from '../state'
import {
  columnsOf,
  daysOf,
  distinct,
  isExchange,
  type Lane,
  lanesOf,
  lastWindow,
  MAX_CELL,
  movedActs,
  WINDOW,
  withContent,
} from './model'
import './timeline.css'

export function TimelineView() {
  const day = asOf.value ?? undefined
  const dossier = useLoaded(questions.dossier())
  const meetings = useLoaded(questions.meetings(day))
  const drifts = useLoaded(questions.drift(day))
  if (dossier.kind === 'failed') return <Failed error={dossier.error} />
  if (meetings.kind === 'failed') return <Failed error={meetings.error} />
  if (dossier.value === null || meetings.value === null) return <Loading />
  const said = dossier.value.days.filter(one => day === undefined || one.day <= day)
  const days = daysOf(said, meetings.value)
  const { undated } = dossier.value
  if (days.length === 0) return <Empty />
  return (
    <Timeline
      key={day}
      days={days}
      lastSaid={said.at(-1)?.day ?? ''}
      meetings={meetings.value.length}
      drifts={drifts.value ?? []}
      undated={undated}
    />
  )
}

/** Lanes of the first screen, drawn before the rest. */
const FIRST = 3

interface TimelineProps {
  readonly days: readonly string[]
  readonly lastSaid: string
  readonly meetings: number
  readonly drifts: readonly WireDrift[]
  /** Articles without a date. */
  readonly undated: number
}

function Timeline({ days, lastSaid, meetings, drifts, undated }: TimelineProps) {
  const [start, setStart] = useState(() => lastWindow(days, lastSaid))
  const [since, until] = [days[start], days[Math.min(days.length, start + WINDOW) - 1]]
  const day = asOf.value ?? undefined
  const loaded = useLoaded(questions.timeline(since, until, day))
  const inWindow = useMemo(() => distinct(loaded.value ?? []), [loaded.value])
  const lanes = useMemo(() => lanesOf(inWindow), [inWindow])
  const shown = useMemo(() => withContent(inWindow, lanes), [inWindow, lanes])
  const growing = useGrowing(lanes, FIRST)
  const moved = useMemo(() => movedActs(drifts), [drifts])
  const [marks, setMarks] = useState(false)
  const [only, setOnly] = useState(false)
  if (loaded.kind === 'failed') return <Failed error={loaded.error} />
  return (
    <>
      <section class="head">
        <div>
          <h1>{t.value.timeline.finding(meetings, days.length, drifts.length)}</h1>
          <p class="sub">
            {t.value.timeline.explain}
            {undated > 0 ? ` ${t.value.timeline.undated(undated)}` : ''}
          </p>
        </div>
        <div class="ctl">
          <span class="seg">
            <button type="button" aria-pressed={!marks} onClick={() => setMarks(false)}>
              {t.value.timeline.words}
            </button>
            <button type="button" aria-pressed={marks} onClick={() => setMarks(true)}>
              {t.value.timeline.marks}
            </button>
          </span>
          <button type="button" class="btn" aria-pressed={only} onClick={() => setOnly(!only)}>
            {t.value.timeline.exchangeOnly}
          </button>
          {days.length > WINDOW ? (
            <span class="seg">
              <button type="button" disabled={start === 0} onClick={() => setStart(Math.max(0, start - WINDOW))}>
                {t.value.timeline.earlier}
              </button>
              <button
                type="button"
                disabled={start + WINDOW >= days.length}
                onClick={() => setStart(Math.min(days.length - WINDOW, start + WINDOW))}
              >
                {t.value.timeline.later}
              </button>
            </span>
          ) : null}
        </div>
      </section>
      {loaded.value === null ? (
        <Loading />
      ) : (
        <section class="tlwrap" aria-label={t.value.views.timeline}>
          {/* biome-ignore lint/a11y/useSemanticElements: lanes that turn into a list on a phone */}
          <div
            class={marks ? 'tl marks' : 'tl'}
            role="table"
            aria-busy={growing.length < lanes.length}
            style={{ gridTemplateColumns: `112px ${columnsOf(shown)}` }}
          >
            <HeadRow days={shown} oneYear={days[0]!.slice(0, 4) === days.at(-1)!.slice(0, 4)} />
            {growing.map(lane => (
              <LaneRow key={lane.party} lane={lane} days={shown} only={only} moved={moved} />
            ))}
          </div>
        </section>
      )}
      <Drifts drifts={drifts} />
    </>
  )
}

const HeadRow = ({ days, oneYear }: { readonly days: readonly WireTimelineDay[]; readonly oneYear: boolean }) => (
  // biome-ignore lint/a11y/useSemanticElements: see the table
  <div role="row" class="tr" tabIndex={-1}>
    {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
    <div class="ln dh" role="columnheader" tabIndex={-1}>
      <span class="vh">{t.value.party}</span>
    </div>
    {days.map(({ day, meetings }) => (
      // biome-ignore lint/a11y/useSemanticElements: see the table
      <div
        key={day}
        class={dayClass(meetings, meetings.length === 0 ? 'dh empty' : 'dh')}
        role="columnheader"
        tabIndex={-1}
      >
        <h2>{t.value.day(day, oneYear ? 'short' : 'long')}</h2>
        <div class="mts">
          {meetings.map(meeting => (
            <Meeting key={meeting.item} meeting={meeting} />
          ))}
        </div>
      </div>
    ))}
  </div>
)

const dayClass = (meetings: readonly WireMeeting[], more: string): string => {
  const planned = meetings.some(meeting => meeting.status === 'planned')
  return `day ${more}${meetings.length > 0 && !planned ? ' m' : ''}${planned ? ' plan' : ''}`
}

const Meeting = ({ meeting }: { readonly meeting: WireMeeting }) => (
  <div class={`mt ${meeting.status}`}>
    <b>
      <Icon name="meeting" />
      {meeting.place ?? t.value.article.meeting.name}
      {meeting.status === 'held' ? '' : ` · ${t.value.timeline.meeting[meeting.status]}`}
    </b>
    {meeting.parties.length === 0 ? null : <div>{meeting.parties.map(nameOf.value).join(', ')}</div>}
    <span class="hd">
      {[meeting.format, meeting.level, ...Object.values(meeting.heads).flat()]
        .filter(part => part !== null)
        .join(' · ')}
    </span>
  </div>
)

interface LaneRowProps {
  readonly lane: Lane
  readonly days: readonly WireTimelineDay[]
  readonly only: boolean
  readonly moved: ReadonlySet<number>
}

function LaneRow({ lane, days, only, moved }: LaneRowProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table
    <div role="row" class="tr" tabIndex={-1}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
      <div class="ln" role="rowheader" tabIndex={-1}>
        {nameOf.value(lane.party)}
        <span class="n num">{t.value.timeline.acts(lane.acts)}</span>
      </div>
      {days.map(({ day, acts, meetings }) => {
        const own = acts.filter(act => act.party === lane.party && (!only || isExchange(act)))
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the table
          <div
            key={day}
            class={dayClass(meetings, own.length === 0 ? 'none' : '')}
            role="cell"
            tabIndex={-1}
            data-lane={`${t.value.day(day)} · ${nameOf.value(lane.party)}`}
          >
            {own.length === 0 ? null : (
              <div class="set">
                {own.slice(0, unfolded.has(day) ? own.length : MAX_CELL).map(act => (
                  <Item key={act.id} act={act} moved={moved.has(act.position)} />
                ))}
                {own.length > MAX_CELL && !unfolded.has(day) ? (
                  <button type="button" class="fold" onClick={() => setUnfolded(new Set([...unfolded, day]))}>
                    {t.value.timeline.more(own.length - MAX_CELL)}
                  </button>
                ) : null}
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}

const Item = ({ act, moved }: { readonly act: WireTelling; readonly moved: boolean }) => (
  <a
    class={`it f-${FAMILY[act.type]}${act.type === 'demand' || act.type === 'offer' ? ' ask' : ''}${moved ? ' moved' : ''}`}
    href={linkTo('article', { id: act.article, item: act.id })}
  >
    <Icon name={act.type} />
    <span>
      <span class="vh">{t.value.verb(act.type, act.party)} </span>
      <span class="tx">
        <Evidence text={act.words} language={act.language} />
      </span>
      {moved ? (
        <span class="mv">
          <Icon name="move" />
          {t.value.timeline.moved}
        </span>
      ) : null}
    </span>
  </a>
)

function Drifts({ drifts }: { readonly drifts: readonly WireDrift[] }) {
  return (
    <section class="drift">
      <h2>{t.value.timeline.whoMoved}</h2>
      {drifts.length === 0 ? <p class="muted">{t.value.timeline.nobodyMoved}</p> : null}
      {drifts.map(drift => (
        <div key={`${drift.from.id}-${drift.to.id}`} class="d">
          <div>
            <b>{nameOf.value(drift.party)}</b>
          </div>
          <Stance telling={drift.from} />
          <div class="t">
            <Icon name="move" />
            {t.value.timeline.drift[drift.kind]}
          </div>
          <Stance telling={drift.to} />
          <div class="s">
            <Confidence value={Math.min(drift.from.confidence, drift.to.confidence)} />
          </div>
        </div>
      ))}
    </section>
  )
}

const Stance = ({ telling }: { readonly telling: WireTelling }) => (
  <div>
    <span class={`k f-${FAMILY[telling.type]}`}>
      <Icon name={telling.type} /> {t.value.verb(telling.type, telling.party)}
    </span>
    <q>
      <Evidence text={telling.words} language={telling.language} />
    </q>
    <div class="s">
      {telling.voice === null ? '' : `${telling.voice} · `}
      {t.value.when(telling)} ·{' '}
      <a href={linkTo('article', { id: telling.article, item: telling.id })}>{t.value.readInArticle}</a>
    </div>
  </div>
)

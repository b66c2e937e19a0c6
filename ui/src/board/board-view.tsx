/** The exchange board: issues as rows, parties as columns, as of any day. */
import { useMemo, useState } from 'preact/hooks'
import type { WireBoard } from '../../../src/9-doors/http/wire'
import { useLoaded } from '../load'
import { useGrowing } from '../parts/growing'
import { Tally } from '../parts/marks'
import { Empty, Failed, Loading } from '../parts/states'
import { usePrefetch } from '../prefetch'
import { questions } from '../questions'
import { asOf, linkTo, place, t } from '../state'
import './board.css'
import { DaySlider } from './day-slider'
import { EvidencePanel } from './evidence-panel'
import { FilterBar } from './filter-bar'
import { Foot } from './foot'
import { Headline } from './headline'
import { columnName, IssueRow, type Pointed } from './issue-row'
import { useBoardKeys } from './keys'
import { type Column, columnsOf, type Filters, rowOf } from './model'

/** Issues shown at once; the rest is a click away. */
const PAGE = 24
/** Issues of the first screen, drawn before the rest. */
const FIRST = 4
/** From this width on the compact view shows every issue at a glance. */
const WIDE = 1180

/** Columns that leave room for an answer in words, in the compact view. */
const ROOMY = 6
/** Marks that fit beside the count in a narrow column. */
const FEW_MARKS = 4

const NO_FILTER: Filters = { parties: new Set(), families: new Set(), minConfidence: 0, confirmedOnly: false }

export function BoardView() {
  const [limit, setLimit] = useState(PAGE)
  const day = asOf.value ?? undefined
  const dossier = useLoaded(questions.dossier())
  const meetings = useLoaded(questions.meetings(undefined))
  const board = useLoaded(questions.board(day, limit))
  usePrefetch(board.kind === 'ready')
  if (board.kind === 'failed') return <Failed error={board.error} />
  if (board.value === null) return <Loading />
  if (board.value.articles === 0 && board.value.lastDay === null) return <Empty />
  return (
    <Board
      board={board.value}
      days={dossier.value?.days ?? []}
      meetings={meetings.value ?? []}
      onMore={() => setLimit(limit + PAGE)}
    />
  )
}

interface BoardProps {
  readonly board: WireBoard
  readonly days: Parameters<typeof DaySlider>[0]['days']
  readonly meetings: Parameters<typeof DaySlider>[0]['meetings']
  readonly onMore: () => void
}

function Board({ board, days, meetings, onMore }: BoardProps) {
  const [filters, setFilters] = useState(NO_FILTER)
  const [markNew, setMarkNew] = useState(false)
  const [full, setFull] = useState(innerWidth < WIDE)
  const [selected, setSelected] = useState<number | null>(Number(place.value.query.get('issue')) || null)
  const [chip, setChip] = useState<number | null>(null)
  const [open, setOpen] = useState(place.value.query.has('issue'))
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const columns = useMemo(() => columnsOf(board), [board])
  const rows = useMemo(() => board.issues.map(issue => rowOf(issue, columns, filters)), [board, columns, filters])
  const filtered =
    filters.parties.size > 0 || filters.families.size > 0 || filters.minConfidence > 0 || filters.confirmedOnly
  const shown = filtered ? rows.filter(row => row.joint.length > 0 || row.cells.some(cell => cell.length > 0)) : rows
  const growing = useGrowing(shown, FIRST)
  const issue = board.issues.find(one => one.id === selected) ?? null
  const under = board.issues.find(one => one.id === pointed?.issue) ?? null
  const fresh = board.issues
    .flatMap(one => one.positions)
    .filter(position => position.dated && position.first === board.asOf).length

  const close = (): void => {
    setOpen(false)
    document.querySelector<HTMLElement>(`[data-issue="${selected}"] .is button`)?.focus()
  }
  const show = (at: number, position: number | null): void => {
    setSelected(at)
    setChip(position)
    setOpen(true)
  }
  useBoardKeys({
    days,
    rows: shown.map(row => row.issue.id),
    selected,
    onSelect: setSelected,
    onClose: open ? close : null,
    onWords: () => setFull(!full),
    onSearch: () => {
      location.hash = linkTo('search')
    },
  })

  return (
    <>
      <section class="head">
        <Headline board={board} fresh={fresh} />
        <DaySlider days={days} meetings={meetings} />
      </section>
      <FilterBar
        board={board}
        filters={filters}
        onFilter={setFilters}
        markNew={markNew}
        onMarkNew={setMarkNew}
        full={full}
        onFull={setFull}
      />
      <div class={open && issue !== null ? 'stage with' : 'stage'}>
        <div>
          {/* biome-ignore lint/a11y/useSemanticElements: a grid of chips, not a table of data */}
          <div
            class={full ? 'board' : columns.length > ROOMY ? 'board compact tight' : 'board compact'}
            role="table"
            aria-label={t.value.views.board}
            aria-busy={growing.length < shown.length}
            style={{ '--tpl': columns.map(column => `minmax(0, ${column.weight.toFixed(2)}fr)`).join(' ') }}
          >
            <BoardHead columns={columns} />
            {growing.map(row => (
              <IssueRow
                key={row.issue.id}
                row={row}
                columns={columns}
                selected={selected === row.issue.id}
                chip={chip}
                compact={!full}
                newOn={markNew ? board.asOf : null}
                onSelect={at => show(at, null)}
                onOpen={show}
                onPoint={setPointed}
              />
            ))}
          </div>
          {board.more > 0 ? (
            <p class="moreissues">
              <button type="button" class="btn" onClick={onMore}>
                {t.value.moreIssues(board.more)}
              </button>
            </p>
          ) : null}
        </div>
        {open && issue !== null ? <EvidencePanel issue={issue} chip={chip} onClose={close} /> : null}
      </div>
      <Foot issue={under} position={under?.positions.find(one => one.id === pointed?.position) ?? null} />
    </>
  )
}

const BoardHead = ({ columns }: { readonly columns: readonly Column[] }) => (
  // biome-ignore lint/a11y/useSemanticElements: a grid of chips, not a table of data
  <div class="bhead" role="row" tabIndex={-1}>
    {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
    <div class="lab" role="columnheader" tabIndex={-1}>
      {t.value.issue}
    </div>
    {columns.map(column => (
      // biome-ignore lint/a11y/useSemanticElements: see the row
      <div key={column.id} class="col" role="columnheader" tabIndex={-1}>
        <h2>{columnName(column)}</h2>
        <p>
          {column.asks.length === 0 ? (
            <span class="muted">{t.value.asksNothing}</span>
          ) : (
            <>
              <b class="num">{column.asks.length}</b>
              <Tally asks={column.asks} {...(columns.length > ROOMY ? { room: FEW_MARKS } : {})} />
            </>
          )}
        </p>
      </div>
    ))}
  </div>
)

/** One issue of the board: its name and status, and what each party holds. */
import { memo } from 'preact/compat'
import { useRef, useState } from 'preact/hooks'
import type { WirePosition } from '../../../src/9-doors/http/wire'
import { IssueName } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { Badge, Tally } from '../parts/marks'
import { nameOf } from '../parts/names'
import { t } from '../state'
import { Chip } from './chip'
import { type Column, type Row, UNNAMED } from './model'
import { Wires } from './wires'

/** Chips of a cell before the rest folds, in full words. */
const UNFOLDED = 4

export interface Pointed {
  readonly issue: number
  readonly position: number | null
}

interface IssueRowProps {
  readonly row: Row
  readonly columns: readonly Column[]
  readonly selected: boolean
  readonly chip: number | null
  readonly compact: boolean
  /** The day whose positions are marked as new, or null. */
  readonly newOn: string | null
  readonly onSelect: (issue: number) => void
  readonly onOpen: (issue: number, position: number) => void
  readonly onPoint: (at: Pointed | null) => void
}

export const IssueRow = memo(function IssueRow(props: IssueRowProps) {
  const { row, columns, selected, compact, onSelect, onPoint } = props
  const { issue, asks, joint, jointFrom, jointTo, cells, holes } = row
  const element = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<{ readonly on: boolean; readonly position: number | null }>({
    on: false,
    position: null,
  })
  const point = (on: boolean, position: number | null): void => {
    setPointed({ on, position })
    onPoint(on ? { issue: issue.id, position } : null)
  }
  const [unfolded, setUnfolded] = useState(false)
  const others = issue.positions.length - asks.length
  const all = selected || compact || unfolded
  const chip = (position: WirePosition, named: boolean, wide: boolean) => (
    <Chip
      key={position.id}
      position={position}
      pressed={props.chip === position.id}
      named={named}
      wide={wide}
      fresh={props.newOn !== null && position.dated && position.first === props.newOn}
      onOpen={() => props.onOpen(issue.id, position.id)}
      onPoint={on => point(true, on ? position.id : null)}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid of chips, not of a table of data
    <div
      ref={element}
      role="row"
      tabIndex={-1}
      class={selected ? 'brow on' : 'brow'}
      data-issue={issue.id}
      data-asks={asks.length}
      onMouseEnter={() => point(true, null)}
      onMouseLeave={() => point(false, null)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      <div class="is" role="rowheader" tabIndex={-1}>
        <button
          type="button"
          aria-pressed={selected}
          onClick={() => onSelect(issue.id)}
          onFocus={() => point(true, null)}
        >
          <h2>
            <IssueName issue={issue} />
          </h2>
          <span class="rowline">
            <Badge status={issue.status} />
            {asks.length > 0 ? <Tally asks={asks} /> : null}
          </span>
        </button>
      </div>
      {joint.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: see the row
        <div
          class={joint.some(one => one.ask) ? 'cell joint' : 'cell joint noask'}
          role="cell"
          tabIndex={-1}
          style={{ gridColumn: `${jointFrom + 2} / ${jointTo + 3}`, gridRow: '1' }}
        >
          <span class="pl">{t.value.together}</span>
          {joint.map(position => chip(position, false, true))}
        </div>
      ) : null}
      {columns.map((column, at) => {
        const list = cells[at]!
        const hole = holes[at]!
        const under = at >= jointFrom && at <= jointTo
        const classes = `cell${list.length > 0 || hole > 0 ? '' : ' nil'}${list.some(one => one.ask) ? '' : ' noask'}`
        const folded = all ? 0 : Math.max(0, list.length - UNFOLDED)
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the row
          <div
            key={column.id}
            class={classes}
            role="cell"
            tabIndex={-1}
            style={{ gridColumn: `${at + 2}`, gridRow: under ? '2' : '1 / span 2' }}
          >
            <span class="pl">{columnName(column)}</span>
            {list.slice(0, list.length - folded).map(position => chip(position, column.others, false))}
            {folded > 0 ? (
              <button type="button" class="fold" onClick={() => setUnfolded(true)}>
                + {folded}
              </button>
            ) : null}
            {hole > 0 ? (
              <p class="hole">
                <Icon name="none" />
                <span title={t.value.unansweredAsks(hole)}>{t.value.unansweredAsks(hole)}</span>
              </p>
            ) : null}
          </div>
        )
      })}
      {others > 0 && asks.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: see the row
        <div class="morec" role="cell" tabIndex={-1}>
          <button type="button" class="more" onClick={() => onSelect(issue.id)}>
            {t.value.otherMoves(others)}
          </button>
        </div>
      ) : null}
      {pointed.on ? <Wires row={element} positions={issue.positions} only={pointed.position} /> : null}
    </div>
  )
})

export function columnName({ id, parties, others }: Column): string {
  if (id === UNNAMED) return t.value.unnamed
  if (!others) return nameOf.value(id)
  return parties.slice(0, 2).map(nameOf.value).join(', ') + (parties.length > 2 ? ' …' : '')
}

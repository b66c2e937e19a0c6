/** A board of the API → what is drawn: columns, cells, joint asks, holes. Pure; the tests run without a browser. */
import { FAMILY, type Family } from '../../../src/8-outputs/kinds'
import type { WireBoard, WirePosition } from '../../../src/9-doors/http/wire'

export type Issue = WireBoard['issues'][number]

export interface Column {
  readonly id: string
  readonly parties: readonly string[]
  /** Whether it gathers the parties that have no column of their own. */
  readonly others: boolean
  readonly asks: readonly WirePosition[]
  /** Share of the width, by what it holds. */
  readonly weight: number
}

export interface Filters {
  readonly parties: ReadonlySet<string>
  readonly families: ReadonlySet<Family>
  readonly minConfidence: number
  readonly confirmedOnly: boolean
}

export interface Row {
  readonly issue: Issue
  readonly asks: readonly WirePosition[]
  /** Positions of several parties whose columns are neighbours, drawn across them. */
  readonly joint: readonly WirePosition[]
  readonly jointFrom: number
  readonly jointTo: number
  readonly cells: readonly (readonly WirePosition[])[]
  /** For each column: asks towards it that nobody answered. */
  readonly holes: readonly number[]
}

const partiesOf = (party: string | null): string[] => (party === null ? [] : party.split('+'))

/** Columns before the rest shares one. */
const OWN_COLUMNS = 5
/** Width of a column that holds next to nothing. */
const MIN_WEIGHT = 0.75

export function columnsOf(board: WireBoard): Column[] {
  const all = board.issues.flatMap(issue => issue.positions)
  const names = board.parties.map(party => party.id)
  const own = names.slice(0, names.length > OWN_COLUMNS + 1 ? OWN_COLUMNS : names.length)
  const rest = names.slice(own.length)
  const column = (id: string, parties: readonly string[], others: boolean): Column => {
    const held = all.filter(position => partiesOf(position.party).some(party => parties.includes(party)))
    const asks = held.filter(position => position.ask)
    return { id, parties, others, asks, weight: Math.min(1.6, Math.max(MIN_WEIGHT, 0.4 + held.length / 13)) }
  }
  const unnamed = all.filter(position => position.party === null)
  return [
    ...own.map(id => column(id, [id], false)),
    ...(rest.length > 0 ? [column('others', rest, true)] : []),
    ...(unnamed.length > 0
      ? [
          {
            id: UNNAMED,
            parties: [],
            others: false,
            asks: unnamed.filter(position => position.ask),
            weight: MIN_WEIGHT,
          },
        ]
      : []),
  ]
}

/** Column of what the text ascribes to nobody that it names. */
export const UNNAMED = ''

export function passes(position: WirePosition, filters: Filters): boolean {
  return (
    position.confidence >= filters.minConfidence &&
    (!filters.confirmedOnly || position.confirmed) &&
    (filters.families.size === 0 || filters.families.has(FAMILY[position.type])) &&
    (filters.parties.size === 0 || partiesOf(position.party).some(party => filters.parties.has(party)))
  )
}

/** Asks first, then what answers, then the rest. */
const RANK: Readonly<Record<WirePosition['type'], number>> = {
  demand: 0,
  offer: 1,
  reject: 2,
  accept: 2,
  evade: 2,
  deny: 3,
  insist: 3,
  commit: 3,
  warn: 4,
  support: 5,
  accuse: 5,
  assess: 6,
}
const byRank = (a: WirePosition, b: WirePosition): number => RANK[a.type] - RANK[b.type]

export function rowOf(issue: Issue, columns: readonly Column[], filters: Filters): Row {
  const shown = issue.positions.filter(position => passes(position, filters))
  const cells: WirePosition[][] = columns.map(() => [])
  const joint: WirePosition[] = []
  let [jointFrom, jointTo] = [columns.length, -1]
  for (const position of shown) {
    const places = placesOf(position.party, columns)
    const neighbours = places.length > 1 && places.every((at, i) => i === 0 || at === places[i - 1]! + 1)
    if (neighbours) {
      joint.push(position)
      jointFrom = Math.min(jointFrom, places[0]!)
      jointTo = Math.max(jointTo, places.at(-1)!)
    } else for (const at of places) cells[at]!.push(position)
  }
  const unanswered = shown.filter(position => position.status === 'unanswered')
  return {
    issue,
    asks: issue.positions.filter(position => position.ask),
    joint: joint.sort(byRank),
    jointFrom,
    jointTo,
    cells: cells.map(list => list.sort(byRank)),
    holes: columns.map(
      column => unanswered.filter(ask => partiesOf(ask.to).some(party => column.parties.includes(party))).length,
    ),
  }
}

const placesOf = (party: string | null, columns: readonly Column[]): number[] => [
  ...new Set(
    (party ?? UNNAMED)
      .split('+')
      .map(one => columns.findIndex(column => column.id === one || column.parties.includes(one)))
      .filter(at => at >= 0)
      .sort((a, b) => a - b),
  ),
]

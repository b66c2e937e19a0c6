/** The dossier's answers → what the API sends of them: positions by their numbers instead of the nesting that only memory can afford. */
import type { Board, BoardIssue, BoardPosition } from '../../7-dossier/board.js'
import type { Pair, Side } from '../../7-dossier/pair.js'
import type { WireBoard, WirePair, WirePosition } from './wire.js'

const wirePosition = (position: BoardPosition): WirePosition => ({
  ...position,
  tellings: position.tellings.map(telling => telling.id),
  answers: position.answers.map(({ by, ...answer }) => ({ ...answer, position: by.id, party: by.party })),
})

const wireIssue = (issue: BoardIssue): WireBoard['issues'][number] => ({
  ...issue,
  positions: issue.positions.map(wirePosition),
})

export const wireBoard = (board: Board): WireBoard => ({
  ...board,
  parties: board.parties,
  issues: board.issues.map(wireIssue),
})

const wireSide = (side: Side): WirePair['a'] => ({
  ...side,
  asks: side.asks.map(wirePosition),
  moves: side.moves.map(wirePosition),
  missed: side.missed,
})

export const wirePair = (pair: Pair): WirePair => ({ ...pair, a: wireSide(pair.a), b: wireSide(pair.b) })

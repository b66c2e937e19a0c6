/** The keys of the board: arrows walk rows and chips, [ and ] the days, d the words, / searches, Esc closes. */
import type { DossierInfo } from '../api'
import { useKeys } from '../parts/keys'
import { stepDay } from './day-slider'

export interface BoardKeys {
  readonly days: DossierInfo['days']
  /** Ids of the rows in order. */
  readonly rows: readonly number[]
  readonly selected: number | null
  readonly onSelect: (issue: number) => void
  readonly onClose: (() => void) | null
  readonly onWords: () => void
  readonly onSearch: () => void
}

export const useBoardKeys = (keys: BoardKeys): void => useKeys(key => act(key, keys))

function act(key: string, keys: BoardKeys): boolean {
  if (key === 'Escape' && keys.onClose !== null) keys.onClose()
  else if (key === '[') stepDay(keys.days, -1)
  else if (key === ']') stepDay(keys.days, 1)
  else if (key === 'd') keys.onWords()
  else if (key === '/') keys.onSearch()
  else if (key === 'ArrowDown' || key === 'ArrowUp') return walkRows(keys, key === 'ArrowDown' ? 1 : -1)
  else if (key === 'ArrowRight' || key === 'ArrowLeft') return walkChips(key === 'ArrowRight' ? 1 : -1)
  else return false
  return true
}

function walkRows(keys: BoardKeys, by: 1 | -1): boolean {
  const focused = document.activeElement?.closest<HTMLElement>('[data-issue]')?.dataset.issue
  const at = keys.rows.indexOf(Number(focused ?? keys.selected))
  const next = keys.rows[at + by] ?? (at < 0 ? keys.rows[0] : undefined)
  if (next === undefined) return false
  keys.onSelect(next)
  document.querySelector<HTMLElement>(`[data-issue="${next}"] .is button`)?.focus()
  return true
}

function walkChips(by: 1 | -1): boolean {
  const row = document.activeElement?.closest('[data-issue]')
  if (!row) return false
  const stops = [...row.querySelectorAll<HTMLElement>('.is button, .chip')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by]
  next?.focus()
  return next !== undefined
}

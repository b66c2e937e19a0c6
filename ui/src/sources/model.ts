/** Articles of the API → reports with their copies, the newest report first. Pure. */
import type { WireSource } from '../../../src/9-doors/http/wire'

export interface Report {
  readonly id: number
  /** The article that was there first. */
  readonly lead: WireSource
  /** Those that repeat it, most of the same words first. */
  readonly copies: readonly WireSource[]
}

/** @param rows newest first; a report stands where its newest article does */
export function reportsOf(rows: readonly WireSource[]): Report[] {
  const byReport = new Map<number, WireSource[]>()
  for (const row of rows) {
    const known = byReport.get(row.report)
    if (known === undefined) byReport.set(row.report, [row])
    else known.push(row)
  }
  return [...byReport].map(([id, group]) => {
    const lead = group.reduce((a, b) => (a.id < b.id ? a : b))
    return { id, lead, copies: group.filter(row => row !== lead).sort((a, b) => b.shared - a.shared) }
  })
}

/** Meetings across articles: the same place, day and parties told by several articles are one meeting. */
import type { Meeting } from '../record/schema.js'
import type { Database } from './database.js'
import { foldedWords } from './terms.js'

interface MeetingRow {
  readonly id: number
  readonly meeting: number | null
  readonly body: string
}

const fold = (place: string | null): string => (place === null ? '' : foldedWords(place).join(' '))

/** Whether one date can be the other's: equal, or the vaguer one its beginning (2018-02 and 2018-02-14). */
const datesAgree = (a: string, b: string): boolean => a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)

/** Whether two tellings can be of one meeting: the day agrees, the place or the parties do, and neither contradicts. */
export function sameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.date === null || b.date === null || !datesAgree(a.date, b.date)) return false
  const placed = a.place !== null && b.place !== null
  // A place has other names in other languages; where the country is known it decides.
  const samePlace = placed && (fold(a.place) === fold(b.place) || (a.country !== null && a.country === b.country))
  if (placed && !samePlace) return false
  const common = a.parties.filter(party => b.parties.includes(party)).length
  const smaller = Math.min(a.parties.length, b.parties.length)
  if (samePlace) return smaller === 0 || common > 0
  return smaller >= 2 && common === smaller
}

/**
 * Gives a stored meeting item the number of the meeting it tells of: that of another telling, or its own. Tellings that had joined it and no longer
 * agree with it (an analyst corrected its day) are placed anew.
 */
export function mergeMeeting(db: Database, id: number): void {
  const meeting = bodyOf(db, id)
  const joined = db.all<{ id: number }>(
    "SELECT id FROM item WHERE meeting = ? AND id <> ? AND kind = 'meeting' AND state <> 'rejected' ORDER BY id",
    id,
    id,
  )
  const left = joined.filter(row => !sameMeeting(bodyOf(db, row.id), meeting))
  for (const row of left) db.run('UPDATE item SET meeting = NULL WHERE id = ?', row.id)
  const other = joined.length > left.length ? undefined : sameAs(db, id, meeting)
  db.run('UPDATE item SET meeting = ? WHERE id = ?', other?.meeting ?? id, id)
  for (const row of left) mergeMeeting(db, row.id)
}

const bodyOf = (db: Database, id: number): Meeting =>
  JSON.parse(db.get<{ body: string }>('SELECT body FROM item WHERE id = ?', id)!.body) as Meeting

function sameAs(db: Database, id: number, meeting: Meeting): MeetingRow | undefined {
  const { date } = meeting
  if (date === null) return undefined
  return db
    .all<MeetingRow>(
      `SELECT id, meeting, body FROM item WHERE kind = 'meeting' AND state <> 'rejected' AND id <> ?
       AND (body ->> '$.date' IN (?, ?, ?) OR (body ->> '$.date' > ? AND body ->> '$.date' < ?)) ORDER BY id`,
      id,
      date,
      date.slice(0, 7),
      date.slice(0, 4),
      `${date}-`,
      `${date}.`,
    )
    .find(row => row.meeting !== null && sameMeeting(JSON.parse(row.body) as Meeting, meeting))
}

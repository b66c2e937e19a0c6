/** What a card of a meeting rests on, row by row. */
import type { Meeting } from '../../../src/record/schema'
import { nameOf } from '../parts/names'
import { t } from '../state'
import { Row, Words } from './card-rows'

interface MeetingRowsProps {
  readonly meeting: Meeting
  readonly language: string
}

export function MeetingRows({ meeting, language }: MeetingRowsProps) {
  const { label } = t.value.common
  const words = t.value.article.meeting
  const { date, end, duration } = meeting
  const heads = Object.entries(meeting.heads)
  return (
    <dl>
      <Row label={label.when}>
        {date === null ? (
          <Unknown />
        ) : (
          [date, end].flatMap(day => (day === null ? [] : t.value.day(day, 'long'))).join(' – ')
        )}
        {duration === null ? '' : ` · ${lasting(duration)}`}
      </Row>
      <Row label={label.place}>{meeting.place ?? <Unknown />}</Row>
      <Row label={label.parties}>
        {meeting.parties.length === 0 ? <Unknown /> : meeting.parties.map(nameOf.value).join(', ')}
      </Row>
      {meeting.format === null ? null : <Row label={words.format}>{meeting.format}</Row>}
      {meeting.level === null ? null : <Row label={words.level}>{meeting.level}</Row>}
      {heads.length === 0 ? null : (
        <Row label={words.heads}>
          {heads.map(([party, people]) => `${people.join(', ')} (${nameOf.value(party)})`).join(' · ')}
        </Row>
      )}
      <Row label={words.words} of="src">
        <Words spans={meeting.evidence} language={language} />
      </Row>
    </dl>
  )
}

const Unknown = () => <span class="muted">{t.value.common.label.unknown}</span>

const UNITS = { D: 'day', H: 'hour', M: 'minute' } as const

/** An ISO 8601 duration as it is said: `PT4H` → `4 hours`; what it does not know stays as it is. */
function lasting(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([DHM])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat(t.value.common.locale, {
      style: 'unit',
      unit: UNITS[unit as keyof typeof UNITS],
      unitDisplay: 'long',
    }).format(Number(count)),
  )
  return parts.length === 0 ? duration : parts.join(' ')
}

/** The day the board is seen at: a slider over the days on which something was said, with their volume and the meetings. */
import type { WireMeeting } from '../../../src/9-doors/http/wire'
import type { DossierInfo } from '../api'
import { Icon } from '../parts/icon'
import { asOf, t } from '../state'

/** Day labels under the slider at most. */
const LABELS = 6
/** Height of the tallest bar in pixels. */
const TALLEST = 20

interface SliderProps {
  readonly days: DossierInfo['days']
  readonly meetings: readonly WireMeeting[]
}

export function DaySlider({ days, meetings }: SliderProps) {
  if (days.length === 0) return null
  const at = days.findIndex(({ day }) => day === asOf.value)
  const index = at < 0 ? days.length - 1 : at
  const every = Math.ceil(days.length / LABELS)
  const few = days.length <= LABELS + 2
  const current = days[index]!
  const oneYear = days[0]!.day.slice(0, 4) === days.at(-1)!.day.slice(0, 4)
  return (
    <div class="when">
      <output for="as-of">
        {t.value.asOf}
        <b>{t.value.day(current.day, 'long')}</b>
      </output>
      <div class="track">
        <Strip days={days} index={index} meetings={few ? meetings : []} />
        <div style={{ padding: `0 calc(${50 / days.length}% - 6px)` }}>
          <input
            id="as-of"
            type="range"
            min={0}
            max={days.length - 1}
            step={1}
            value={index}
            aria-label={t.value.asOf}
            aria-valuetext={t.value.day(current.day, 'long')}
            onInput={event => {
              asOf.value = days[Number(event.currentTarget.value)]!.day
            }}
          />
        </div>
        <div class="days num" aria-hidden="true">
          {days.map(({ day }, i) =>
            few || (i + (every >> 1)) % every === 0 ? (
              <span key={day} class={i === index ? 'now' : ''} style={{ left: middleOf(i, days.length) }}>
                {oneYear ? t.value.day(day) : t.value.day(day.slice(0, 7))}
              </span>
            ) : null,
          )}
        </div>
      </div>
    </div>
  )
}

/** Where the middle of a day stands on the track. */
const middleOf = (at: number, all: number): string => `${((at + 0.5) / all) * 100}%`

interface StripProps extends SliderProps {
  readonly index: number
}

/** How much was said on each day, as bars in one drawing however many days there are; meetings above them. */
function Strip({ days, meetings, index }: StripProps) {
  const tallest = Math.max(...days.map(({ acts }) => acts))
  const bars = (from: number, to: number): string =>
    days
      .slice(from, to)
      .map(({ acts }, i) => {
        const height = acts === 0 ? 0 : Math.max(3, (acts / tallest) * TALLEST)
        return `M${from + i + 0.5} ${TALLEST}v-${height.toFixed(1)}`
      })
      .join('')
  return (
    <div class="strip" aria-hidden="true">
      {days.map(({ day }, i) => {
        const meeting = meetings.find(one => one.date === day && one.place !== null)
        return meeting === undefined ? null : (
          <span
            key={day}
            class={`mt${meeting.status === 'planned' ? ' planned' : ''}${i > index ? ' after' : ''}`}
            style={{ left: middleOf(i, days.length) }}
          >
            <Icon name="meeting" />
            {meeting.place}
          </span>
        )
      })}
      <svg
        class="bars"
        aria-hidden="true"
        viewBox={`0 0 ${days.length} ${TALLEST}`}
        preserveAspectRatio="none"
        style={{ '--days': days.length }}
      >
        <path d={bars(0, index + 1)} />
        <path class="after" d={bars(index + 1, days.length)} />
      </svg>
    </div>
  )
}

/** Moves the day by one step of the slider; for the keys [ and ]. */
export function stepDay(days: DossierInfo['days'], by: 1 | -1): void {
  const at = days.findIndex(({ day }) => day === asOf.value)
  const next = days[(at < 0 ? days.length - 1 : at) + by]
  if (next !== undefined) asOf.value = next.day
}

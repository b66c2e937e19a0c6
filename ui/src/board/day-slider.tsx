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
  const tallest = Math.max(...days.map(({ acts }) => acts))
  const every = Math.ceil(days.length / LABELS)
  const few = days.length <= LABELS + 2
  const columns = { gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }
  const current = days[index]!
  return (
    <div class="when">
      <output for="as-of">
        {t.value.asOf}
        <b>{t.value.day(current.day, 'long')}</b>
      </output>
      <div class="track">
        <div class="strip" style={columns} aria-hidden="true">
          {days.map(({ day, acts }, i) => {
            const meeting = few ? meetings.find(one => one.date === day) : undefined
            return (
              <div key={day} class={i > index ? 'd after' : 'd'}>
                {meeting?.place ? (
                  <span class={meeting.status === 'planned' ? 'mt planned' : 'mt'}>
                    <Icon name="meeting" />
                    {meeting.place}
                  </span>
                ) : null}
                <span class="bar" style={{ '--h': `${acts === 0 ? 0 : Math.max(3, (acts / tallest) * TALLEST)}px` }} />
              </div>
            )
          })}
        </div>
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
        <div class="days num" style={columns} aria-hidden="true">
          {days.map(({ day }, i) => (
            <span key={day} class={i === index ? 'now' : ''}>
              {few || i % every === 0 ? t.value.day(day) : ''}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Moves the day by one step of the slider; for the keys [ and ]. */
export function stepDay(days: DossierInfo['days'], by: 1 | -1): void {
  const at = days.findIndex(({ day }) => day === asOf.value)
  const next = days[(at < 0 ? days.length - 1 : at) + by]
  if (next !== undefined) asOf.value = next.day
}

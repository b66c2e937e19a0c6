/** What the lines between the lanes mean. */
import { Icon } from '../parts/icon'
import { type AskStatus, STATUS_ICON, statusClass } from '../parts/marks'
import { t } from '../state'

const KINDS: readonly AskStatus[] = ['rejected', 'evaded', 'countered', 'accepted']

export const Legend = () => (
  <p class="legend">
    <span>
      <svg class="ln" viewBox="0 0 30 8" aria-hidden="true">
        <path d="M0 4h30" />
      </svg>
      {t.value.pair.said}
    </span>
    <span>
      <svg class="ln dashed" viewBox="0 0 30 8" aria-hidden="true">
        <path d="M0 4h30" />
      </svg>
      {t.value.pair.inferredAnswer}
    </span>
    <span>
      <svg class="ln dotted" viewBox="0 0 30 8" aria-hidden="true">
        <path d="M0 4h22" />
        <circle cx="26" cy="4" r="3" />
      </svg>
      {t.value.noAnswer}
    </span>
    {KINDS.map(status => (
      <span key={status} class={`state ${statusClass(status)}`}>
        <Icon name={STATUS_ICON[status]} />
        {t.value.status[status]}
      </span>
    ))}
  </p>
)

/** What the lines between the lanes mean. */
import { Icon } from '../parts/icon'
import { type AskStatus, STATUS_ICON, statusClass } from '../parts/marks'
import { t } from '../state'

const KINDS: readonly AskStatus[] = ['rejected', 'evaded', 'countered', 'accepted']

/** A dotted line ends in a dot, as it reaches nobody. */
const Line = ({ look, says }: { readonly look: '' | 'dashed' | 'dotted'; readonly says: string }) => (
  <span>
    <svg class={`ln ${look}`} viewBox="0 0 30 8" aria-hidden="true">
      <path d={look === 'dotted' ? 'M0 4h22' : 'M0 4h30'} />
      {look === 'dotted' ? <circle cx="26" cy="4" r="3" /> : null}
    </svg>
    {says}
  </span>
)

export const Legend = () => (
  <p class="legend">
    <Line look="" says={t.value.pair.said} />
    <Line look="dashed" says={t.value.pair.inferredAnswer} />
    <Line look="dotted" says={t.value.noAnswer} />
    {KINDS.map(status => (
      <span key={status} class={`state ${statusClass(status)}`}>
        <Icon name={STATUS_ICON[status]} />
        {t.value.status[status]}
      </span>
    ))}
  </p>
)

/** Small marks that several views share: kind of act, status, tally, confidence. */

import { FAMILY } from '../../../src/8-outputs/kinds'
import type { WireBoard, WirePosition } from '../../../src/9-doors/http/wire'
import { t } from '../state'
import { Icon, type IconName } from './icon'
import { nameOf } from './names'

export type AskStatus = NonNullable<WirePosition['status']>
export type IssueStatus = WireBoard['issues'][number]['status']

export const STATUS_ICON: Readonly<Record<AskStatus | IssueStatus, IconName>> = {
  accepted: 'accept',
  agreed: 'accept',
  rejected: 'reject',
  countered: 'counter',
  evaded: 'evade',
  unanswered: 'none',
  open: 'dot',
}
/** Class that carries the colour of a status. */
export const statusClass = (status: AskStatus | IssueStatus): string => `a-${status === 'agreed' ? 'accepted' : status}`

export const Badge = ({ status }: { readonly status: AskStatus | IssueStatus }) => (
  <span class={`badge ${statusClass(status)}`}>
    <Icon name={STATUS_ICON[status]} />
    {t.value.status[status]}
  </span>
)

export const ORDER: readonly AskStatus[] = ['accepted', 'rejected', 'evaded', 'countered', 'unanswered']

/** Above this many asks single marks are noise. */
const SINGLE_MARKS = 8

interface TallyProps {
  readonly asks: readonly WirePosition[]
  /** How many single marks there is room for; a count by status stands for more. */
  readonly room?: number
}

export function Tally({ asks, room = SINGLE_MARKS }: TallyProps) {
  if (asks.length > room) {
    return (
      <span class="tally">
        {ORDER.map(status => {
          const count = asks.filter(ask => ask.status === status).length
          return count === 0 ? null : (
            <span key={status} class={`state ${statusClass(status)}`} title={t.value.status[status]}>
              <Icon name={STATUS_ICON[status]} />
              <span class="num">{count}</span>
            </span>
          )
        })}
      </span>
    )
  }
  const sorted = [...asks].sort((a, b) => ORDER.indexOf(a.status!) - ORDER.indexOf(b.status!))
  return (
    <span class="tally" role="img" aria-label={sorted.map(ask => t.value.status[ask.status!]).join(', ')}>
      {sorted.map(ask => (
        <span
          key={ask.id}
          class={`u ${statusClass(ask.status!)}${ask.answers[0]?.link === 'inferred' ? ' inferred' : ''}`}
          title={t.value.status[ask.status!]}
        >
          <Icon name={STATUS_ICON[ask.status!]} />
        </span>
      ))}
    </span>
  )
}

/** `Russia asks NATO`, the verb in the colour of its kind. */
export const Move = ({ act }: { readonly act: Pick<WirePosition, 'type' | 'party' | 'to'> }) => (
  <span>
    <span class="pp">{nameOf.value(act.party) || '?'}</span>{' '}
    <span class={`k f-${FAMILY[act.type]}`}>
      <Icon name={act.type} /> {t.value.verb(act.type, act.party)}
    </span>
    {act.to === null ? null : (
      <>
        {' '}
        <span class="pp">{nameOf.value(act.to)}</span>
      </>
    )}
  </span>
)

export const Confidence = ({ value }: { readonly value: number }) => (
  <span class="num" title={t.value.rightOf100(Math.round(value * 100))}>
    {value.toFixed(2)}
  </span>
)

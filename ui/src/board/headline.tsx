/** The finding of the board in one sentence, and what it rests on. */
import { Fragment } from 'preact'
import type { WireBoard } from '../../../src/9-doors/http/wire'
import { Icon } from '../parts/icon'
import { type AskStatus, STATUS_ICON, statusClass } from '../parts/marks'
import { linkTo, t } from '../state'

const PARTS: readonly AskStatus[] = ['rejected', 'evaded', 'countered', 'unanswered', 'accepted']

export function Headline({ board, fresh }: { readonly board: WireBoard; readonly fresh: number }) {
  const total = PARTS.reduce((sum, status) => sum + board.asks[status], 0)
  const parts = PARTS.filter(status => board.asks[status] > 0)
  return (
    <div>
      <h1 aria-live="polite">
        {total === 0 ? t.value.headEmpty : t.value.head(total)}
        {parts.map((status, i) => (
          <Fragment key={status}>
            <span class="nb">
              <span class={`st ${statusClass(status)}`}>
                <Icon name={STATUS_ICON[status]} /> {t.value.headPart[status](board.asks[status])}
              </span>
              {i < parts.length - 1 || board.asks.accepted === 0 ? ',' : '.'}
            </span>{' '}
          </Fragment>
        ))}
        {total > 0 && board.asks.accepted === 0 ? `${t.value.headNone}.` : ''}
      </h1>
      <p class="sub">
        {t.value.rests(board.articles, board.reports)} · {t.value.newThatDay(fresh)} ·{' '}
        <a href={linkTo('sources')}>{t.value.views.sources}</a>
      </p>
    </div>
  )
}

/** One card: who does what to whom, and for the chosen one everything it rests on, with the analyst's decision. */
import type { ComponentChildren } from 'preact'
import type { Reply } from '../../../src/8-outputs/kinds'
import { Icon } from '../parts/icon'
import { nameOf } from '../parts/names'
import { t } from '../state'
import { ActRows, StatementRows } from './card-rows'
import { type Card, familyOf, type Work } from './model'

interface CardProps {
  readonly card: Card
  readonly work: Work
  readonly replies: readonly Reply[]
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onGo: (id: number) => void
  readonly onHover: (on: boolean) => void
  /** What is under the rows of the chosen card: decisions, or the form in place of the rows. */
  readonly children: ComponentChildren
  readonly editing: boolean
}

export function CardView(props: CardProps) {
  const { card, chosen, editing, work } = props
  const family = familyOf(card)
  const classes = ['card', family === null ? 'said' : `f-${family}`, card.doubtful ? 'doubt' : '', chosen ? 'on' : '']
  return (
    <li
      class={`${classes.filter(Boolean).join(' ')} ${card.state}`}
      data-card={card.id}
      onMouseEnter={() => props.onHover(true)}
      onMouseLeave={() => props.onHover(false)}
    >
      <button type="button" class="h" aria-expanded={chosen} onClick={props.onChoose}>
        <Icon name={card.kind === 'act' ? card.item.type : 'said'} />
        <span class="who">
          <span class="n num">{card.number}</span> <Head card={card} chosen={chosen} />
        </span>
        <Mark card={card} />
      </button>
      {chosen ? (
        <div class="bd">
          {editing ? null : card.kind === 'act' ? (
            <ActRows act={card.item} work={work} replies={props.replies} onGo={props.onGo} />
          ) : (
            <StatementRows statement={card.item} work={work} />
          )}
          {props.children}
        </div>
      ) : null}
    </li>
  )
}

function Head({ card, chosen }: { readonly card: Card; readonly chosen: boolean }) {
  const { item } = card
  if (card.kind === 'statement') {
    const party = nameOf.value(item.party)
    const voice = item.voice ?? (party === '' ? t.value.common.label.unknown : party)
    return (
      <>
        <b>{voice}</b> <span class="v">{t.value.common.label.says}</span>
        {party === '' || party === voice ? null : <span class="vo"> · {party}</span>}
      </>
    )
  }
  const act = card.item
  return (
    <>
      <b>{nameOf.value(act.party) || '?'}</b> <span class="v">{t.value.verb(act.type, act.party)}</span>
      {act.to === null ? null : (
        <>
          {' '}
          <b>{nameOf.value(act.to)}</b>
        </>
      )}
      {act.voice === null || chosen ? null : <span class="vo"> · {act.voice}</span>}
    </>
  )
}

/** What an analyst made of the card, else how sure the reading is. */
function Mark({ card }: { readonly card: Card }) {
  const confidence = card.item.confidence.toFixed(2)
  if (card.state === 'machine') {
    return (
      <span class="rt">
        {card.doubtful ? (
          <span class="low">
            {t.value.common.label.check} {confidence}
          </span>
        ) : (
          confidence
        )}
      </span>
    )
  }
  const icon = { confirmed: 'accept', corrected: 'edit', added: 'support', rejected: 'reject' } as const
  return (
    <span class="rt done">
      <Icon name={icon[card.state]} /> {t.value.article.state[card.state]}
    </span>
  )
}

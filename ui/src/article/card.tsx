/** One card: who does what to whom, or who meets where; for the chosen one everything it rests on, with the analyst's decision. */
import type { ComponentChildren } from 'preact'
import type { Reply } from '../../../src/8-outputs/kinds'
import type { Meeting } from '../../../src/record/schema'
import { Icon } from '../parts/icon'
import { nameOf } from '../parts/names'
import { t } from '../state'
import { ActRows, StatementRows } from './card-rows'
import { MeetingRows } from './meeting-rows'
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
  const classes = [
    'card',
    family === null ? (card.kind === 'meeting' ? 'meet' : 'said') : `f-${family}`,
    card.doubtful ? 'doubt' : '',
    chosen ? 'on' : '',
  ]
  return (
    <li
      class={`${classes.filter(Boolean).join(' ')} ${card.state}`}
      data-card={card.id}
      onMouseEnter={() => props.onHover(true)}
      onMouseLeave={() => props.onHover(false)}
      onFocusIn={() => props.onHover(true)}
      onFocusOut={() => props.onHover(false)}
    >
      <button type="button" class="h" aria-expanded={chosen} onClick={props.onChoose}>
        <Icon name={card.kind === 'act' ? card.item.type : card.kind === 'meeting' ? 'meeting' : 'said'} />
        <span class="who">
          {card.number === null ? null : <span class="n num">{card.number}</span>} <Head card={card} chosen={chosen} />
        </span>
        <Mark card={card} />
      </button>
      {chosen ? (
        <div class="bd">
          {editing ? null : card.kind === 'act' ? (
            <ActRows act={card.item} work={work} replies={props.replies} onGo={props.onGo} />
          ) : card.kind === 'meeting' ? (
            <MeetingRows meeting={card.item} language={work.article.language} />
          ) : (
            <StatementRows statement={card.item} work={work} onGo={props.onGo} />
          )}
          {props.children}
        </div>
      ) : null}
    </li>
  )
}

function Head({ card, chosen }: { readonly card: Card; readonly chosen: boolean }) {
  if (card.kind === 'meeting') return <MeetingHead meeting={card.item} />
  if (card.kind === 'statement') {
    const { item } = card
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

const MeetingHead = ({ meeting }: { readonly meeting: Meeting }) => (
  <>
    <b>{t.value.article.meeting.name}</b> <span class="v">{t.value.common.meetingStatus[meeting.status]}</span>
    <span class="vo">
      {[meeting.place, meeting.date === null ? null : t.value.day(meeting.date), ...meeting.parties.map(nameOf.value)]
        .filter(part => part !== null)
        .map(part => ` · ${part}`)}
    </span>
  </>
)

/** What an analyst made of the card, else how sure the reading is. */
function Mark({ card }: { readonly card: Card }) {
  if (card.state === 'machine') {
    if (card.kind === 'meeting') return null
    const confidence = card.item.confidence.toFixed(2)
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

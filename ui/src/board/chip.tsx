/** One position as a chip: its kind, its words, and for an ask who answered and how. */
import { FAMILY } from '../../../src/8-outputs/kinds'
import type { WirePosition } from '../../../src/9-doors/http/wire'
import { cut, Evidence, visible } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { STATUS_ICON, statusClass } from '../parts/marks'
import { codeOf, nameOf } from '../parts/names'
import { t } from '../state'

/** Below this confidence a position is drawn as doubtful. */
export const DOUBT = 0.6
/** Characters of a condition shown in a chip. */
const CONDITION = 44

interface ChipProps {
  readonly position: WirePosition
  readonly pressed: boolean
  /** Drawn across the columns of its parties. */
  readonly wide?: boolean
  /** Named with its party, where its column holds several. */
  readonly named?: boolean
  readonly fresh?: boolean
  readonly onOpen: () => void
  readonly onPoint: (on: boolean) => void
}

export function Chip({ position, pressed, wide, named, fresh, onOpen, onPoint }: ChipProps) {
  const { lead, ask, confidence } = position
  const doubt = confidence < DOUBT
  const classes = ['chip', `f-${FAMILY[position.type]}`, ask ? 'ask' : '', doubt ? 'doubt' : '', wide ? 'wide' : '']
  return (
    <button
      type="button"
      class={classes.join(' ')}
      data-position={position.id}
      aria-pressed={pressed}
      title={visible(lead.words)}
      onClick={onOpen}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
    >
      <Icon name={position.type} />
      {ask ? (
        <AskWords position={position} named={named ?? false} fresh={fresh ?? false} doubt={doubt} />
      ) : (
        <MoveWords position={position} named={named ?? false} fresh={fresh ?? false} doubt={doubt} />
      )}
    </button>
  )
}

interface WordsProps {
  readonly position: WirePosition
  readonly named: boolean
  readonly fresh: boolean
  readonly doubt: boolean
}

const Who = ({ party }: { readonly party: string | null }) => (
  <>
    <abbr class="pp" title={nameOf.value(party)}>
      {party === null ? '?' : codeOf.value(party)}
    </abbr>{' '}
  </>
)

const Fresh = () => (
  <>
    <span class="new">{t.value.isNew}</span>{' '}
  </>
)

const isJoint = (position: WirePosition): boolean => position.party?.includes('+') ?? false

const Told = ({ position, doubt }: { readonly position: WirePosition; readonly doubt: boolean }) => (
  <>
    {position.reports > 1 ? ` · ${t.value.told(position.reports)}` : ''}
    {doubt ? <span class="num"> · {position.confidence.toFixed(2)}</span> : null}
  </>
)

function AskWords({ position, named, fresh, doubt }: WordsProps) {
  const { lead } = position
  const [answer] = position.answers
  const status = position.status ?? 'unanswered'
  return (
    <>
      <span class="tx">
        <Evidence text={lead.words} language={lead.language} />
      </span>
      <span class="mt">
        <span>
          {fresh ? <Fresh /> : null}
          {named || isJoint(position) ? <Who party={position.party} /> : null}
          {t.value.verb(position.type, position.party)}
          {position.to === null ? '' : ` → ${codeOf.value(position.to)}`}
          <Told position={position} doubt={doubt} />
        </span>
        <span class={`tag ${statusClass(status)}${answer?.link === 'inferred' ? ' inferred' : ''}`}>
          <Icon name={STATUS_ICON[status]} />
          {answer?.party ? codeOf.value(answer.party) : <span class="noanswer">{t.value.noAnswer}</span>}
          <span class="vh"> {t.value.status[status]}</span>
        </span>
      </span>
    </>
  )
}

function MoveWords({ position, named, fresh, doubt }: WordsProps) {
  const { lead } = position
  return (
    <span class="tx">
      {fresh ? <Fresh /> : null}
      {named || isJoint(position) ? <Who party={position.party} /> : null}
      <span class="vb">{t.value.verb(position.type, position.party)}</span>{' '}
      {lead.condition === null ? null : (
        <span class="cnd">
          <Evidence text={cut(lead.condition, CONDITION)} language={lead.language} /> →{' '}
        </span>
      )}
      <Evidence text={lead.words} language={lead.language} />
      <span class="muted told">
        <Told position={position} doubt={doubt} />
      </span>
    </span>
  )
}

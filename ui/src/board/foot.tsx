/** The line at the foot of the board: who answered what on the row that is pointed at, and the keys. */
import type { WirePosition } from '../../../src/9-doors/http/wire'
import { Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { Key } from '../parts/keys'
import { Move, STATUS_ICON, statusClass } from '../parts/marks'
import { nameOf } from '../parts/names'
import { t } from '../state'
import type { Issue } from './model'

interface FootProps {
  readonly issue: Issue | null
  readonly position: WirePosition | null
}

export const Foot = ({ issue, position }: FootProps) => (
  <div class="foot">
    <p class="reading">
      {issue === null ? (
        t.value.pointAtRow
      ) : position === null ? (
        <IssueReading issue={issue} />
      ) : (
        <PositionReading position={position} />
      )}
    </p>
    <p class="keys">
      <Key keys={['↑', '↓']} does={t.value.keys.issue} />
      <Key keys={['←', '→']} does={t.value.keys.move} />
      <Key keys={['Enter']} does={t.value.keys.evidence} />
      <Key keys={['d']} does={t.value.keys.words} />
      <Key keys={['[', ']']} does={t.value.keys.day} />
      <Key keys={['/']} does={t.value.keys.search} />
    </p>
  </div>
)

function IssueReading({ issue }: { readonly issue: Issue }) {
  const answers = issue.positions.flatMap(ask => ask.answers.slice(0, 1))
  const open = issue.positions.filter(ask => ask.status === 'unanswered').length
  const byWhom = new Map<string, { readonly answer: (typeof answers)[number]; count: number }>()
  for (const answer of answers) {
    const key = `${answer.party} ${answer.how} ${answer.link}`
    const known = byWhom.get(key)
    if (known === undefined) byWhom.set(key, { answer, count: 1 })
    else known.count++
  }
  return (
    <>
      {[...byWhom].map(([key, { answer, count }]) => (
        <span key={key} class={`state ${statusClass(answer.how)}`}>
          <Icon name={STATUS_ICON[answer.how]} />
          <b>{nameOf.value(answer.party)}</b> {t.value.status[answer.how].toLowerCase()} {count}
          {answer.link === 'inferred' ? `, ${t.value.inferred}` : ''}
        </span>
      ))}
      {open > 0 ? (
        <span class="state a-unanswered">
          <Icon name="none" />
          {open} {t.value.noAnswer}
        </span>
      ) : null}
      {byWhom.size === 0 && open === 0 ? t.value.status.open : null}
    </>
  )
}

const PositionReading = ({ position }: { readonly position: WirePosition }) => (
  <>
    <Move act={position} />: <Evidence text={position.lead.words} language={position.lead.language} />
  </>
)

/** Who answered what on one issue: each ask in full with its answers, then the other moves; every line leads to its words. */
import type { WirePosition } from '../../../src/9-doors/http/wire'
import { Evidence, IssueName } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { Badge, Confidence, Move, STATUS_ICON, statusClass } from '../parts/marks'
import { nameOf } from '../parts/names'
import { linkTo, t } from '../state'
import type { Issue } from './model'

interface PanelProps {
  readonly issue: Issue
  readonly chip: number | null
  readonly onClose: () => void
}

export function EvidencePanel({ issue, chip, onClose }: PanelProps) {
  const byId = new Map(issue.positions.map(position => [position.id, position]))
  const asks = issue.positions.filter(position => position.ask)
  const answering = new Set(asks.flatMap(ask => ask.answers.map(answer => answer.position)))
  const rest = issue.positions.filter(position => !position.ask && !answering.has(position.id))
  return (
    <aside class="side" aria-label={t.value.exchange}>
      <div class="sidehead">
        <h2>{t.value.exchange}</h2>
        <button type="button" class="btn quiet" onClick={onClose}>
          {t.value.close} <kbd>Esc</kbd>
        </button>
      </div>
      <p class="issue">
        <IssueName issue={issue} />
      </p>
      <p>
        <Badge status={issue.status} />
      </p>
      {[...asks, ...rest].map(position => (
        <Exchange key={position.id} position={position} byId={byId} on={position.id === chip} />
      ))}
    </aside>
  )
}

interface ExchangeProps {
  readonly position: WirePosition
  readonly byId: ReadonlyMap<number, WirePosition>
  readonly on: boolean
}

function Exchange({ position, byId, on }: ExchangeProps) {
  return (
    <div class={on ? 'ex on' : 'ex'}>
      <div class="hd">
        <Move act={position} />
        <Confidence value={position.confidence} />
      </div>
      <Words position={position} />
      {position.status === 'unanswered' ? <div class="re none">{t.value.status.unanswered}</div> : null}
      {position.answers.map(answer => {
        const by = byId.get(answer.position)
        return (
          <div
            key={answer.position}
            class={`re ${statusClass(answer.how)}${answer.link === 'inferred' ? ' inferred' : ''}`}
          >
            <div class="hd">
              <span class={`state ${statusClass(answer.how)}`}>
                <Icon name={STATUS_ICON[answer.how]} />
                {t.value.status[answer.how]} · {nameOf.value(answer.party)}
              </span>
              <span>
                {answer.link === 'inferred' ? `${t.value.inferred} ` : ''}
                <Confidence value={answer.confidence} />
              </span>
            </div>
            {by === undefined ? null : <Words position={by} />}
          </div>
        )
      })}
    </div>
  )
}

const Words = ({ position: { lead, reports } }: { readonly position: WirePosition }) => (
  <>
    {lead.condition === null ? null : (
      <q class="cnd">
        <Evidence text={lead.condition} language={lead.language} /> →
      </q>
    )}
    <q>
      <Evidence text={lead.words} language={lead.language} />
    </q>
    <div class="ft">
      {lead.voice === null ? '' : `${lead.voice} · `}
      {t.value.when(lead)}
      {reports > 1 ? ` · ${t.value.told(reports)}` : ''} ·{' '}
      <a href={linkTo('article', { id: lead.article, item: lead.id })}>{t.value.readInArticle}</a>
    </div>
  </>
)

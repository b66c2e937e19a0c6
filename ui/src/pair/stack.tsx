/** The pair on a phone: each ask with its answer under it. */
import type { WirePair } from '../../../src/9-doors/http/wire'
import { Evidence, IssueName } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { STATUS_ICON, statusClass } from '../parts/marks'
import { nameOf } from '../parts/names'
import { t } from '../state'
import { PairChip } from './chip'
import type { PairIssue } from './model'

interface StackProps {
  readonly from: WirePair['a']
  readonly to: WirePair['a']
  readonly issues: readonly PairIssue[]
}

export function Stack({ from, to, issues }: StackProps) {
  const titles = new Map<number | null, PairIssue>(issues.map(issue => [issue.id, issue]))
  const byId = new Map([...to.asks, ...to.moves].map(position => [position.id, position]))
  return (
    <section class="stack">
      <h2>
        {t.value.pair.asks(nameOf.value(from.party), nameOf.value(to.party))}{' '}
        <span class="muted num">{from.asks.length}</span>
      </h2>
      {from.asks.map(ask => {
        const [answer] = ask.answers
        const status = ask.status ?? 'unanswered'
        const by = answer === undefined ? undefined : byId.get(answer.position)
        return (
          <div key={ask.id} class="e">
            <div class="is">{titles.has(ask.issue) ? <IssueName issue={titles.get(ask.issue)!} /> : null}</div>
            <PairChip position={ask} dim={false} onPoint={() => undefined} />
            <div
              class={`re ${statusClass(status)}${answer?.link === 'inferred' ? ' inferred' : ''}${answer === undefined ? ' none' : ''}`}
            >
              <span class={`state ${statusClass(status)}`}>
                <Icon name={STATUS_ICON[status]} />
                {t.value.status[status]}
                {answer?.link === 'inferred' ? `, ${t.value.inferred} ${answer.confidence.toFixed(2)}` : ''}
              </span>
              {by === undefined ? null : (
                <q>
                  <Evidence text={by.lead.words} language={by.lead.language} />
                </q>
              )}
            </div>
          </div>
        )
      })}
    </section>
  )
}

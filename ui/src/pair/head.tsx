/** What the pair view finds, in one sentence, and the head of each side. */
import type { WirePair } from '../../../src/9-doors/http/wire'
import { Tally } from '../parts/marks'
import { nameOf } from '../parts/names'
import { t } from '../state'
import { answered, type PairIssue } from './model'

export function Finding({ pair, issues }: { readonly pair: WirePair; readonly issues: readonly PairIssue[] }) {
  const { a, b } = pair
  const missed = a.missed.length + b.missed.length
  const all = a.asks.length + b.asks.length
  const both = issues.filter(issue =>
    [issue.left, issue.right].every(lane => lane.some(position => position.ask)),
  ).length
  return (
    <section class="say">
      <h1>
        {all === 0
          ? t.value.pair.nothingAsked(nameOf.value(a.party), nameOf.value(b.party))
          : t.value.pair.finding(pair.talkPast, missed, all, [
              {
                name: nameOf.value(a.party),
                missed: a.missed.length,
                all: a.asks.length,
              },
              {
                name: nameOf.value(b.party),
                missed: b.missed.length,
                all: b.asks.length,
              },
            ])}
      </h1>
      <p class="sub">{t.value.pair.rests(both, issues.length, t.value.day(pair.asOf, 'long'))}</p>
    </section>
  )
}

interface SideHeadProps {
  readonly side: WirePair['a']
  readonly parties: readonly string[]
  readonly other: string
  readonly onChoose: (party: string) => void
}

export const SideHead = ({ side, parties, other, onChoose }: SideHeadProps) => (
  <div class="sd">
    <h2>
      <select aria-label={t.value.party} value={side.party} onChange={event => onChoose(event.currentTarget.value)}>
        {[...new Set([side.party, ...parties])]
          .filter(party => party !== other)
          .map(party => (
            <option key={party} value={party}>
              {nameOf.value(party)}
            </option>
          ))}
      </select>
    </h2>
    <p>
      <Tally asks={side.asks} />
      <span>{t.value.pair.onSubstance(answered(side), side.asks.length)}</span>
    </p>
  </div>
)

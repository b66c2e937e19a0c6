/** Two parties face to face: what each asks of the other, how it was answered, and what each says will happen. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { WirePair, WirePosition } from '../../../src/9-doors/http/wire'
import { useLoaded } from '../load'
import { IssueName } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { nameOf } from '../parts/names'
import { Empty, Failed, Loading } from '../parts/states'
import { questions } from '../questions'
import { asOf, linkTo, place, t } from '../state'
import { PairChip } from './chip'
import { Finding, SideHead } from './head'
import { Legend } from './legend'
import { Lines } from './lines'
import { pairIssues } from './model'
import { Stack } from './stack'
import { Warnings } from './warnings'
import './pair.css'

export function PairView() {
  const day = asOf.value ?? undefined
  const known = useLoaded(questions.parties(day))
  const parties = known.value ?? []
  const { query } = place.value
  const a = query.get('a') ?? parties[0]?.id
  const b = query.get('b') ?? parties.find(party => party.id !== a)?.id
  const pair = useLoaded(a === undefined || b === undefined ? questions.none() : questions.pair(a, b, day))
  if (known.kind === 'failed') return <Failed error={known.error} />
  if (pair.kind === 'failed') return <Failed error={pair.error} />
  if (known.value === null) return <Loading />
  if (a === undefined || b === undefined) return <Empty />
  if (pair.value === null) return <Loading />
  return <Pair pair={pair.value} parties={parties.map(party => party.id)} />
}

const goTo = (a: string, b: string): void => {
  location.hash = linkTo('pair', { a, b })
}

function Pair({ pair, parties }: { readonly pair: WirePair; readonly parties: readonly string[] }) {
  const face = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<number | null>(null)
  const issues = useMemo(() => pairIssues(pair), [pair])
  const near = useMemo(() => neighbours(pair, focus), [pair, focus])
  const lane = (positions: readonly WirePosition[], side: 'l' | 'r', silent: boolean) => (
    <div class={`lane ${side}`}>
      {positions.map(position => (
        <PairChip
          key={position.id}
          position={position}
          dim={near !== null && !near.has(position.id)}
          onPoint={setFocus}
        />
      ))}
      {silent ? (
        <p class="silent">{t.value.pair.nothingFrom(nameOf.value(side === 'l' ? pair.a.party : pair.b.party))}</p>
      ) : null}
    </div>
  )
  return (
    <div class="pair">
      <Finding pair={pair} issues={issues} />
      <div class="sides">
        <SideHead side={pair.a} parties={parties} other={pair.b.party} onChoose={party => goTo(party, pair.b.party)} />
        <div class="mid">
          <button type="button" class="btn" onClick={() => goTo(pair.b.party, pair.a.party)}>
            <Icon name="counter" />
            {t.value.pair.swap}
          </button>
        </div>
        <SideHead side={pair.b} parties={parties} other={pair.a.party} onChoose={party => goTo(pair.a.party, party)} />
      </div>
      {issues.length === 0 ? <p class="page muted">{t.value.pair.nothing}</p> : null}
      <div class="face" ref={face}>
        {issues.map(issue => (
          <section key={issue.id} class="iss">
            <h2>
              <IssueName issue={issue} />
            </h2>
            {lane(issue.left, 'l', issue.left.length === 0)}
            {lane(issue.right, 'r', issue.right.length === 0)}
          </section>
        ))}
        <Lines face={face} pair={pair} focus={focus} />
      </div>
      <Legend />
      <Stack from={pair.b} to={pair.a} issues={issues} />
      <Stack from={pair.a} to={pair.b} issues={issues} />
      <Warnings pair={pair} />
    </div>
  )
}

/** The position that is pointed at with all that answer it or that it answers; null for none. */
function neighbours(pair: WirePair, focus: number | null): ReadonlySet<number> | null {
  if (focus === null) return null
  const near = new Set([focus])
  for (const ask of [...pair.a.asks, ...pair.b.asks]) {
    const ends = [ask.id, ...ask.answers.map(answer => answer.position)]
    if (ends.includes(focus)) for (const end of ends) near.add(end)
  }
  return near
}

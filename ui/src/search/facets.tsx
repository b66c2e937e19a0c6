/** What narrows the hits: who speaks, and when. */
import type { WireHits } from '../../../src/9-doors/http/wire'
import { nameOf } from '../parts/names'
import { t } from '../state'
import type { Wanted } from './search-view'

interface FacetsProps {
  readonly wanted: Wanted
  readonly statements: WireHits['statements']
  readonly onChange: (wanted: Wanted) => void
}

export function Facets({ wanted, statements, onChange }: FacetsProps) {
  const counts = new Map<string, number>()
  for (const { party } of statements) {
    for (const one of party?.split('+') ?? []) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  // A party that was chosen stays, so that it can be let go.
  if (wanted.party !== '' && !counts.has(wanted.party)) counts.set(wanted.party, 0)
  const parties = [...counts].sort((a, b) => b[1] - a[1])
  return (
    <aside class="facets" aria-label={t.value.party}>
      <fieldset>
        <legend>{t.value.party}</legend>
        <Party name={t.value.all} count={statements.length} value="" wanted={wanted} onChange={onChange} />
        {parties.map(([party, count]) => (
          <Party
            key={party}
            name={nameOf.value(party)}
            count={count}
            value={party}
            wanted={wanted}
            onChange={onChange}
          />
        ))}
      </fieldset>
      <div class="days">
        <Day label={t.value.search.since} value={wanted.since} onChange={since => onChange({ ...wanted, since })} />
        <Day label={t.value.search.until} value={wanted.asOf} onChange={asOf => onChange({ ...wanted, asOf })} />
      </div>
    </aside>
  )
}

interface PartyProps extends Pick<FacetsProps, 'wanted' | 'onChange'> {
  readonly name: string
  readonly count: number
  readonly value: string
}

const Party = ({ name, count, value, wanted, onChange }: PartyProps) => (
  <label>
    <input
      type="radio"
      name="party"
      checked={wanted.party === value}
      onChange={() => onChange({ ...wanted, party: value })}
    />
    <span>{name}</span>
    <span class="num muted">{count}</span>
  </label>
)

interface DayProps {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

const Day = ({ label, value, onChange }: DayProps) => (
  <label>
    <span>{label}</span>
    <input class="field" type="date" value={value} onChange={event => onChange(event.currentTarget.value)} />
  </label>
)

/** Filters of the board: parties, kinds, confidence, what is new, what was confirmed, and how many words are shown. */
import { FAMILIES, FAMILY, type Family } from '../../../src/8-outputs/kinds'
import { FAMILY_ICON } from '../../../src/8-outputs/page/icons'
import type { WireBoard } from '../../../src/9-doors/http/wire'
import { Icon } from '../parts/icon'
import { nameOf } from '../parts/names'
import { t } from '../state'
import type { Filters } from './model'

/** Parties offered as filters. */
const OFFERED = 6

interface FilterBarProps {
  readonly board: WireBoard
  readonly filters: Filters
  readonly onFilter: (filters: Filters) => void
  readonly markNew: boolean
  readonly onMarkNew: (on: boolean) => void
  readonly full: boolean
  readonly onFull: (on: boolean) => void
}

const toggled = <T,>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

export function FilterBar({ board, filters, onFilter, markNew, onMarkNew, full, onFull }: FilterBarProps) {
  const counts = new Map<Family, number>()
  for (const issue of board.issues) {
    for (const position of issue.positions) {
      const family = FAMILY[position.type]
      counts.set(family, (counts.get(family) ?? 0) + 1)
    }
  }
  return (
    <section class="filters" aria-label={t.value.kind}>
      <fieldset>
        <legend class="vh">{t.value.party}</legend>
        {board.parties.slice(0, OFFERED).map(({ id }) => (
          <button
            key={id}
            type="button"
            class="tog"
            aria-pressed={filters.parties.has(id)}
            onClick={() => onFilter({ ...filters, parties: toggled(filters.parties, id) })}
          >
            {nameOf.value(id)}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend class="vh">{t.value.kind}</legend>
        {FAMILIES.filter(family => counts.has(family)).map(family => (
          <button
            key={family}
            type="button"
            class={`tog f-${family}`}
            aria-pressed={filters.families.has(family)}
            onClick={() => onFilter({ ...filters, families: toggled(filters.families, family) })}
          >
            <Icon name={FAMILY_ICON[family]} />
            {t.value.family[family]} <span class="n">{counts.get(family)}</span>
          </button>
        ))}
      </fieldset>
      <label class="rng">
        {t.value.confidence} ≥
        <input
          type="range"
          min="0"
          max="0.95"
          step="0.05"
          value={filters.minConfidence}
          onInput={event => onFilter({ ...filters, minConfidence: Number(event.currentTarget.value) })}
        />
        <output class="num">{filters.minConfidence.toFixed(2)}</output>
      </label>
      <fieldset class="views">
        <legend class="vh">{t.value.shownAs}</legend>
        <button type="button" class="tog" aria-pressed={markNew} onClick={() => onMarkNew(!markNew)}>
          {t.value.markNew}
        </button>
        <button
          type="button"
          class="tog"
          aria-pressed={filters.confirmedOnly}
          onClick={() => onFilter({ ...filters, confirmedOnly: !filters.confirmedOnly })}
        >
          {t.value.confirmed}
        </button>
        <button type="button" class="tog" aria-pressed={full} onClick={() => onFull(!full)}>
          {t.value.fullWords} <kbd>d</kbd>
        </button>
      </fieldset>
    </section>
  )
}

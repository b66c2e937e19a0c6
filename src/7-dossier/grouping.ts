/**
 * Groups acts as they come: into issues by what is negotiated, and into positions where the same party says the same again. Incremental (leader
 * clustering, Hartigan 1975): an act joins the nearest group or founds one, and what was grouped before stays where it is.
 */

export type TermWeights = ReadonlyMap<string, number>

interface Group {
  readonly id: number
  /** Number of members that hold each term. */
  readonly holders: Map<string, number>
  size: number
}

/** In-memory index of the groups of one kind by their terms. */
export interface GroupIndex {
  /** The best group by `measure` among those that share a term with `terms` and pass `allowed`. */
  nearest(
    terms: TermWeights,
    allowed?: (id: number) => boolean,
  ): { readonly id: number; readonly likeness: number } | null
  add(id: number, terms: TermWeights): void
  remove(id: number, terms: TermWeights): void
}

/** How rare each term is among all acts seen: the inverse document frequency (Spärck Jones 1972). */
export interface Rarity {
  count(terms: TermWeights, by: 1 | -1): void
  of(term: string): number
}

export function createRarity(): Rarity {
  const holders = new Map<string, number>()
  let total = 0
  return {
    count: (terms, by) => {
      total += by
      for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + by)
    },
    of: term => Math.log(1 + (total + 1) / (1 + (holders.get(term) ?? 0))),
  }
}

type Measure = (
  terms: TermWeights,
  group: { readonly holders: ReadonlyMap<string, number>; readonly size: number },
  rarity: Rarity,
) => number

/** A term counts as a group's own, wholly, where this part of its members hold it. */
const OWN_SHARE = 0.34

/** Which part of the act's weight is made of terms that are the group's own: 0 to 1. For issues, which gather many wordings. */
export const explained: Measure = (terms, { holders, size }, rarity) => {
  let whole = 0
  let common = 0
  for (const [term, weight] of terms) {
    const mass = weight * rarity.of(term)
    whole += mass
    const held = holders.get(term)
    if (held !== undefined) common += mass * Math.min(1, held / (size * OWN_SHARE))
  }
  return whole === 0 ? 0 : common / whole
}

/** Dice coefficient over rarity-weighted terms, with those that most members hold: 0 to 1. For positions, which say one thing. */
export const alike: Measure = (terms, { holders, size }, rarity) => {
  let own = 0
  let others = 0
  let common = 0
  for (const [term, held] of holders) if (held * 2 >= size) others += rarity.of(term) * (term.startsWith('=') ? 3 : 1)
  for (const [term, weight] of terms) {
    const mass = weight * rarity.of(term)
    own += mass
    const held = holders.get(term)
    if (held !== undefined && held * 2 >= size) common += mass
  }
  return own + others === 0 ? 0 : (2 * common) / (own + others)
}

/** Groups looked at for one act: those that share its rarest terms. Bounds the work for words that every act holds. */
const MAX_CANDIDATES = 60

export function createGroupIndex(measure: Measure, rarity: Rarity): GroupIndex {
  const groups = new Map<number, Group>()
  const byTerm = new Map<string, Set<number>>()

  const candidates = (terms: TermWeights, allowed: (id: number) => boolean): Set<number> => {
    const found = new Set<number>()
    const rarest = [...terms.keys()].sort((a, b) => rarity.of(b) - rarity.of(a))
    for (const term of rarest) {
      for (const id of byTerm.get(term) ?? []) {
        if (found.size >= MAX_CANDIDATES) return found
        if (allowed(id)) found.add(id)
      }
    }
    return found
  }

  return {
    nearest: (terms, allowed = () => true) => {
      let best: { id: number; likeness: number } | null = null
      for (const id of candidates(terms, allowed)) {
        const likeness = measure(terms, groups.get(id)!, rarity)
        if (best === null || likeness > best.likeness || (likeness === best.likeness && id < best.id))
          best = { id, likeness }
      }
      return best
    },
    add: (id, terms) => {
      let group = groups.get(id)
      if (group === undefined) {
        group = { id, holders: new Map(), size: 0 }
        groups.set(id, group)
      }
      group.size++
      for (const term of terms.keys()) {
        group.holders.set(term, (group.holders.get(term) ?? 0) + 1)
        const ids = byTerm.get(term)
        if (ids === undefined) byTerm.set(term, new Set([id]))
        else ids.add(id)
      }
    },
    remove: (id, terms) => {
      const group = groups.get(id)
      if (group === undefined) return
      group.size--
      for (const term of terms.keys()) {
        const left = (group.holders.get(term) ?? 0) - 1
        if (left > 0) group.holders.set(term, left)
        else {
          group.holders.delete(term)
          byTerm.get(term)?.delete(id)
        }
      }
      if (group.size <= 0) groups.delete(id)
    },
  }
}

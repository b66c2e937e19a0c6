/** Voices and parties compared as `score.mjs` of the gold set compares them. */

interface NamedActor {
  readonly id: string
  readonly names: readonly string[]
}

const STOP = new Set('le la les l de du des d un une the a an of et and à au aux son sa ses his her its'.split(' '))

const nameWords = (text: string | null): string[] =>
  (
    (text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter(word => !STOP.has(word))

function tokenF1(a: readonly string[], b: readonly string[]): number {
  const bag = new Map<string, number>()
  for (const word of a) bag.set(word, (bag.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of b) {
    const left = bag.get(word) ?? 0
    if (left > 0) {
      hits++
      bag.set(word, left - 1)
    }
  }
  return hits === 0 ? 0 : (2 * hits) / (a.length + b.length)
}

/** Last content word equal, or token F1 of at least a half. */
export function sameVoice(gold: string | null, system: string | null): boolean {
  const [a, b] = [nameWords(gold), nameWords(system)]
  if (a.length === 0 || b.length === 0) return a.length === b.length
  return a.at(-1) === b.at(-1) || tokenF1(a, b) >= 0.5
}

const partySet = (party: string | null): Set<string> => new Set((party ?? '').split('+').filter(id => id !== ''))

/** Half of the parties of both together are common to both. */
export function sameParty(gold: string | null, system: string | null): boolean {
  const [a, b] = [partySet(gold), partySet(system)]
  const union = new Set([...a, ...b])
  return union.size === 0 || [...a].filter(id => b.has(id)).length / union.size >= 0.5
}

const plainName = (text: string): string =>
  nameWords(text)
    .map(word => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/s$/, ''))
    .join(' ')

/** Rewrites a party to the gold id where the record names the party by an id or name that the gold set lists. */
export function partyResolver(
  gold: readonly NamedActor[],
  system: readonly NamedActor[],
): (party: string | null) => string | null {
  const byName = new Map<string, string>()
  for (const { id, names } of gold) {
    for (const name of [id, ...names]) if (!byName.has(plainName(name))) byName.set(plainName(name), id)
  }
  const ids = new Set(gold.map(({ id }) => id))
  const namesOf = new Map(system.map(({ id, names }) => [id, [id, ...names]]))
  const toGold = (id: string): string => {
    if (ids.has(id)) return id
    const name = (namesOf.get(id) ?? [id]).find(candidate => byName.has(plainName(candidate)))
    return name === undefined ? id : byName.get(plainName(name))!
  }
  return party => (party === null ? null : party.split('+').map(toGold).join('+'))
}

const contentWords = (item: Contented): string[] =>
  item.content
    .map(({ text }) => text)
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

interface Contented {
  readonly content: readonly { readonly text: string }[]
}

/** Best-first one-to-one pairs of items whose contents have a token F1 of at least `least`, and that `fits`. */
export function matchByContent<G extends Contented, S extends Contented>(
  gold: readonly G[],
  system: readonly S[],
  least: number,
  fits: (gold: G, system: S) => boolean = () => true,
): [G, S][] {
  const systemWords = system.map(contentWords)
  const pairs = gold.flatMap((g, i) => {
    const words = contentWords(g)
    return system.flatMap((s, j) => {
      const score = fits(g, s) ? tokenF1(words, systemWords[j]!) : 0
      return score >= least ? [{ score, i, j }] : []
    })
  })
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const usedGold = new Set<number>()
  const usedSystem = new Set<number>()
  return pairs.flatMap(({ i, j }): [G, S][] => {
    if (usedGold.has(i) || usedSystem.has(j)) return []
    usedGold.add(i)
    usedSystem.add(j)
    return [[gold[i]!, system[j]!]]
  })
}

/** What is painted on the words: names of paint with the ranges they lie on. Pure; a painter brings them to the page. */
import { FAMILIES, FAMILY, type Family } from '../../../src/8-outputs/kinds'
import type { Segment } from '../../../src/8-outputs/page/segments'
import type { Act, Range } from '../../../src/record/schema'
import { type Card, familyOf, type Group, type Work, wordsOf } from './model'

/** Name of paint → ranges in order. Later names lie on top. */
export type Painting = ReadonlyMap<PaintName, readonly Range[]>

const PLAIN = ['damaged', 'quoted', 'reported', 'rejected', 'hover', 'picked', 'cue'] as const
type Plain = (typeof PLAIN)[number]
type PerFamily = 'act' | 'cond' | 'sel' | 'selcond'
export type PaintName = Plain | `${PerFamily}-${Family}` | 'sel-said'

const perFamily = (part: PerFamily): PaintName[] => FAMILIES.map(family => `${part}-${family}` as const)

/** Every name, the lowest first. */
export const PAINT_NAMES: readonly PaintName[] = [
  ...perFamily('act'),
  ...perFamily('cond'),
  ...PLAIN.filter(name => name !== 'cue' && name !== 'picked'),
  ...perFamily('sel'),
  'sel-said',
  ...perFamily('selcond'),
  'cue',
  'picked',
]

class Layers {
  readonly ranges = new Map<PaintName, { start: number; end: number }[]>()

  add(name: PaintName, { start, end }: Range): void {
    const known = this.ranges.get(name)
    const last = known?.at(-1)
    if (last !== undefined && last.end === start) last.end = end
    else if (known === undefined) this.ranges.set(name, [{ start, end }])
    else known.push({ start, end })
  }
}

/** What the text wears always: tint by the innermost act that holds, conditions, quoted and reported words, damage, what was rejected. */
export function basePainting(work: Work, segments: readonly Segment[], hidden: ReadonlySet<Group>): Painting {
  const layers = new Layers()
  const holds = (act: Act): boolean => work.byLocal.get(act.id)?.state !== 'rejected'
  const shown = (act: Act): boolean => holds(act) && !hidden.has(FAMILY[act.type])
  for (const segment of segments) {
    const act = segment.acts.find(shown)
    const condition = segment.conditions.find(shown)
    if (act !== undefined) layers.add(`act-${FAMILY[act.type]}`, segment)
    else if (segment.acts.some(one => !holds(one))) layers.add('rejected', segment)
    if (condition !== undefined) layers.add(`cond-${FAMILY[condition.type]}`, segment)
    if (segment.statements.length > 0) layers.add(segment.quoted ? 'quoted' : 'reported', segment)
    if (segment.damage.length > 0) layers.add('damaged', segment)
  }
  return layers.ranges
}

/** What the chosen card adds: rules along its words, its condition, and the words it was read from. */
export function cardPainting(card: Card | undefined, work: Work): Painting {
  const layers = new Layers()
  if (card === undefined) return layers.ranges
  const family = familyOf(card)
  for (const span of wordsOf(card)) layers.add(family === null ? 'sel-said' : `sel-${family}`, span)
  if (card.kind === 'act') {
    if (card.item.condition !== null && family !== null) layers.add(`selcond-${family}`, card.item.condition)
    layers.add('cue', card.item.why.cue)
  }
  const statement = card.kind === 'act' ? work.statements.get(card.item.statement ?? '') : card.item
  if (statement !== undefined && 'cue' in statement && statement.cue) layers.add('cue', statement.cue)
  return layers.ranges
}

export const plainPainting = (name: 'hover' | 'picked', ranges: readonly Range[]): Painting => {
  const layers = new Layers()
  for (const range of ranges) layers.add(name, range)
  return layers.ranges
}

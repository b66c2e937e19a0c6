/** Record → its text cut into segments, each with everything that was read from it: what the page paints and links. */
import type { Act, ArticleRecord, Damage, Range, Statement } from '../../record/schema.js'

export interface Segment extends Range {
  /** Acts whose content covers the segment, innermost first. */
  readonly acts: readonly Act[]
  /** Acts whose condition covers it. */
  readonly conditions: readonly Act[]
  /** Acts and statements whose cue covers it. */
  readonly cues: readonly (Act | Statement)[]
  /** Statements whose content covers it, innermost first. */
  readonly statements: readonly Statement[]
  /** Whether the words stand within quotation marks or a statement quoted as a whole. */
  readonly quoted: boolean
  readonly damage: readonly Damage[]
}

type Layer = Range &
  (
    | { readonly kind: 'act' | 'condition'; readonly item: Act }
    | { readonly kind: 'statement'; readonly item: Statement }
    | { readonly kind: 'cue'; readonly item: Act | Statement }
    | { readonly kind: 'quotation' }
    | { readonly kind: 'damage'; readonly item: Damage }
  )

/** Words between quotation marks of any style. */
const QUOTATION = /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"]*"/g

function layersOf(record: ArticleRecord): Layer[] {
  const layers: Layer[] = []
  for (const item of record.acts) {
    for (const span of item.content) layers.push({ ...span, kind: 'act', item })
    if (item.condition) layers.push({ ...item.condition, kind: 'condition', item })
    layers.push({ ...item.why.cue, kind: 'cue', item })
  }
  for (const item of record.statements) {
    if (item.cue) layers.push({ ...item.cue, kind: 'cue', item })
    for (const span of item.content) {
      layers.push({ ...span, kind: 'statement', item })
      if (item.kind === 'direct') layers.push({ ...span, kind: 'quotation' })
      if (item.kind === 'mixed') {
        for (const match of span.text.matchAll(QUOTATION)) {
          const start = span.start + match.index
          layers.push({ start, end: start + match[0].length, kind: 'quotation' })
        }
      }
    }
  }
  for (const item of record.document.damage) layers.push({ ...item, kind: 'damage', item })
  return layers.filter(layer => layer.end > layer.start)
}

const lengthOf = (range: Range): number => range.end - range.start
const innermostFirst = (a: Layer, b: Layer): number => lengthOf(a) - lengthOf(b)

/** The segments of the whole text in order, cut also at `cuts`; one sweep over all edges, linear in text and items. */
export function segmentsOf(record: ArticleRecord, cuts: Iterable<number>): Segment[] {
  const { length } = record.document.text
  const opening = new Map<number, Layer[]>()
  const edges = new Set<number>([0, length, ...cuts])
  for (const layer of layersOf(record)) {
    edges.add(layer.start).add(layer.end)
    const known = opening.get(layer.start)
    if (known) known.push(layer)
    else opening.set(layer.start, [layer])
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: Layer[] = []
  for (let k = 0; k + 1 < sorted.length; k++) {
    const start = sorted[k]!
    const opened = opening.get(start)
    open = open.filter(layer => layer.end > start)
    if (opened) open = [...open, ...opened].sort(innermostFirst)
    segments.push({ start, end: sorted[k + 1]!, ...read(open) })
  }
  return segments
}

function read(open: readonly Layer[]): Omit<Segment, 'start' | 'end'> {
  return {
    acts: open.flatMap(layer => (layer.kind === 'act' ? [layer.item] : [])),
    conditions: open.flatMap(layer => (layer.kind === 'condition' ? [layer.item] : [])),
    cues: open.flatMap(layer => (layer.kind === 'cue' ? [layer.item] : [])),
    statements: open.flatMap(layer => (layer.kind === 'statement' ? [layer.item] : [])),
    quoted: open.some(layer => layer.kind === 'quotation'),
    damage: open.flatMap(layer => (layer.kind === 'damage' ? [layer.item] : [])),
  }
}

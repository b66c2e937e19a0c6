/** Record → the article as HTML: every statement, act, condition, cue and damaged place painted and linked to its card. */
import type { Act, ArticleRecord, Damage, Statement } from '../../record/schema.js'
import { FAMILY, startOf } from '../kinds.js'
import type { Words } from '../words.js'
import { attribute, evidence } from './escape.js'
import { icon } from './icons.js'
import { type Paragraph, paragraphsOf, TAGS } from './paragraphs.js'
import { type Segment, segmentsOf } from './segments.js'

export interface TextPaint {
  readonly words: Words
  /** Number of the card of an act or statement, from 1. */
  readonly numbers: ReadonlyMap<string, number>
  /** Id of an item in the page; records of one page may share their own ids. */
  readonly domId: (id: string) => string
}

interface Setting {
  readonly words: Words
  readonly repeated: boolean
}

export function textHtml(record: ArticleRecord, paint: TextPaint): string {
  const { document } = record
  const contents = [...record.statements, ...record.acts].flatMap(item => item.content)
  const paragraphs = paragraphsOf(document, contents)
  const labels = new Map(document.damage.map(damage => [labelPlace(document.text, damage), damage] as const))
  const edges = paragraphs.flatMap(({ start, end, breaks }) => [start, end, ...breaks])
  const segments = segmentsOf(record, [...edges, ...labels.keys()])
  const marks = marksOf(record, paint)
  let next = 0
  return paragraphs
    .map(paragraph => {
      while (next < segments.length && segments[next]!.end <= paragraph.start) next++
      const inner: string[] = []
      const breaks = new Set(paragraph.breaks)
      for (; next < segments.length && segments[next]!.start < paragraph.end; next++) {
        const segment = segments[next]!
        const damage = labels.get(segment.start)
        if (damage) inner.push(damageHtml(damage, paint.words))
        if (breaks.has(segment.start)) inner.push('<span class="brk"></span>')
        inner.push(marks.get(segment.start) ?? '', segmentHtml(document.text, segment, paint))
      }
      return paragraphHtml(paragraph, inner.join(''), { words: paint.words, repeated: isPageTitle(record, paragraph) })
    })
    .join('\n')
}

/** The head of the page shows the title already; in the text it is set again only where something was read from it. */
export function isPageTitle({ document, statements, acts }: ArticleRecord, { role, start, end }: Paragraph): boolean {
  if (role !== 'title' || document.text.slice(start, end).trim() !== document.title) return false
  return ![...statements, ...acts].some(item => item.content.some(span => span.start < end && span.end > start))
}

function paragraphHtml({ role }: Paragraph, inner: string, { words, repeated }: Setting): string {
  const [tag, name] = TAGS[role]
  const className = repeated ? `${name} same` : name
  const label = role === 'boilerplate' ? `<span class="tag">${words.label.boilerplate}</span>` : ''
  return `<${tag} class="${className}" dir="auto">${label}${inner}</${tag}>`
}

/** Where the label of a damaged place stands: after the sentence end within it, for there the text broke off. */
export function labelPlace(text: string, { start, end, kind }: Damage): number {
  if (kind !== 'text-lost') return start
  const stop = /[.!?…»”"]\s+/.exec(text.slice(start, end))
  return stop ? start + stop.index + stop[0].length : start
}

const damageHtml = (damage: Damage, words: Words): string =>
  `<span class="gap" data-note>${icon('tear')}${words.damage[damage.kind]}</span>`

/** Signs set before the first words of acts and conditions. */
function marksOf(record: ArticleRecord, { words, numbers, domId }: TextPaint): ReadonlyMap<number, string> {
  const marks = new Map<number, string>()
  const put = (at: number, html: string): void => void marks.set(at, (marks.get(at) ?? '') + html)
  const sorted = [...record.acts].sort((a, b) => outerFirst(a, b))
  for (const act of sorted) {
    const number = numbers.get(act.id)
    const sign = (className: string, inner: string): string =>
      `<span class="mk ${className} f-${FAMILY[act.type]}" data-a="${domId(act.id)}">${inner}\u2060</span>`
    if (act.condition) put(act.condition.start, sign('if', words.label.if))
    put(startOf(act), sign('', `${icon(act.type)}<sup class="no">${number}</sup>`))
  }
  return marks
}

export const outerFirst = (a: Act, b: Act): number => startOf(a) - startOf(b) || lastOf(b) - lastOf(a)
const lastOf = (act: Act): number => act.content.at(-1)?.end ?? 0

function segmentHtml(text: string, segment: Segment, { domId }: TextPaint): string {
  const words = evidence(text.slice(segment.start, segment.end))
  const classes: string[] = []
  const [act] = segment.acts
  const [condition] = segment.conditions
  const [statement] = segment.statements
  if (act) classes.push('a', `f-${FAMILY[act.type]}`)
  if (condition) {
    classes.push('c')
    if (!act) classes.push(`f-${FAMILY[condition.type]}`)
  }
  if (statement) classes.push(segment.quoted ? 'sd' : 'si')
  if (segment.damage.length > 0) classes.push('dm')
  if (classes.length === 0 && segment.cues.length === 0) return words
  const ids = (name: string, items: readonly (Act | Statement)[]): string =>
    items.length === 0 ? '' : ` data-${name}="${items.map(item => attribute(domId(item.id))).join(' ')}"`
  return `<span class="${classes.join(' ')}"${ids('a', segment.acts)}${ids('s', segment.statements)}${ids('cond', segment.conditions)}${ids('cue', segment.cues)}>${words}</span>`
}

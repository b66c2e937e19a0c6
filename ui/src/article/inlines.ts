/** A record → its paragraphs as they are set: words in pieces, and the signs that stand between them. Pure. */
import { startOf } from '../../../src/8-outputs/kinds'
import { type Paragraph, paragraphsOf } from '../../../src/8-outputs/page/paragraphs'
import { type Segment, segmentsOf } from '../../../src/8-outputs/page/segments'
import { isPageTitle, labelPlace, outerFirst } from '../../../src/8-outputs/page/text'
import type { Act, ArticleRecord, Damage, Meeting, Range } from '../../../src/record/schema'

export type Inline =
  | ({ readonly kind: 'words' } & Range)
  | { readonly kind: 'act' | 'if'; readonly act: Act }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'damage'; readonly damage: Damage }
  | { readonly kind: 'break' }

export interface SetParagraph extends Paragraph {
  readonly inlines: readonly Inline[]
  /** The title, which the head of the view shows already. */
  readonly repeated: boolean
}

export interface SetText {
  readonly paragraphs: readonly SetParagraph[]
  /** The text cut wherever something begins or ends: what painting goes by. */
  readonly segments: readonly Segment[]
}

/** @param fine whether words are cut at every segment, or only where a sign stands */
export function setText(record: ArticleRecord, fine: boolean): SetText {
  const { document, acts, statements, meetings } = record
  const paragraphs = paragraphsOf(document, [
    ...[...statements, ...acts].flatMap(item => item.content),
    ...meetings.flatMap(meeting => meeting.evidence),
  ])
  const signs = signsOf(record)
  for (const { breaks } of paragraphs)
    for (const at of breaks) signs.set(at, [{ kind: 'break' }, ...(signs.get(at) ?? [])])
  const segments = segmentsOf(record, [...paragraphs.flatMap(({ start, end }) => [start, end]), ...signs.keys()])
  const cuts = fine ? segments.map(({ start }) => start) : [...signs.keys()].sort((a, b) => a - b)
  let next = 0
  return {
    segments,
    paragraphs: paragraphs.map(paragraph => {
      const inlines: Inline[] = []
      let at = paragraph.start
      const wordsTo = (end: number): void => {
        if (end > at) inlines.push({ kind: 'words', start: at, end })
        at = Math.max(at, end)
      }
      while (next < cuts.length && cuts[next]! < paragraph.start) next++
      for (; next < cuts.length && cuts[next]! < paragraph.end; next++) {
        wordsTo(cuts[next]!)
        inlines.push(...(signs.get(cuts[next]!) ?? []))
      }
      wordsTo(paragraph.end)
      return { ...paragraph, inlines, repeated: isPageTitle(record, paragraph) }
    }),
  }
}

/** Offset → the signs that stand there: damage, then the start of a meeting, an act or a condition, outer acts first. */
function signsOf({ document, acts, meetings }: ArticleRecord): Map<number, Inline[]> {
  const signs = new Map<number, Inline[]>()
  const put = (at: number, sign: Inline): void => void signs.set(at, [...(signs.get(at) ?? []), sign])
  for (const damage of document.damage) put(labelPlace(document.text, damage), { kind: 'damage', damage })
  for (const meeting of meetings) put(meeting.evidence[0]!.start, { kind: 'meeting', meeting })
  for (const act of [...acts].sort(outerFirst)) {
    if (act.condition !== null) put(act.condition.start, { kind: 'if', act })
    put(startOf(act), { kind: 'act', act })
  }
  return signs
}

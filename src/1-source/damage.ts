/** Text in blocks → where it is damaged: words lost between sentences, quotation marks lost or doubled. */
import type { Block, Damage, Range } from '../record/schema.js'
import { overlaps } from '../record/span.js'
import { lostText } from './lost-text.js'
import { type Quotation, quotationsOf } from './quotations/quotations.js'

/** A stray opening mark this near to the next quotation is its double. */
const DOUBLED_WITHIN = 30

/**
 * Damage in text order. A mark without its partner where words were lost is no damage of its own: the loss explains it.
 * Marks of headlines, captions and boilerplate are not looked at: they are cut on purpose.
 */
export function damageIn(text: string, blocks: readonly Block[]): Damage[] {
  const lost = lostText(text, blocks)
  const running = blocks.filter(({ role }) => role === 'body' || role === 'dateline')
  const quotations = quotationsOf(text, running)
  const marks = quotations.flatMap((quotation, i) => markDamage(quotation, quotations[i + 1], lost))
  return [...lost.map(range => ({ ...range, kind: 'text-lost' as const })), ...marks].sort((a, b) => a.start - b.start)
}

function markDamage(quotation: Quotation, next: Quotation | undefined, lost: readonly Range[]): Damage[] {
  const damage: Damage[] = quotation.strayMarks.map(mark => ({ ...mark, kind: 'quote-nested' }))
  const { kind, openMark, closeMark, start, end } = quotation
  if (kind === 'closed' || lost.some(range => overlaps(range, { start: start - 1, end: end + 1 }))) return damage
  if (kind === 'unopened') return closeMark === null ? damage : [...damage, { ...closeMark, kind: 'quote-unopened' }]
  if (openMark === null) return damage
  const doubled = next?.openMark && next.start >= end && next.start - start <= DOUBLED_WITHIN
  return doubled
    ? [...damage, { start, end: next.openMark.end, kind: 'quote-nested' }]
    : [...damage, { ...openMark, kind: 'quote-unclosed' }]
}

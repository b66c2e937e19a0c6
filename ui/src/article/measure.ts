/** Sets the cards level with their words and measures what the rail and the line to the chosen card need; once a change, never while scrolling. */
import { levelCards } from './level'
import { type Card, familyOf, startOfCard } from './model'
import type { Levels } from './rail'

/** Height of half a line of text, and of half the head of a card: where the line between them ends. */
const HALF_LINE = 14
const HALF_HEAD = 16
const PHONE = matchMedia('(max-width: 760px)')

/** Tops of the characters at `offsets`, in pixels from the top of `text`; hidden ones stand where the one before does. */
function topsOf(text: HTMLElement, offsets: readonly number[]): number[] {
  const pieces = [...text.querySelectorAll<HTMLElement>('[data-at]')]
  const zero = text.getBoundingClientRect().top
  const range = document.createRange()
  let at = 0
  let top = 0
  return offsets.map(offset => {
    while (at + 1 < pieces.length && Number(pieces[at + 1]!.dataset.at) <= offset) at++
    const piece = pieces[at]
    const node = piece?.firstChild
    if (!piece || !node) return top
    const from = Math.min(Math.max(offset - Number(piece.dataset.at), 0), (node as Text).length - 1)
    range.setStart(node, from)
    range.setEnd(node, from + 1)
    const box = range.getBoundingClientRect()
    if (box.height > 0) top = box.top - zero
    return top
  })
}

/** The words of a card on the page, to scroll to. */
export const topOnPage = (text: HTMLElement, card: Card): number =>
  topsOf(text, [startOfCard(card)])[0]! + text.getBoundingClientRect().top + scrollY

/** @param list the cards on the page, in the order of `cards` */
export function measure(text: HTMLElement, list: HTMLElement, cards: readonly Card[], chosen: number | null): Levels {
  const elements = [...list.querySelectorAll<HTMLElement>('.card')]
  const wanted = topsOf(text, cards.map(startOfCard))
  const held = cards.findIndex(card => card.id === chosen)
  let lead: Levels['lead'] = null
  if (!PHONE.matches && elements.length === cards.length && cards.length > 0) {
    const heights = elements.map(element => element.offsetHeight)
    const tops = levelCards(
      wanted.map(top => top - 2),
      heights,
      held,
    )
    elements.forEach((element, i) => {
      element.style.top = `${tops[i]}px`
    })
    list.style.minHeight = `${tops.at(-1)! + heights.at(-1)!}px`
    if (held >= 0)
      lead = { from: wanted[held]! + HALF_LINE, to: tops[held]! + HALF_HEAD, family: familyOf(cards[held]!) }
  }
  const zero = text.getBoundingClientRect().top
  return {
    height: Math.max(text.offsetHeight, 1),
    ticks: cards.map((card, i) => ({ id: card.id, top: wanted[i]!, family: familyOf(card), doubtful: card.doubtful })),
    damage: [...text.querySelectorAll('.gap')].map(gap => gap.getBoundingClientRect().top - zero),
    lead,
  }
}

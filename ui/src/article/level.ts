/** Where cards stand beside the text: level with their words, pushing each other; the chosen one holds its place. Pure. */

/** Space between two cards in pixels. */
const GAP = 5

/**
 * @param wanted where the words of each card stand, in pixels from the top, in order
 * @param heights of the cards
 * @param held index of the card that holds its place, or -1
 * @returns the top of each card
 */
export function levelCards(wanted: readonly number[], heights: readonly number[], held: number): number[] {
  const tops: number[] = []
  const fixed = Math.max(held, 0)
  tops[fixed] = Math.max(wanted[fixed] ?? 0, 0)
  for (let i = fixed - 1; i >= 0; i--) tops[i] = Math.min(wanted[i]!, tops[i + 1]! - heights[i]! - GAP)
  // Where the cards above need more room than there is, all give way downwards.
  tops[0] = Math.max(tops[0]!, 0)
  for (let i = 1; i < wanted.length; i++) {
    const least = tops[i - 1]! + heights[i - 1]! + GAP
    tops[i] = Math.max(i <= fixed ? tops[i]! : wanted[i]!, least)
  }
  return tops
}

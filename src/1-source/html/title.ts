/** Titles a page gives in its head, and its blocks → which block is the headline on the page. */
import type { TextBlock } from './blocks.js'
import type { Page } from './page.js'

/** Letters and digits alone, to compare wordings across marks and spaces. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Index of the headline: the heading that says what a title of the head says (which often adds the outlet's name), the
 * highest rank first; else the page's only h1; else -1.
 */
export function findHeadline({ elements }: Page, blocks: readonly TextBlock[], titles: readonly string[]): number {
  const wanted = titles.map(bareWords).filter(title => title.length >= 4)
  let best = -1
  let bestRank = 7
  const first: number[] = []
  blocks.forEach(({ element, text }, i) => {
    const rank = headingRank(elements[element]!.tag)
    if (rank === 1) first.push(i)
    if (rank >= bestRank || text.length > 400) return
    const words = bareWords(text)
    if (words.length < 8 || !wanted.some(title => agrees(title, words))) return
    best = i
    bestRank = rank
  })
  if (best >= 0) return best
  return first.length === 1 ? first[0]! : -1
}

const agrees = (title: string, heading: string): boolean =>
  title.startsWith(heading) || title.endsWith(heading) || (title.length > 20 && heading.startsWith(title))

const headingRank = (tag: string): number => (/^h[1-4]$/.test(tag) ? Number(tag[1]) : 7)

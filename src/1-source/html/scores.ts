/** Blocks of a page → how much running text each element holds, and which elements are chrome around it. */
import type { TextBlock } from './blocks.js'
import { isQuotedPost } from './hints.js'
import type { Page } from './page.js'

/** Share of all running text that chrome may hold before its markup is disbelieved: templates name whole pages «has-sidebar». */
const CHROME_LIMIT = 0.5
/** Longer paragraphs count no more than this, in characters; shorter blocks than the other are labels. */
const FULL_LENGTH = 600
const LABEL_LENGTH = 25
/** What text in a list of teasers (cards with a linked picture or heading, alike in class) is worth. */
const TEASER_WORTH = 0.25
const TEASERS_MIN = 3

export interface PageScores {
  /** 1 where an element or an ancestor is chrome. */
  readonly chrome: Uint8Array
  /** 1 where an element or an ancestor is a caption. */
  readonly caption: Uint8Array
  /** Running text within each element, in characters weighed by how much they look like it. */
  readonly sums: Float64Array
}

/** `trustsNames`: whether elements are chrome by their class and id alone. */
export function scorePage(page: Page, blocks: readonly TextBlock[], trustsNames: boolean): PageScores {
  const { elements } = page
  const worth = teaserWorth(page)
  const scores = blocks.map(block => blockScore(block, elements[block.element]!.tag) * worth[block.element]!)
  const chrome = findChrome(page, sumUp(page, blocks, scores), trustsNames)
  const caption = new Uint8Array(elements.length)
  elements.forEach(({ leaning, parent }, i) => {
    if (leaning === 'caption' || (parent >= 0 && caption[parent] === 1)) caption[i] = 1
  })
  const kept = scores.map((score, i) => {
    const { element } = blocks[i]!
    return chrome[element] === 1 || caption[element] === 1 ? 0 : score
  })
  return { chrome, caption, sums: sumUp(page, blocks, kept) }
}

/** How much a block is like a paragraph of running text: its length, bounded, less what is linked. */
export function blockScore({ text, linkLength }: TextBlock, tag: string): number {
  if (text.length < LABEL_LENGTH) return 0
  const unlinked = 1 - linkLength / text.length
  const stops = /[.!?…»”"。]\s*$/.test(text) ? 1 : 0.4
  const kind = tag === 'p' || tag === 'blockquote' ? 1 : tag === 'li' ? 0.4 : /^h\d$/.test(tag) ? 0.2 : 0.7
  return Math.min(text.length, FULL_LENGTH) * unlinked * unlinked * stops * kind
}

/** For each element the sum over its subtree; elements stand before their descendants, so one backward pass does. */
function sumUp({ elements }: Page, blocks: readonly TextBlock[], scores: readonly number[]): Float64Array {
  const sums = new Float64Array(elements.length)
  blocks.forEach((block, i) => {
    sums[block.element]! += scores[i]!
  })
  for (let i = elements.length - 1; i > 0; i--) sums[elements[i]!.parent]! += sums[i]!
  return sums
}

function findChrome({ elements }: Page, sums: Float64Array, trustsNames: boolean): Uint8Array {
  const chrome = new Uint8Array(elements.length)
  for (let i = 1; i < elements.length; i++) {
    const { tag, parent, leaning, attributes } = elements[i]!
    if (isQuotedPost(tag, attributes)) continue
    const isSuspect = leaning === 'chrome' || (leaning === 'doubtful' && trustsNames)
    if (chrome[parent] === 1 || (isSuspect && sums[i]! < CHROME_LIMIT * sums[0]!)) chrome[i] = 1
  }
  return chrome
}

/** Weight of each element's text: less within cards that stand in a row of their like, each with a linked heading or picture. */
function teaserWorth({ elements }: Page): Float64Array {
  const isCard = new Uint8Array(elements.length)
  const worth = new Float64Array(elements.length).fill(1)
  elements.forEach(({ tag, parent }, i) => {
    if (tag !== 'img' && tag !== 'picture' && !/^h[2-6]$/.test(tag)) return
    const link = nearestLink(elements, i)
    if (link < 0) return
    for (let at = parent, steps = 0; at > 0 && steps < 6; at = elements[at]!.parent, steps++) isCard[at] = 1
  })
  for (let i = 0; i < elements.length; i++) {
    const cards = new Map<string, number[]>()
    for (let child = i + 1; child < elements[i]!.end; child = elements[child]!.end) {
      const name = elements[child]!.attributes.get('class')
      if (isCard[child] !== 1 || name === undefined) continue
      const key = `${elements[child]!.tag} ${name}`
      const known = cards.get(key)
      if (known === undefined) cards.set(key, [child])
      else known.push(child)
    }
    for (const group of cards.values()) {
      if (group.length >= TEASERS_MIN) for (const child of group) worth[child] = TEASER_WORTH
    }
    if (i > 0) worth[i] = Math.min(worth[i]!, worth[elements[i]!.parent]!)
  }
  return worth
}

/** The link around a heading or picture, or in the heading; -1 where there is none. */
function nearestLink(elements: Page['elements'], index: number): number {
  for (let at = index, steps = 0; at > 0 && steps < 4; at = elements[at]!.parent, steps++) {
    if (elements[at]!.tag === 'a' && elements[at]!.attributes.has('href')) return at
  }
  for (let at = index + 1; at < Math.min(elements[index]!.end, index + 4); at++)
    if (elements[at]!.tag === 'a') return at
  return -1
}

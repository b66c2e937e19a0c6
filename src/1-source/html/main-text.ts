/** Blocks of a page → which of them are its main text, by a scoring pass over the block elements. */
import { type TextBlock, textBlocks } from './blocks.js'
import { leaningOf } from './hints.js'
import type { Metadata } from './metadata.js'
import type { Page } from './page.js'
import { BLOCK_TAGS } from './tags.js'
import { bareWords, findHeadline } from './title.js'

export interface MainBlock extends TextBlock {
  readonly role: 'title' | 'heading' | 'body' | 'caption'
}

/** Share of the score that chrome may hold before its markup is disbelieved: some templates name the whole page «sidebar-wrap». */
const CHROME_LIMIT = 0.5
/** A child that holds at least this share of an element's score takes its place as container. */
const DESCEND_SHARE = 0.7

export function mainText(page: Page, { titles }: Pick<Metadata, 'titles'>): MainBlock[] {
  const { elements } = page
  const blockOf = new Int32Array(elements.length)
  const inLink = new Uint8Array(elements.length)
  elements.forEach(({ tag, parent, attributes }, i) => {
    blockOf[i] = parent < 0 || BLOCK_TAGS.has(tag) ? i : blockOf[parent]!
    inLink[i] = parent >= 0 && (inLink[parent] === 1 || (tag === 'a' && attributes.has('href'))) ? 1 : 0
  })
  const blocks = textBlocks(page, blockOf, inLink)
  const chrome = findChrome(page, blocks)
  const scores = blocks.map(block =>
    chrome[block.element] === 1 ? 0 : blockScore(block, elements[block.element]!.tag),
  )
  const sums = sumUp(page, blocks, scores)
  const container = findContainer(page, sums)
  const headline = findHeadline(page, blocks, titles)
  const chosen: MainBlock[] = []
  blocks.forEach((block, i) => {
    if (i === headline || block.element < container || block.element >= elements[container]!.end) return
    if (chrome[block.element] === 1) return
    const { tag } = elements[block.element]!
    if (tag === 'h1' && titles.some(title => bareWords(title) === bareWords(block.text))) return
    if (block.linkLength > 0.6 * block.text.length) return
    chosen.push({ ...block, role: /^h[1-6]$/.test(tag) ? 'heading' : 'body' })
  })
  while (chosen.at(-1)?.role === 'heading') chosen.pop()
  return headline < 0 || chosen.length === 0 ? chosen : [{ ...blocks[headline]!, role: 'title' }, ...chosen]
}

/** How much a block is like a paragraph of running text: its length, bounded, less what is linked. */
function blockScore({ text, linkLength }: TextBlock, tag: string): number {
  const unlinked = 1 - linkLength / text.length
  const length = Math.min(text.length, 600)
  if (length < 25) return 0
  const stops = /[.!?…»”"]\s*$/.test(text) ? 1 : 0.4
  const kind = tag === 'p' || tag === 'blockquote' ? 1 : tag === 'li' ? 0.4 : tag.startsWith('h') ? 0.2 : 0.7
  return length * unlinked * unlinked * stops * kind
}

function sumUp({ elements }: Page, blocks: readonly TextBlock[], scores: readonly number[]): Float64Array {
  const sums = new Float64Array(elements.length)
  blocks.forEach((block, i) => {
    sums[block.element]! += scores[i]!
  })
  for (let i = elements.length - 1; i > 0; i--) sums[elements[i]!.parent]! += sums[i]!
  return sums
}

/** Marks the elements whose markup, or an ancestor's, says that they are no running text. */
function findChrome(page: Page, blocks: readonly TextBlock[]): Uint8Array {
  const { elements } = page
  const sums = sumUp(
    page,
    blocks,
    blocks.map(block => blockScore(block, elements[block.element]!.tag)),
  )
  const marked = new Uint8Array(elements.length)
  elements.forEach((element, i) => {
    if (i === 0) return
    if (marked[element.parent] === 1) marked[i] = 1
    else if (leaningOf(element) === 'chrome' && sums[i]! < CHROME_LIMIT * sums[0]!) marked[i] = 1
  })
  return marked
}

function findContainer({ elements }: Page, sums: Float64Array): number {
  let container = 0
  for (let next = 0; next >= 0; ) {
    container = next
    next = -1
    for (let child = container + 1; child < elements[container]!.end; child = elements[child]!.end) {
      if (sums[child]! >= DESCEND_SHARE * sums[container]! && sums[child]! > 0) next = child
    }
  }
  return container
}

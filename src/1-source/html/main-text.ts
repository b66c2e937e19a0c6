/** Page → its main text: the headline, and the paragraphs, headings and captions of the element that holds most running text. */
import { type TextBlock, textBlocks } from './blocks.js'
import { isSummary } from './hints.js'
import type { Metadata } from './metadata.js'
import type { Page } from './page.js'
import { type PageScores, scorePage } from './scores.js'
import { bareWords, findHeadline } from './title.js'

export interface MainBlock extends TextBlock {
  readonly role: 'title' | 'heading' | 'body' | 'caption'
}

/** A child that holds at least this share of an element's running text takes its place as container. */
const DESCEND_SHARE = 0.7
/** These hold paragraphs' parts, never a whole article. */
const NO_CONTAINER = /^(?:p|blockquote|li|ul|ol|dl|pre|h[1-6]|span|em|strong|b|i|a|font|table|tbody|tr)$/
/** Blocks that are links for more than this are no text, unless they are whole sentences of some length. */
const LINKED_LIMIT = 0.6
const LINKED_SENTENCE = 100
/** A lead paragraph outside the container has at least so many characters. */
const LEAD_MIN = 60

export function mainText(page: Page, { titles }: Pick<Metadata, 'titles'>): MainBlock[] {
  const { elements } = page
  const blocks = readBlocks(page)
  const scores = scorePage(page, blocks)
  const container = findContainer(page, scores.sums)
  const headline = findHeadline(page, blocks, titles)
  const inside = (block: TextBlock): boolean => block.element >= container && block.element < elements[container]!.end
  const first = blocks.findIndex(inside)
  const chosen: MainBlock[] = []
  const ledWith = new Set<string>()
  blocks.forEach((block, i) => {
    const leads = headline >= 0 && i > headline && i < first && isLead(page, block, scores)
    if (i === headline || !(inside(block) || leads)) return
    const role = roleOf(page, block, scores)
    if (role === null || (role === 'heading' && titles.some(title => bareWords(title) === bareWords(block.text))))
      return
    if (ledWith.has(block.text)) return
    if (leads) ledWith.add(block.text)
    chosen.push({ ...block, role })
  })
  const text = withoutTail(page, chosen)
  return headline < 0 || text.length === 0 ? text : [{ ...blocks[headline]!, role: 'title' }, ...text]
}

function readBlocks(page: Page): TextBlock[] {
  const { elements } = page
  const blockOf = new Int32Array(elements.length)
  const inLink = new Uint8Array(elements.length)
  elements.forEach(({ tag, parent, isBlock, attributes }, i) => {
    blockOf[i] = parent < 0 || isBlock ? i : blockOf[parent]!
    inLink[i] = parent >= 0 && (inLink[parent] === 1 || (tag === 'a' && attributes.has('href'))) ? 1 : 0
  })
  return textBlocks(page, blockOf, inLink)
}

function findContainer({ elements }: Page, sums: Float64Array): number {
  let container = 0
  for (let next = 0; next >= 0; ) {
    container = next
    next = -1
    for (let child = container + 1; child < elements[container]!.end; child = elements[child]!.end) {
      const enough = sums[child]! > 0 && sums[child]! >= DESCEND_SHARE * sums[container]!
      if (enough && !NO_CONTAINER.test(elements[child]!.tag)) next = child
    }
  }
  return container
}

/** Whether a block between headline and container is a lead paragraph, as many pages set it: a whole sentence, hardly linked. */
function isLead(
  { elements }: Page,
  { element, text, linkLength }: TextBlock,
  { chrome, caption }: PageScores,
): boolean {
  return (
    chrome[element] === 0 &&
    caption[element] === 0 &&
    text.length >= LEAD_MIN &&
    linkLength < 0.3 * text.length &&
    /[.!?…»”"]$/.test(text) &&
    elements[element]!.tag === 'p' &&
    !isSummary(elements[element]!.attributes) &&
    !isSummary(elements[elements[element]!.parent]!.attributes)
  )
}

function roleOf({ elements }: Page, block: TextBlock, { chrome, caption }: PageScores): MainBlock['role'] | null {
  const { element, text, linkLength } = block
  if (chrome[element] === 1) return null
  if (caption[element] === 1) return 'caption'
  const isSentence = text.length >= LINKED_SENTENCE && /[.!?…]["”»]?$/.test(text)
  if (linkLength > LINKED_LIMIT * text.length && !isSentence) return null
  return /^h[1-6]$/.test(elements[element]!.tag) ? 'heading' : 'body'
}

/** Without what ends many pages: headings with nothing under them, lists of links, labels. */
function withoutTail({ elements }: Page, blocks: readonly MainBlock[]): MainBlock[] {
  let end = blocks.length
  while (end > 0) {
    const { role, text, linkLength, element } = blocks[end - 1]!
    const isLinked = linkLength > 0.3 * text.length && elements[element]!.tag === 'li'
    if (role !== 'heading' && role !== 'caption' && !isLinked) break
    end--
  }
  return blocks.slice(0, end)
}

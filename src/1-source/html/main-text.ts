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
/** A page with less text than this is read again, its class names disbelieved. */
const ARTICLE_MIN = 250
/** Lines of date and author are no longer than this. */
const NEAR_LIMIT = 120
/** A lead paragraph outside the container has at least so many characters. */
const LEAD_MIN = 60

export interface MainText {
  readonly blocks: MainBlock[]
  /** Short texts around the headline, where pages put date and author. */
  readonly nearHeadline: readonly string[]
}

export function mainText(page: Page, { titles }: Pick<Metadata, 'titles'>): MainText {
  const blocks = readBlocks(page)
  const headline = findHeadline(page, blocks, titles)
  const text = articleText(page, blocks, headline, titles, true)
  const isEnough = lengthOf(text) >= ARTICLE_MIN
  const second = isEnough ? text : articleText(page, blocks, headline, titles, false)
  const article = lengthOf(second) > 2 * lengthOf(text) ? second : text
  return {
    blocks: headline < 0 || article.length === 0 ? article : [{ ...blocks[headline]!, role: 'title' }, ...article],
    nearHeadline: headline < 0 ? [] : around(blocks, headline),
  }
}

const lengthOf = (blocks: readonly MainBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

const around = (blocks: readonly TextBlock[], headline: number): string[] =>
  blocks
    .slice(Math.max(0, headline - 4), headline + 9)
    .map(block => block.text)
    .filter(text => text.length <= NEAR_LIMIT)

/** Blocks of the container, with the lead paragraphs between headline and container. */
function articleText(
  page: Page,
  blocks: readonly TextBlock[],
  headline: number,
  titles: readonly string[],
  trustsNames: boolean,
): MainBlock[] {
  const scores = scorePage(page, blocks, trustsNames)
  const container = findContainer(page, scores.sums)
  const { end } = page.elements[container]!
  const inside = ({ element }: TextBlock): boolean => element >= container && element < end
  const first = blocks.findIndex(inside)
  const chosen: MainBlock[] = []
  const ledWith = new Set<string>()
  const saidTitles = new Set(titles.map(bareWords))
  blocks.forEach((block, i) => {
    const leads = headline >= 0 && i > headline && i < first && isLead(page, block, scores)
    if (i === headline || !(inside(block) || leads) || ledWith.has(block.text)) return
    const role = roleOf(page, block, scores)
    if (role === null || (role === 'heading' && saidTitles.has(bareWords(block.text)))) return
    if (leads) ledWith.add(block.text)
    chosen.push({ ...block, role })
  })
  return withoutTail(page, chosen)
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

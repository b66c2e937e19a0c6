/** HTML source → its main text in blocks, each character traced to the source where it stands there, and its metadata. */
import type { Block } from '../../record/schema.js'
import type { Content } from '../content.js'
import { dateIn } from '../dates.js'
import { type MainBlock, mainText } from './main-text.js'
import { readMetadata } from './metadata.js'
import { parsePage } from './page.js'

const PARAGRAPH_BREAK = '\n\n'

/** Reads a page. The text is empty where the page holds none. */
export function readHtml(source: string): Content {
  const page = parsePage(source)
  const metadata = readMetadata(page)
  const main = mainText(page, metadata)
  const near = main.nearHeadline.map(dateIn).find(date => date !== null) ?? null
  return { ...joinBlocks(main.blocks), metadata, dateline: near }
}

function joinBlocks(
  main: readonly MainBlock[],
): Pick<Content, 'text' | 'blocks'> & { origin: [number, number, number][] } {
  const parts: string[] = []
  const blocks: Block[] = []
  const origin: [number, number, number][] = []
  let length = 0
  for (const { text, runs, role } of main) {
    if (length > 0) {
      parts.push(PARAGRAPH_BREAK)
      length += PARAGRAPH_BREAK.length
    }
    for (const [start, from, size] of runs) origin.push([length + start, from, size])
    blocks.push({ start: length, end: length + text.length, role })
    parts.push(text)
    length += text.length
  }
  return { text: parts.join(''), blocks, origin }
}

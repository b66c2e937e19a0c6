/** Page → its blocks of text in reading order: white space collapsed as a browser shows it, with runs back to the source. */
import type { Page, Piece } from './page.js'

/** Run of equal text: [start in the block's text, start in the source, length]. */
export type Run = readonly [number, number, number]

export interface TextBlock {
  /** Index of the innermost block-level element around it. */
  readonly element: number
  readonly text: string
  /** Where `text` equals the source; a character reference or collapsed white space lies between runs. */
  readonly runs: readonly Run[]
  /** Characters that stand in links. */
  readonly linkLength: number
}

/** The non-empty blocks of a page. `blockOf` and `inLink` say for each element its block-level ancestor and whether it is in a link. */
export function textBlocks(page: Page, blockOf: Int32Array, inLink: Uint8Array): TextBlock[] {
  const blocks: TextBlock[] = []
  const { pieces } = page
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    const { group } = pieces[from]!
    while (to < pieces.length && pieces[to]!.group === group) to++
    const builder = new BlockText(page.source)
    let linkLength = 0
    for (let i = from; i < to; i++) {
      const before = builder.length
      builder.add(pieces[i]!)
      if (inLink[pieces[i]!.element] === 1) linkLength += builder.length - before
    }
    const { text, runs } = builder.finish()
    if (text !== '') blocks.push({ element: blockOf[pieces[from]!.element]!, text, runs, linkLength })
  }
  return blocks
}

const SPACE = 0x20
const isCollapsible = (code: number): boolean => code === SPACE || (code >= 0x09 && code <= 0x0d)

/** Collects the text of one block. */
class BlockText {
  private text = ''
  private readonly runs: [number, number, number][] = []

  constructor(private readonly source: string) {}

  get length(): number {
    return this.text.length
  }

  add({ start, end, text }: Piece): void {
    if (text === '\n') this.addBreak()
    else if (text !== null) this.text += text
    else this.addSource(start, end)
  }

  finish(): { text: string; runs: readonly Run[] } {
    const text = this.text.trimEnd()
    const runs = this.runs.filter(([start]) => start < text.length)
    const last = runs.at(-1)
    if (last !== undefined) last[2] = Math.min(last[2], text.length - last[0])
    return { text, runs }
  }

  private addBreak(): void {
    const kept = this.text.trimEnd()
    if (kept === '') return
    this.cutTo(kept.length)
    this.text += '\n'
  }

  private cutTo(length: number): void {
    this.text = this.text.slice(0, length)
    const last = this.runs.at(-1)
    if (last !== undefined && last[0] + last[2] > length) last[2] = Math.max(0, length - last[0])
    if (last !== undefined && last[2] === 0) this.runs.pop()
  }

  private addSource(start: number, end: number): void {
    let from = start
    for (let i = start; i < end; i++) {
      if (!isCollapsible(this.source.charCodeAt(i))) continue
      this.addRun(from, i)
      const plain = this.source.charCodeAt(i) === SPACE
      if (this.text !== '' && !isCollapsible(this.text.charCodeAt(this.text.length - 1))) {
        if (plain) this.addRun(i, i + 1)
        else this.text += ' '
      }
      while (i + 1 < end && isCollapsible(this.source.charCodeAt(i + 1))) i++
      from = i + 1
    }
    this.addRun(from, end)
  }

  private addRun(start: number, end: number): void {
    if (start === end) return
    const last = this.runs.at(-1)
    if (last !== undefined && last[1] + last[2] === start && last[0] + last[2] === this.text.length)
      last[2] += end - start
    else this.runs.push([this.text.length, start, end - start])
    this.text += this.source.slice(start, end)
  }
}

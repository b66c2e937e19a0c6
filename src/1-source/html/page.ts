/** HTML source → its elements in document order and the pieces of text in them, each with its offset in the source. */
import { Tokenizer } from 'htmlparser2'
import { LEANING_ATTRIBUTES, type Leaning, leaningOf } from './hints.js'
import { BLOCK_TAGS, CLOSED_BY, SCOPE_TAGS, SILENT_TAGS, VOID_TAGS } from './tags.js'

export interface Element {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  /** Index of the parent in `Page.elements`; -1 for the root. */
  readonly parent: number
  readonly depth: number
  readonly leaning: Leaning
  /** Whether it begins and ends blocks of text. */
  readonly isBlock: boolean
  /** Index after its last descendant: the subtree of element `i` is `i` up to here. */
  end: number
  /** Its text is the pieces from here … */
  readonly firstPiece: number
  /** … up to here. */
  endPiece: number
}

/** A stretch of source text, or the characters that a reference such as `&amp;` or a line break stands for. */
export interface Piece {
  readonly element: number
  readonly start: number
  readonly end: number
  /** Text where it is not the source itself, else null. */
  readonly text: string | null
  /** Pieces with the same number make one block of text. */
  readonly group: number
}

export interface Page {
  readonly source: string
  readonly elements: readonly Element[]
  readonly pieces: readonly Piece[]
  /** Contents of the JSON-LD scripts. */
  readonly linkedData: readonly string[]
  /** Content of the title element, as it stands in a browser's tab. */
  readonly tabTitle: string
}

/** Deeper nesting is flattened, as browsers do, so that every walk up the tree is bounded. */
const MAX_DEPTH = 500
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/** Reads a page in one pass, linear in its length, whatever is wrong with its nesting. */
export function parsePage(source: string): Page {
  const builder = new PageBuilder(source)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder)
  tokenizer.write(source)
  tokenizer.end()
  return builder.finish()
}

class PageBuilder {
  private readonly elements: Element[] = [
    {
      tag: '#root',
      attributes: NO_ATTRIBUTES,
      parent: -1,
      depth: 0,
      leaning: 'neutral',
      isBlock: true,
      end: 0,
      firstPiece: 0,
      endPiece: 0,
    },
  ]
  private readonly pieces: Piece[] = []
  private readonly linkedData: string[] = []
  private tabTitle = ''
  private readonly open: number[] = [0]
  /** Open elements beyond MAX_DEPTH, which are not in the tree. */
  private flattened = 0
  /** Depth in `open` of the outermost element whose text is no text of the page, or 0. */
  private silentFrom = 0
  private group = 0
  private breakPending = false
  private readonly leanings = new Map<string, Leaning>()
  private tag = ''
  private attributes: Map<string, string> | null = null
  private attributeName = ''
  private attributeValue = ''

  constructor(private readonly source: string) {}

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase()
    this.attributes = null
  }
  onattribname(start: number, end: number): void {
    this.attributeName = this.source.slice(start, end).toLowerCase()
    this.attributeValue = ''
  }
  onattribdata(start: number, end: number): void {
    this.attributeValue += this.source.slice(start, end)
  }
  onattribentity(codepoint: number): void {
    this.attributeValue += String.fromCodePoint(codepoint)
  }
  onattribend(): void {
    this.attributes ??= new Map()
    if (!this.attributes.has(this.attributeName)) this.attributes.set(this.attributeName, this.attributeValue)
  }

  onopentagend(end: number): void {
    const { tag } = this
    if (tag === 'br') {
      this.lineBreak(end)
      return
    }
    this.closeImplied(tag)
    const attributes = this.attributes ?? NO_ATTRIBUTES
    const leaning = this.leaningOf(tag, attributes)
    const isBlock = BLOCK_TAGS.has(tag) || leaning === 'caption'
    if (isBlock) this.boundary()
    if (this.open.length >= MAX_DEPTH) {
      if (!VOID_TAGS.has(tag)) this.flattened++
      return
    }
    const index = this.elements.length
    this.elements.push({
      tag,
      attributes,
      leaning,
      isBlock,
      parent: this.open.at(-1)!,
      depth: this.open.length,
      end: index + 1,
      firstPiece: this.pieces.length,
      endPiece: this.pieces.length,
    })
    if (VOID_TAGS.has(tag)) return
    if (this.silentFrom === 0 && SILENT_TAGS.has(tag)) this.silentFrom = this.open.length
    this.open.push(index)
  }
  onselfclosingtag(end: number): void {
    this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    const tag = this.source.slice(start, end).trim().toLowerCase()
    if (tag === 'br') {
      this.lineBreak(end)
      return
    }
    if (BLOCK_TAGS.has(tag)) this.boundary()
    if (this.flattened > 0) this.flattened--
    else this.close(tag, SCOPE_TAGS)
  }

  ontext(start: number, end: number): void {
    if (this.silentFrom > 0) this.keepSilent(this.source.slice(start, end))
    else this.addPiece(start, end, null)
  }
  ontextentity(codepoint: number, end: number): void {
    const text = String.fromCodePoint(codepoint)
    if (this.silentFrom > 0) this.keepSilent(text)
    else this.addPiece(end, end, text)
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    this.closeDownTo(1)
    this.finishElement(0)
  }

  finish(): Page {
    const { source, elements, pieces, linkedData } = this
    return { source, elements, pieces, linkedData, tabTitle: this.tabTitle.replace(/\s+/g, ' ').trim() }
  }

  private addPiece(start: number, end: number, text: string | null): void {
    if (this.breakPending && (text ?? this.source.slice(start, end)).trim() !== '') this.breakPending = false
    this.pieces.push({ element: this.open.at(-1)!, start, end, text, group: this.group })
  }

  /** One break is a line end within a block, two in a row part blocks. */
  private lineBreak(end: number): void {
    if (this.breakPending) this.boundary()
    else if (this.silentFrom === 0) {
      this.addPiece(end, end, '\n')
      this.breakPending = true
    }
  }

  private boundary(): void {
    this.group++
    this.breakPending = false
  }

  private closeImplied(tag: string): void {
    const closed = CLOSED_BY.get(tag)
    if (closed === undefined || this.flattened > 0) return
    for (const name of closed.tags) this.close(name, closed.within)
  }

  /** Closes the innermost open element of that name, and what is open inside it, unless a tag of `within` stands between. */
  private close(tag: string, within: ReadonlySet<string>): void {
    for (let i = this.open.length - 1; i > 0; i--) {
      const { tag: open } = this.elements[this.open[i]!]!
      if (open === tag) {
        this.closeDownTo(i)
        return
      }
      if (within.has(open)) return
    }
  }

  private closeDownTo(length: number): void {
    while (this.open.length > length) this.finishElement(this.open.pop()!)
    if (this.silentFrom >= this.open.length) this.silentFrom = 0
  }

  /** Pages repeat the same few hundred classes, so each is looked at once. */
  private leaningOf(tag: string, attributes: ReadonlyMap<string, string>): Leaning {
    const key = LEANING_ATTRIBUTES.reduce((names, name) => `${names}\n${attributes.get(name) ?? '\0'}`, tag)
    const known = this.leanings.get(key)
    if (known !== undefined) return known
    const leaning = leaningOf(tag, attributes)
    this.leanings.set(key, leaning)
    return leaning
  }

  private finishElement(index: number): void {
    const element = this.elements[index]!
    if (element.isBlock) this.boundary()
    element.end = this.elements.length
    element.endPiece = this.pieces.length
  }

  /** Text of silent elements that says something about the page. */
  private keepSilent(text: string): void {
    const { tag, attributes, parent } = this.elements[this.open.at(-1)!]!
    if (tag === 'title' && this.elements[parent]?.tag !== 'svg') this.tabTitle += text
    else if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) this.linkedData.push(text)
  }
}

/**
 * Brings paint to the words of an article. Where the browser has the CSS Custom Highlight API the text stays in few pieces and the browser paints
 * ranges; elsewhere the text is cut finely and each piece wears the paint as classes. This module alone decides which.
 */
import { setPaintStyles } from './paint-styles'
import { PAINT_NAMES, type Painting, type PaintName } from './painting'

/** Paintings lie over one another by name of layer; each replaces the one before of that name. */
export type Layer = 'base' | 'card' | 'hover' | 'picked'

export interface Painter {
  /** Whether the text must be cut at every edge of paint. */
  readonly fine: boolean
  readonly paint: (text: HTMLElement, layer: Layer, painting: Painting) => void
  readonly clear: () => void
}

interface Piece {
  readonly element: HTMLElement
  readonly start: number
  readonly end: number
}

/** The pieces of words in order; each knows the offset at which it begins. */
const piecesOf = (text: HTMLElement): Piece[] =>
  [...text.querySelectorAll<HTMLElement>('[data-at]')].map(element => {
    const start = Number(element.dataset.at)
    return { element, start, end: start + (element.firstChild as Text).length }
  })

/** Calls back with the part of each piece that a range covers; ranges and pieces in order. */
function eachCovered(
  pieces: readonly Piece[],
  { start, end }: { readonly start: number; readonly end: number },
  call: (piece: Piece, from: number, to: number) => void,
): void {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < pieces.length && pieces[i]!.start < end; i++) {
    const piece = pieces[i]!
    call(piece, Math.max(start, piece.start) - piece.start, Math.min(end, piece.end) - piece.start)
  }
}

function highlightPainter(): Painter {
  setPaintStyles('highlight')
  const names = new Map<Layer, PaintName[]>()
  const take = (layer: Layer): void => {
    for (const name of names.get(layer) ?? []) CSS.highlights.delete(name)
    names.set(layer, [])
  }
  return {
    fine: false,
    paint: (text, layer, painting) => {
      take(layer)
      const pieces = piecesOf(text)
      for (const [name, ranges] of painting) {
        const highlight = new Highlight()
        highlight.priority = PAINT_NAMES.indexOf(name)
        for (const range of ranges) {
          eachCovered(pieces, range, ({ element }, startOffset, endOffset) => {
            const node = element.firstChild!
            highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
          })
        }
        CSS.highlights.set(name, highlight)
      }
      names.set(layer, [...painting.keys()])
    },
    clear: () => {
      for (const layer of names.keys()) take(layer)
    },
  }
}

function spanPainter(): Painter {
  setPaintStyles('class')
  const worn = new Map<Layer, { readonly element: HTMLElement; readonly name: string }[]>()
  const take = (layer: Layer): void => {
    for (const { element, name } of worn.get(layer) ?? []) element.classList.remove(name)
    worn.set(layer, [])
  }
  return {
    fine: true,
    paint: (text, layer, painting) => {
      take(layer)
      const pieces = piecesOf(text)
      for (const [name, ranges] of painting) {
        for (const range of ranges) {
          eachCovered(pieces, range, ({ element }) => {
            element.classList.add(`h-${name}`)
            worn.get(layer)!.push({ element, name: `h-${name}` })
          })
        }
      }
    },
    clear: () => worn.clear(),
  }
}

export const createPainter = (): Painter =>
  typeof Highlight === 'function' && 'highlights' in CSS ? highlightPainter() : spanPainter()

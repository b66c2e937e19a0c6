/** From places on the page to offsets in the text of an article. */
import type { Range } from '../../../src/record/schema'

/** Offset of a place in a text node of a piece, or null where it lies outside of the words. */
function offsetOf(node: Node | null, offset: number): number | null {
  const piece = node?.parentElement?.closest<HTMLElement>('[data-at]')
  return piece ? Number(piece.dataset.at) + offset : null
}

/** Offset of the character under a pointer, or null beside the words. */
export function offsetAt(event: MouseEvent): number | null {
  const piece = (event.target as Element).closest<HTMLElement>('[data-at]')
  if (piece === null) return null
  const found = caretAt(event.clientX, event.clientY)
  if (found === null) return Number(piece.dataset.at)
  const start = Number(piece.dataset.at)
  const offset = offsetOf(found.node, found.offset)
  if (offset === null) return start
  // A caret stands before or after the character that was hit.
  const range = document.createRange()
  range.setStart(found.node, Math.min(found.offset, (found.node as Text).length))
  range.collapse(true)
  const right = range.getBoundingClientRect().left > event.clientX
  return right && offset > start ? offset - 1 : offset
}

interface Caret {
  readonly node: Node
  readonly offset: number
}

function caretAt(x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position && position.offsetNode instanceof Text
      ? { node: position.offsetNode, offset: position.offset }
      : null
  }
  // Safari and older Chromium know the place by this name only.
  const range = (document as Document).caretRangeFromPoint?.(x, y)
  return range && range.startContainer instanceof Text
    ? { node: range.startContainer, offset: range.startOffset }
    : null
}

/** The words that the reader has selected within `text`, without white space at the ends, or null. */
export function selectedWords(text: HTMLElement, whole: string): (Range & { readonly box: DOMRect }) | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!text.contains(range.commonAncestorContainer)) return null
  const pieces = [...text.querySelectorAll<HTMLElement>('[data-at]')].filter(piece => range.intersectsNode(piece))
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return null
  let start = offsetOf(range.startContainer, range.startOffset) ?? Number(first.dataset.at)
  let end = offsetOf(range.endContainer, range.endOffset) ?? Number(last.dataset.at) + (last.textContent?.length ?? 0)
  while (start < end && /\s/.test(whole[start]!)) start++
  while (end > start && /\s/.test(whole[end - 1]!)) end--
  return start < end ? { start, end, box: range.getBoundingClientRect() } : null
}

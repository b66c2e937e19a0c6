/** Lines from asks to what answers them, drawn behind the chips of one row. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { WirePosition } from '../../../src/9-doors/http/wire'
import { statusClass } from '../parts/marks'

interface Wire {
  readonly key: string
  readonly path: string
  readonly status: string
  readonly inferred: boolean
}

interface WiresProps {
  readonly row: RefObject<HTMLDivElement | null>
  readonly positions: readonly WirePosition[]
  /** Only the lines of this position, or of all. */
  readonly only: number | null
}

export function Wires({ row, positions, only }: WiresProps) {
  const [wires, setWires] = useState<readonly Wire[]>([])
  useLayoutEffect(() => {
    if (row.current !== null) setWires(wiresOf(row.current, positions, only))
  }, [row, positions, only])
  return (
    <svg class="wires" aria-hidden="true">
      {wires.map(({ key, path, status, inferred }) => (
        <path key={key} class={`${status}${inferred ? ' inferred' : ''}`} d={path} />
      ))}
    </svg>
  )
}

function wiresOf(row: HTMLElement, positions: readonly WirePosition[], only: number | null): Wire[] {
  const frame = row.getBoundingClientRect()
  const boxes = new Map<number, DOMRect>()
  for (const chip of row.querySelectorAll<HTMLElement>('.chip')) {
    const id = Number(chip.dataset.position)
    if (!boxes.has(id)) boxes.set(id, chip.getBoundingClientRect())
  }
  return positions.flatMap(ask =>
    ask.answers.flatMap(answer => {
      const from = boxes.get(ask.id)
      const to = boxes.get(answer.position)
      if (from === undefined || to === undefined) return []
      if (only !== null && only !== ask.id && only !== answer.position) return []
      const path = curve(from, to, frame)
      return [
        {
          key: `${ask.id}-${answer.position}`,
          path,
          status: statusClass(answer.how),
          inferred: answer.link === 'inferred',
        },
      ]
    }),
  )
}

/** From the nearer edge of one box to that of the other, leaving and arriving level. */
function curve(from: DOMRect, to: DOMRect, frame: DOMRect): string {
  const rightwards = to.left >= from.right
  const leftwards = to.right <= from.left
  const startX = (leftwards ? from.left : from.right) - frame.left
  const endX = (rightwards ? to.left : leftwards ? to.right : to.right) - frame.left
  const startY = (from.top + from.bottom) / 2 - frame.top
  const endY = (to.top + to.bottom) / 2 - frame.top
  // Two chips of one column are joined by a bow beside them.
  const bow = rightwards || leftwards ? (endX - startX) / 2 : 18
  const controlEnd = rightwards || leftwards ? endX - bow : endX + bow
  return `M${startX} ${startY}C${startX + bow} ${startY} ${controlEnd} ${endY} ${endX} ${endY}`
}

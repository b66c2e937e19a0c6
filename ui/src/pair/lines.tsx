/** Lines from asks to their answers between two lanes: solid said by the text, dashed inferred, dotted and hanging where there is none. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { WirePair } from '../../../src/9-doors/http/wire'
import { Icon } from '../parts/icon'
import { type AskStatus, STATUS_ICON, statusClass } from '../parts/marks'
import { t } from '../state'

interface Line {
  readonly ask: number
  readonly by: number | null
  readonly status: AskStatus
  readonly inferred: number | null
  readonly path: string
  readonly end: readonly [x: number, y: number]
  readonly label: readonly [x: number, y: number]
  readonly leftwards: boolean
  /** Which way an answer lies that is too far off to draw a line to, unless it is pointed at. */
  readonly far: '↑' | '↓' | null
}

interface LinesProps {
  readonly face: RefObject<HTMLDivElement | null>
  readonly pair: WirePair
  /** Position whose lines alone are shown, or null for all. */
  readonly focus: number | null
}

/** How far a line without an answer reaches into the gutter. */
const HANG = 44
/** How far from its ask a line is labelled. */
const BESIDE = 84
/** Height over which a line would cross too much that it has nothing to do with. */
const FAR = 420

export function Lines({ face, pair, focus }: LinesProps) {
  const [lines, setLines] = useState<readonly Line[]>([])
  useLayoutEffect(() => {
    const element = face.current
    if (element === null) return undefined
    const draw = (): void => setLines(linesOf(element, pair, focus))
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [face, pair, focus])
  const faded = (line: Line): boolean => focus !== null && line.ask !== focus && line.by !== focus
  return (
    <>
      <svg class="lines" aria-hidden="true">
        {lines.map(line => (
          <g key={`${line.ask}-${line.by}`} class={`${statusClass(line.status)}${faded(line) ? ' dim' : ''}`}>
            <path class={line.by === null ? 'hang' : line.inferred === null ? '' : 'inferred'} d={line.path} />
            <circle
              class={line.by === null ? 'ring' : ''}
              cx={line.end[0]}
              cy={line.end[1]}
              r={line.by === null ? 5.5 : 4}
            />
          </g>
        ))}
      </svg>
      {lines.map(line => (
        <Label key={`${line.ask}-${line.by}`} line={line} faded={faded(line)} />
      ))}
    </>
  )
}

function Label({ line, faded }: { readonly line: Line; readonly faded: boolean }) {
  const [left, top] = line.label
  if (line.by === null) {
    return (
      <span
        class={`wirelab free${line.leftwards ? ' flip' : ''}${faded ? ' dim' : ''}`}
        style={{ left: `${left}px`, top: `${top}px` }}
      >
        {line.status === 'unanswered' ? t.value.noAnswer : t.value.status[line.status].toLowerCase()}
      </span>
    )
  }
  return (
    <span
      class={`wirelab ${statusClass(line.status)}${faded ? ' dim' : ''}`}
      style={{ left: `${left}px`, top: `${top}px` }}
    >
      <Icon name={STATUS_ICON[line.status]} />
      {t.value.status[line.status].toLowerCase()}
      {line.far === null ? null : <span aria-hidden="true">{line.far}</span>}
      {line.inferred === null ? null : (
        <small class="num" title={t.value.inferred}>
          {line.inferred.toFixed(2)}
        </small>
      )}
    </span>
  )
}

function linesOf(face: HTMLElement, pair: WirePair, focus: number | null): Line[] {
  const frame = face.getBoundingClientRect()
  const boxes = new Map<number, DOMRect>()
  for (const chip of face.querySelectorAll<HTMLElement>('[data-position]')) {
    boxes.set(Number(chip.dataset.position), chip.getBoundingClientRect())
  }
  return [pair.a, pair.b].flatMap((side, at) =>
    side.asks.flatMap((ask): Line[] => {
      const from = boxes.get(ask.id)
      if (from === undefined) return []
      const leftwards = at === 1
      const way = leftwards ? -1 : 1
      const startX = (leftwards ? from.left : from.right) - frame.left
      const startY = from.top + from.height / 2 - frame.top
      const [answer] = ask.answers
      const to = answer === undefined ? undefined : boxes.get(answer.position)
      if (answer === undefined || to === undefined) {
        // An answer that is not drawn is still told.
        const status = answer?.how ?? 'unanswered'
        const x = startX + way * HANG
        return [
          {
            ask: ask.id,
            by: null,
            status,
            inferred: answer?.link === 'inferred' ? answer.confidence : null,
            path: `M${startX + way * 3} ${startY}H${x - way * 6}`,
            end: [x, startY],
            label: [x + way * 8, startY],
            leftwards,
            far: null,
          },
        ]
      }
      const endX = (leftwards ? to.right : to.left) - frame.left
      const endY = to.top + to.height / 2 - frame.top
      const bend = (endX - startX) / 2
      const far = Math.abs(endY - startY) > FAR && focus !== ask.id && focus !== answer.position
      return [
        {
          ask: ask.id,
          by: answer.position,
          status: answer.how,
          inferred: answer.link === 'inferred' ? answer.confidence : null,
          path: far
            ? `M${startX} ${startY}h${way * BESIDE * 2}`
            : `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`,
          end: far ? [startX + way * BESIDE * 2, startY] : [endX, endY],
          // Beside the ask, as asks stand one under the other and several lines may meet at an answer.
          label: [startX + way * BESIDE, startY],
          leftwards,
          far: far ? (endY > startY ? '↓' : '↑') : null,
        },
      ]
    }),
  )
}

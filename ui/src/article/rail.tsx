/** The whole article at a glance beside its text: a line for each card, dots for damage, and the part on the screen. */
import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Family } from '../../../src/8-outputs/kinds'

/** Places in pixels from the top of the text. */
export interface Levels {
  readonly height: number
  readonly ticks: readonly {
    readonly id: number
    readonly top: number
    readonly family: Family | null
    readonly doubtful: boolean
  }[]
  readonly damage: readonly number[]
  /** From the words of the chosen card to the card. */
  readonly lead: { readonly from: number; readonly to: number; readonly family: Family | null } | null
}

interface RailProps {
  readonly levels: Signal<Levels | null>
  readonly chosen: number | null
  readonly text: RefObject<HTMLElement | null>
}

export function Rail({ levels, chosen, text }: RailProps) {
  const view = useView(text, levels.value)
  if (levels.value === null) return <div class="rail" aria-hidden="true" />
  const { height, ticks, damage } = levels.value
  const at = (top: number) => ({ top: `${((top / height) * 100).toFixed(2)}%` })
  return (
    <div class="rail" aria-hidden="true">
      {ticks.map(({ id, top, family, doubtful }) => (
        <i
          key={id}
          class={`${family === null ? '' : `f-${family}`}${doubtful ? ' doubt' : ''}${id === chosen ? ' sel' : ''}`}
          style={at(top)}
        />
      ))}
      {damage.map(top => (
        <i key={`d${top}`} class="dm" style={at(top)} />
      ))}
      {view === null ? null : <u style={{ ...at(view.from), height: `${((view.to - view.from) / height) * 100}%` }} />}
    </div>
  )
}

/** The paragraphs on the screen, from the top of the first to the end of the last; the browser tells when that changes. */
function useView(text: RefObject<HTMLElement | null>, levels: Levels | null) {
  const [view, setView] = useState<{ readonly from: number; readonly to: number } | null>(null)
  useEffect(() => {
    if (text.current === null) return undefined
    const onScreen = new Set<HTMLElement>()
    const observer = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) onScreen.add(target as HTMLElement)
        else onScreen.delete(target as HTMLElement)
      }
      if (onScreen.size === 0) return
      const tops = [...onScreen].map(paragraph => paragraph.offsetTop)
      const ends = [...onScreen].map(paragraph => paragraph.offsetTop + paragraph.offsetHeight)
      setView({ from: Math.min(...tops), to: Math.max(...ends) })
    })
    for (const paragraph of text.current.querySelectorAll('[data-from]')) observer.observe(paragraph)
    return () => observer.disconnect()
  }, [text, levels])
  return view
}

export function Lead({ levels }: Pick<RailProps, 'levels'>) {
  const lead = levels.value?.lead
  return (
    <div class="gapcol" aria-hidden="true">
      <svg aria-hidden="true">
        {lead ? (
          <path class={lead.family === null ? '' : `f-${lead.family}`} d={`M2 ${lead.from}H14L30 ${lead.to}H44`} />
        ) : null}
      </svg>
    </div>
  )
}

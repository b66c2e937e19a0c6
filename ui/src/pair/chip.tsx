/** One position of a side: its kind, its words, and below them when and by whom. */
import { FAMILY } from '../../../src/8-outputs/kinds'
import type { WirePosition } from '../../../src/9-doors/http/wire'
import { DOUBT } from '../board/chip'
import { Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { nameOf } from '../parts/names'
import { linkTo, t } from '../state'

interface PairChipProps {
  readonly position: WirePosition
  readonly dim: boolean
  readonly onPoint: (position: number | null) => void
}

export function PairChip({ position, dim, onPoint }: PairChipProps) {
  const { lead, ask, confidence } = position
  const doubt = confidence < DOUBT
  return (
    <a
      class={`chip f-${FAMILY[position.type]}${ask ? ' ask' : ''}${doubt ? ' doubt' : ''}${dim ? ' dim' : ''}`}
      href={linkTo('article', { id: lead.article, item: lead.id })}
      data-position={position.id}
      onMouseEnter={() => onPoint(position.id)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(position.id)}
      onBlur={() => onPoint(null)}
    >
      <Icon name={position.type} />
      <span class="tx">
        {ask ? null : <span class="vb">{t.value.verb(position.type, position.party)} </span>}
        <Evidence text={lead.words} language={lead.language} />
      </span>
      <span class="mt">
        <span>
          {position.party?.includes('+') ? <span class="pp">{nameOf.value(position.party)} </span> : null}
          {ask ? `${t.value.verb(position.type, position.party)} · ` : lead.voice === null ? '' : `${lead.voice} · `}
          {position.dated ? t.value.day(position.first) : t.value.common.label.undated}
          {position.reports > 1 ? ` · ${t.value.told(position.reports)}` : ''}
          {doubt ? ` · ${confidence.toFixed(2)}` : ''}
        </span>
      </span>
    </a>
  )
}

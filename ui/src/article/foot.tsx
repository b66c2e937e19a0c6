/** Where the reader is among the cards: the line at the foot, and on a phone the way from one to the next. */
import { Icon } from '../parts/icon'
import { Key } from '../parts/keys'
import { t } from '../state'
import { told } from './decisions'

interface SheetNavProps {
  readonly at: number
  readonly all: number
  readonly onStep: (by: 1 | -1) => void
  readonly onFull: () => void
}

/** On a phone: from one card to the next, and what it rests on. */
export const SheetNav = ({ at, all, onStep, onFull }: SheetNavProps) => (
  <div class="sheetnav">
    <button type="button" class="btn quiet" onClick={() => onStep(-1)}>
      ← {t.value.article.previous}
    </button>
    <button type="button" class="btn quiet num" onClick={onFull}>
      {at + 1} / {all} · {t.value.article.why} <Icon name="down" />
    </button>
    <button type="button" class="btn quiet" onClick={() => onStep(1)}>
      {t.value.article.next} →
    </button>
  </div>
)

export function Foot({ at, all }: { readonly at: number; readonly all: number }) {
  const { keys, at: atOf, select } = t.value.article
  return (
    <div class="foot">
      <p class="reading" role="status">
        {all > 0 ? <span class="num">{atOf(at + 1, all)} </span> : null}
        {told.value === null ? (
          <span class="muted">· {select}</span>
        ) : (
          <b class={told.value.kind}>· {told.value.text}</b>
        )}
      </p>
      <p class="keys">
        <Key keys={['j', 'k']} does={keys.act} />
        <Key keys={['n']} does={keys.doubtful} />
        <Key keys={['c']} does={keys.confirm} />
        <Key keys={['e']} does={keys.correct} />
        <Key keys={['x']} does={keys.reject} />
        <Key keys={['u']} does={keys.undo} />
        <Key keys={['b']} does={t.value.views.board} />
      </p>
    </div>
  )
}

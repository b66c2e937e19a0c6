/** Words that the reader selected: they become an act or a meeting, or what the item being corrected rests on. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Range } from '../../../src/record/schema'
import type { Addable } from '../api'
import { cut, Evidence } from '../parts/evidence'
import { Icon, type IconName } from '../parts/icon'
import { t } from '../state'
import { add } from './decisions'
import { FieldsForm } from './fields'
import type { Work } from './model'
import { selectedWords } from './places'

/** Milliseconds in which a selection that is being drawn may still change. */
const DRAWN = 150
/** Characters of the selected words shown above the form. */
const SHOWN = 140

export interface Picked extends Range {
  /** Where the words end, in pixels from the corner of the text. */
  readonly left: number
  readonly top: number
}

/** The words selected in the text; they stay while `held`. */
export function usePicked(text: RefObject<HTMLElement | null>, whole: string, held: boolean): Picked | null {
  const [picked, setPicked] = useState<Picked | null>(null)
  useEffect(() => {
    if (held) return undefined
    let timer = 0
    const look = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (text.current === null) return
        const words = selectedWords(text.current, whole)
        if (words === null) return setPicked(null)
        const corner = text.current.getBoundingClientRect()
        setPicked({
          start: words.start,
          end: words.end,
          left: Math.max(0, words.box.left - corner.left),
          top: words.box.bottom - corner.top,
        })
      }, DRAWN)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  }, [text, whole, held])
  return picked
}

export interface Use {
  readonly icon: IconName
  readonly name: string
  readonly key?: string
  readonly use: () => void
}

/** What can be done with the words, as buttons below them. */
export const PickedWords = ({ picked, uses }: { readonly picked: Picked; readonly uses: readonly Use[] }) => (
  <div class="pick" style={{ '--left': `${picked.left}px`, '--top': `${picked.top + 4}px` }}>
    {uses.map(({ icon, name, key, use }) => (
      <button
        key={name}
        type="button"
        class="btn solid"
        // Keeps the selection.
        onMouseDown={event => event.preventDefault()}
        onClick={use}
      >
        <Icon name={icon} />
        {name} {key === undefined ? null : <kbd>{key}</kbd>}
      </button>
    ))}
  </div>
)

interface AddFormProps {
  readonly work: Work
  readonly picked: Picked
  readonly kind: Addable
  readonly onClose: () => void
}

export function AddForm({ work, picked, kind, onClose }: AddFormProps) {
  const title = t.value.article.addOn[kind]
  return (
    <section class="pick form" style={{ '--top': `${picked.top + 4}px` }} aria-label={title}>
      <p class="note">{title}</p>
      <p class="words">
        <Evidence
          text={cut(work.record.document.text.slice(picked.start, picked.end), SHOWN)}
          language={work.article.language}
        />
      </p>
      <FieldsForm
        record={work.record}
        of={{ add: kind }}
        onCancel={onClose}
        onSave={fields => {
          void add(work.article.id, kind, picked, fields).then(done => done && onClose())
        }}
      />
    </section>
  )
}

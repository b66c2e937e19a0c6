/** Words that the reader selected become an act: a button beside them, then a form. */

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Range } from '../../../src/record/schema'
import { cut, Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { t } from '../state'
import { addAct } from './decisions'
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

interface AddActProps {
  readonly work: Work
  readonly picked: Picked
  readonly adding: boolean
  readonly onAdding: (adding: boolean) => void
}

export function AddAct({ work, picked, adding, onAdding }: AddActProps) {
  const { start, end, left, top } = picked
  if (!adding) {
    return (
      <button
        type="button"
        class="btn solid pick"
        style={{ '--left': `${left}px`, '--top': `${top + 4}px` }}
        // Keeps the selection.
        onMouseDown={event => event.preventDefault()}
        onClick={() => onAdding(true)}
      >
        <Icon name="support" />
        {t.value.article.addAsAct} <kbd>a</kbd>
      </button>
    )
  }
  const close = (): void => {
    getSelection()?.removeAllRanges()
    onAdding(false)
  }
  return (
    <section class="pick form" style={{ '--top': `${top + 4}px` }} aria-label={t.value.article.addAct}>
      <p class="note">{t.value.article.addAct}</p>
      <p class="words">
        <Evidence text={cut(work.record.document.text.slice(start, end), SHOWN)} language={work.article.language} />
      </p>
      <FieldsForm
        record={work.record}
        item={null}
        onCancel={close}
        onSave={fields => {
          void addAct(work.article.id, start, end, fields).then(done => done && close())
        }}
      />
    </section>
  )
}

/** The words an item rests on, in its form: their ends moved word by word, by button or by arrow key. */
import type { Range } from '../../../src/record/schema'
import { Evidence } from '../parts/evidence'
import { t } from '../state'
import { moveEnd, moveStart } from './span-edit'

interface SpanFieldProps {
  readonly label: string
  readonly text: string
  readonly language: string
  readonly ranges: readonly Range[]
  readonly onChange: (ranges: readonly Range[]) => void
  /** Takes the words away, where an item may be without. */
  readonly onRemove?: () => void
}

export function SpanField({ label, text, language, ranges, onChange, onRemove }: SpanFieldProps) {
  const words = t.value.article.words
  const move = (end: 'begin' | 'end', by: 1 | -1): void =>
    onChange(end === 'begin' ? moveStart(text, ranges, by) : moveEnd(text, ranges, by))
  // Left and right move the beginning, with shift the end, as a selection is drawn.
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null
    if (by === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    move(event.shiftKey ? 'end' : 'begin', by)
  }
  // The button goes with the words, so the focus goes on to what is next.
  const remove = (event: MouseEvent): void => {
    ;(event.currentTarget as HTMLElement).closest('form')?.querySelector<HTMLElement>('[type=submit]')?.focus()
    onRemove?.()
  }
  const button = (end: 'begin' | 'end', by: 1 | -1, name: string) => (
    <button
      type="button"
      class="btn"
      aria-label={`${label}: ${name}`}
      title={name}
      onClick={() => move(end, by)}
      onKeyDown={onKeyDown}
    >
      {by < 0 ? '←' : '→'}
    </button>
  )
  return (
    <fieldset class="spans">
      <legend>{label}</legend>
      <div>
        {ranges.length === 0 ? (
          <p class="muted">{words.none}</p>
        ) : (
          <>
            <p class="words" aria-live="polite">
              {ranges.map(({ start, end }, i) => (
                <span key={start}>
                  {i > 0 ? <span class="muted"> […] </span> : null}
                  <Evidence text={text.slice(start, end)} language={language} />
                </span>
              ))}
            </p>
            <p class="ends">
              <span class="end">
                {words.begin} {button('begin', -1, words.beginEarlier)}
                {button('begin', 1, words.beginLater)}
              </span>
              <span class="end">
                {words.end} {button('end', -1, words.endEarlier)}
                {button('end', 1, words.endLater)}
              </span>
              {onRemove === undefined ? null : (
                <button type="button" class="btn quiet" aria-label={`${words.remove}: ${label}`} onClick={remove}>
                  {words.remove}
                </button>
              )}
            </p>
          </>
        )}
      </div>
    </fieldset>
  )
}

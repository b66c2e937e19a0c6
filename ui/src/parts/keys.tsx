/** Keys of a view: hearing them, and telling which there are. */
import { useEffect } from 'preact/hooks'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea')

/** Calls `act` with each key pressed outside of fields and without a modifier; what it takes (true) goes no further. */
export function useKeys(act: (key: string) => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
      if (act(event.key)) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}

export const Key = ({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) => (
  <span>
    {keys.map(key => (
      <kbd key={key}>{key}</kbd>
    ))}{' '}
    {does}
  </span>
)

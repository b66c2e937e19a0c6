/** Long lists: the first screen is drawn at once, the rest when that has been painted. */
import { useEffect, useState } from 'preact/hooks'

/** The first `first` of a list, then all of it. A list that was drawn whole stays so when it changes. */
export function useGrowing<T>(list: readonly T[], first: number): readonly T[] {
  const [whole, setWhole] = useState(list.length <= first)
  useEffect(() => {
    if (whole) return undefined
    let timer = 0
    // Behind the frame that paints the first part.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setWhole(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [whole])
  return whole ? list : list.slice(0, first)
}

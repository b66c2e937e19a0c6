/** The act type a clause is labelled with: `accuse`, `none`, or `assess?` where careful readers may differ whether it is an act. */
import { CLAUSE_TYPES } from '../../src/6-acts/wording.js'

/** Indices of the types of `CLAUSE_TYPES` that are right by a label; null for what is no label. */
export function rightTypes(label: string): number[] | null {
  const isOpen = label.endsWith('?')
  const type = CLAUSE_TYPES.findIndex(known => (known ?? 'none') === label.replace(/\?$/, ''))
  if (type < 0) return null
  return isOpen && type !== 0 ? [type, 0] : [type]
}

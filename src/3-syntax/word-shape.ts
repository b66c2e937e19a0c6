/** A word's form → the form it is looked up by, and the pattern of its characters. */

export { normalForm as plainForm } from '../2-language/normal.js'

/** Lower case, every digit 0: what words are compared by. */
export const foldForm = (plain: string): string => plain.toLowerCase().replace(/\d/g, '0')

const LONGEST_SHAPE = 12

/** Pattern of upper case, lower case, digits and marks with runs joined: `O.N.U.` → `X.X.X.`, `Genève` → `Xx`, `1 200` → `d`. */
export function wordShape(plain: string): string {
  let shape = ''
  let last = ''
  for (const character of plain.slice(0, 64)) {
    const kind = characterKind(character)
    if (kind !== last) shape += kind
    last = kind
    if (shape.length >= LONGEST_SHAPE) break
  }
  if (plain.length === 1) return `1${shape}`
  return shape === 'X' && plain.length < 4 ? 'XX' : shape
}

function characterKind(character: string): string {
  if (character >= '0' && character <= '9') return 'd'
  const lower = character.toLowerCase()
  if (lower !== character) return 'X'
  return lower !== character.toUpperCase() ? 'x' : character
}

/** A word's form → the form it is looked up by, and the pattern of its characters. */

const VARIANTS: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u02bc\u02b9\u2032`\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"'],
  [/[\u2010\u2011\u2012\u2013\u2014\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00a0\u202f\u2009\u200a]/g, ' '],
  [/[\u00ad\u200b]/g, ''],
]

/** Form with one kind of apostrophe, quotation mark, dash and space; for lookup only, never for output. */
export function plainForm(form: string): string {
  if (/^[\x21-\x5f\x61-\x7e]*$/.test(form)) return form === "''" ? '"' : form
  let plain = form.normalize('NFC')
  for (const [variant, usual] of VARIANTS) plain = plain.replace(variant, usual)
  return plain === "''" ? '"' : plain || form
}

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

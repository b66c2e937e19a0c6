/** A line of names in a gazetteer file → its names, each with form, gender and number. */

export const NAME_FORMS = [
  'name',
  'official',
  'abbreviation',
  'adjective',
  'demonym',
  'capital',
  'seat',
  'city',
] as const
export type NameForm = (typeof NAME_FORMS)[number]
export type Gender = 'Masc' | 'Fem' | null
export type GrammaticalNumber = 'Sing' | 'Plur' | null

export interface Name {
  readonly text: string
  readonly form: NameForm
  readonly gender: Gender
  readonly number: GrammaticalNumber
}

export interface NameLine {
  readonly names: readonly Name[]
  /** Words before or after which the names of this line are something else. */
  readonly notBefore: readonly string[]
  readonly notAfter: readonly string[]
}

const isForm = (key: string): key is NameForm => (NAME_FORMS as readonly string[]).includes(key)
const list = (text: string): string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

/**
 * Reads one line (syntax in `schema.ts`). Keys other than the forms: `not before`, `not after`.
 * @throws Error naming an unknown key.
 */
export function parseNameLine(line: string): NameLine {
  const names: Name[] = []
  let notBefore: string[] = []
  let notAfter: string[] = []
  for (const segment of line.split('|')) {
    const equals = segment.indexOf('=')
    const key = equals < 0 ? 'name' : segment.slice(0, equals).trim()
    const values = list(segment.slice(equals + 1))
    if (key === 'not before') notBefore = values
    else if (key === 'not after') notAfter = values
    else if (isForm(key)) for (const value of values) names.push(...inflections(value, key))
    else throw new Error(`unknown kind of name "${key}" (known: ${NAME_FORMS.join(', ')}, not before, not after)`)
  }
  return { names, notBefore, notAfter }
}

const MARK = /^(.*\S)\s*\(([mf]?p?)\)$/

function inflections(value: string, form: NameForm): Name[] {
  const forms = value.split('/').map(part => part.trim())
  if (forms.length === 1) {
    const marked = MARK.exec(value)
    if (!marked) return [{ text: value, form, gender: null, number: null }]
    const mark = marked[2]!
    const gender = mark.startsWith('m') ? 'Masc' : mark.startsWith('f') ? 'Fem' : null
    return [{ text: marked[1]!, form, gender, number: mark.endsWith('p') ? 'Plur' : 'Sing' }]
  }
  if (forms.length === 2) {
    return forms.map((text, i) => ({ text, form, gender: null, number: i === 0 ? 'Sing' : 'Plur' }))
  }
  const isRepeated = (text: string): boolean => forms.indexOf(text) !== forms.lastIndexOf(text)
  return forms
    .map((text, i): Name => {
      const number = isRepeated(text) ? null : i < 2 ? 'Sing' : 'Plur'
      return { text, form, gender: i % 2 === 0 ? 'Masc' : 'Fem', number }
    })
    .filter(({ text }, i) => forms.indexOf(text) === i)
}

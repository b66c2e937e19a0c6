/** Words of a duration → ISO 8601: «quatre heures» is PT4H, "two and a half years" P2Y6M. */
import type { RuleMatch } from './grammar.js'

const DESIGNATORS: Readonly<Record<string, string>> = {
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  quarter: 'M',
  decade: 'Y',
}
const MULTIPLES: Readonly<Record<string, number>> = { quarter: 3, decade: 10 }
/** What half a unit is in the next smaller one. */
const HALVES: Readonly<Record<string, readonly [number, string]>> = {
  minute: [30, 'S'],
  hour: [30, 'M'],
  day: [12, 'H'],
  week: [84, 'H'],
  month: [15, 'D'],
  year: [6, 'M'],
}

export function durationOf({ slots, rule }: RuleMatch): string | null {
  const unit = String(slots.get('unit')?.[0] ?? 'hour')
  const designator = DESIGNATORS[unit]
  const count = slots.get('n')?.[0] ?? slots.get('number')?.[0] ?? rule.sign ?? 1
  if (designator === undefined || typeof count !== 'number') return null
  if (slots.has('threequarters')) return 'PT45M'
  if (slots.has('quarterhour')) return 'PT15M'
  const whole = count * (MULTIPLES[unit] ?? 1)
  const isHalf = slots.has('only')
  const half = isHalf || slots.has('half') ? HALVES[unit] : undefined
  const isTime = unit === 'minute' || unit === 'hour'
  const first = isHalf ? '' : `${isTime ? 'T' : ''}${whole}${designator}`
  if (half === undefined) return `P${first}`
  const [amount, smaller] = half
  const needsTime = smaller === 'H' || smaller === 'S' || unit === 'hour'
  const isMarked = first.startsWith('T')
  return `P${first}${needsTime && !isMarked ? 'T' : ''}${amount}${smaller}`
}

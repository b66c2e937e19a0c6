/** A date as pages and agencies write it → ISO 8601 day, or null. */
import { LANGUAGES } from '../record/lexicon.js'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '')

/** Month number by its name or abbreviation in every language read, as Unicode's locale data give them. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap(language =>
    (['long', 'short'] as const).flatMap(style =>
      Array.from({ length: 12 }, (_, month): [string, number] => {
        const name = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' })
          .formatToParts(new Date(Date.UTC(2020, month, 15)))
          .find(part => part.type === 'month')
        return [plain(name?.value ?? ''), month + 1]
      }),
    ),
  ),
)

const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2})\p{L}{0,2}\.?\s+(\p{L}{3,10})\.?,?\s+(\d{4})(?!\d)/u
const MONTH_DAY_YEAR = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})\p{L}{0,2},?\s+(\d{4})(?!\d)/u
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{2,6}|T\d+Z?)?$/
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)/
const NUMERIC = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?!\d)/

/** First full date in a text. Numeric dates are read day first unless that is no date. */
export function dateIn(text: string): string | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text.trim()) ?? YEAR_FIRST.exec(text)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = DAY_MONTH_YEAR.exec(text)
  if (dayFirst) {
    const day = isoDay(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]))
    if (day !== null) return day
  }
  const monthFirst = MONTH_DAY_YEAR.exec(text)
  if (monthFirst) {
    const day = isoDay(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]))
    if (day !== null) return day
  }
  const numeric = NUMERIC.exec(text)
  if (!numeric) return null
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])]
  return isoDay(year, second, first) ?? isoDay(year, first, second)
}

const monthOf = (name: string): number => MONTHS.get(plain(name)) ?? 0

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

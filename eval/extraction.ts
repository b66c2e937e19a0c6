/** Source stage on real pages: main text beside Readability, metadata, and the boilerplate and damage of a badly scraped page. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { toDocument } from '../src/1-source/document.js'
import { bareWords } from '../src/1-source/html/title.js'
import type { Block, Document } from '../src/record/schema.js'
import { overlaps } from '../src/record/span.js'
import { type Agreement, meanAgreement } from './shingles.js'
import { type Measure, type Suite, sharedPath } from './suite.js'

interface GoldPage {
  readonly articleBody: string
}
interface StringsPage {
  readonly file: string
  readonly with: readonly string[]
  readonly without: readonly string[]
  /** Several where more than one form is right. */
  readonly title: string | readonly string[]
  readonly author: string | readonly string[]
  readonly date: string
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(sharedPath(...path), 'utf8')) as T
const pageBytes = (set: string, file: string): Uint8Array =>
  gunzipSync(readFileSync(sharedPath('data', 'extraction', set, 'html', file)))

function readPage(name: string, bytes: Uint8Array): Document | null {
  const result = toDocument({ name, bytes, contentType: 'text/html', url: null })
  return result.ok ? result.value : null
}

const MAIN: ReadonlySet<Block['role']> = new Set(['body', 'heading', 'dateline'])
/** Main text is what the blocks of role body, heading and dateline hold. */
const mainText = (document: Document | null): string =>
  (document?.blocks ?? [])
    .filter(block => MAIN.has(block.role))
    .map(block => document!.text.slice(block.start, block.end))
    .join('\n')

function readabilityText(bytes: Uint8Array): string {
  const { document } = parseHTML(new TextDecoder().decode(bytes))
  return new Readability(document as unknown as globalThis.Document).parse()?.textContent ?? ''
}

const three = ({ precision, recall, f1 }: Agreement): string =>
  `F1 ${f1.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)}`

/** Shingle agreement over a set of pages with gold texts; its speed and Readability's score stand in the note. */
function bodyMeasures(set: string): Measure[] {
  const pages = Object.entries(readJson<Record<string, GoldPage>>('data', 'extraction', set, 'ground-truth.json'))
  const inputs = pages.map(([id, { articleBody }]) => ({ articleBody, id, bytes: pageBytes(set, `${id}.html.gz`) }))
  for (const { id, bytes } of inputs) readPage(id, bytes)
  const start = process.cpuUsage()
  const ours = inputs.map(({ articleBody, id, bytes }) => ({
    expected: articleBody,
    found: mainText(readPage(id, bytes)),
  }))
  const { user, system } = process.cpuUsage(start)
  const perSecond = inputs.length / ((user + system) / 1e6)
  const theirs = inputs.map(({ articleBody, bytes }) => ({ expected: articleBody, found: readabilityText(bytes) }))
  const agreement = meanAgreement(ours)
  return [
    {
      name: `source/${set}/F1`,
      value: agreement.f1,
      note: `${three(agreement)}, ${inputs.length} pages, ${perSecond.toFixed(0)} pages/s of processor time once warm; Readability ${three(meanAgreement(theirs))}`,
    },
    { name: `source/${set}/P`, value: agreement.precision },
    { name: `source/${set}/R`, value: agreement.recall },
  ]
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')

/** Strings that must and must not be in the main text, titles, authors and dates of pages in eight languages. */
function stringMeasures(): Measure[] {
  const pages = Object.values(
    readJson<Record<string, StringsPage>>('data', 'extraction', 'trafilatura', 'evaldata.json'),
  )
  const counts = { with: 0, found: 0, without: 0, absent: 0 }
  const fields = { title: [0, 0], author: [0, 0], date: [0, 0] } as Record<string, [number, number]>
  const count = (field: string, expected: string | readonly string[], agrees: (form: string) => boolean): void => {
    const forms = [expected ?? []].flat().filter(form => form !== '')
    if (forms.length === 0) return
    fields[field]![1]++
    if (forms.some(agrees)) fields[field]![0]++
  }
  for (const page of pages) {
    const document = readPage(page.file, pageBytes('trafilatura', page.file))
    const text = plain(mainText(document))
    counts.with += page.with.length
    counts.found += page.with.filter(string => text.includes(plain(string))).length
    counts.without += page.without.length
    counts.absent += page.without.filter(string => !text.includes(plain(string))).length
    const title = bareWords(document?.title ?? '')
    const byline = bareWords(document?.byline ?? '')
    count(
      'title',
      page.title,
      form => title !== '' && (title.includes(bareWords(form)) || bareWords(form).includes(title)),
    )
    count('author', page.author, form => byline.includes(bareWords(form).slice(0, 30)))
    count('date', page.date, form => document?.published === form)
  }
  return [
    {
      name: 'source/trafilatura/with',
      value: counts.found / counts.with,
      note: `${counts.found} of ${counts.with} strings kept`,
    },
    {
      name: 'source/trafilatura/without',
      value: counts.absent / counts.without,
      note: `${counts.absent} of ${counts.without} strings left out`,
    },
    ...Object.entries(fields).map(([field, [right, all]]) => ({
      name: `source/trafilatura/${field}`,
      value: right / all,
      note: `${right} of ${all}`,
    })),
  ]
}

interface MarkedSpan {
  readonly start: number
  readonly end: number
}

/** Boilerplate pieces and damage points of the worked example: found, and marked rightly among all marked. */
function damageMeasures(): Measure[] {
  const gold = readJson<{ boilerplate: MarkedSpan[]; damage: MarkedSpan[] }>('gold', 'otan-russie', 'gold.json')
  const bytes = readFileSync(sharedPath('gold', 'otan-russie', 'article.txt'))
  const result = toDocument({ name: 'article.txt', bytes, contentType: null, url: null })
  if (!result.ok) throw result.error
  const { blocks, damage } = result.value
  const boilerplate = blocks.filter(({ role }) => role === 'boilerplate')
  return [
    ...hitMeasures('source/otan-russie/boilerplate', gold.boilerplate, boilerplate),
    ...hitMeasures('source/otan-russie/damage', gold.damage, damage),
  ]
}

function hitMeasures(name: string, gold: readonly MarkedSpan[], found: readonly MarkedSpan[]): Measure[] {
  const hit = gold.filter(span => found.some(other => overlaps(span, other))).length
  const right = found.filter(span => gold.some(other => overlaps(span, other))).length
  return [
    { name: `${name}/R`, value: hit / gold.length, note: `${hit} of ${gold.length} found` },
    {
      name: `${name}/P`,
      value: right / Math.max(1, found.length),
      note: `${right} of ${found.length} marked are in the gold`,
    },
  ]
}

export const sourceSuite: Suite = {
  name: 'source',
  data: 'shared',
  run: () => [...bodyMeasures('zyte'), ...bodyMeasures('orange-fr'), ...stringMeasures(), ...damageMeasures()],
}

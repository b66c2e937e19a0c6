/**
 * Acts told by the reporter, in news sentences written for their variety of words: `told/LANGUAGE.tsv`, one act a line.
 * Columns: type, party, addressee (`-` for none), content, sentence; type `-` where the sentence holds no act. A sentence with two acts stands on two lines.
 * Every third line (`held`) is kept apart: only `study` lines are looked at when rules are written. `SHOW_WRONG` lists the misses of those.
 */
import { existsSync, readFileSync } from 'node:fs'
import { read } from '../src/read.js'
import { LANGUAGES, type Language } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import type { Act, ArticleRecord } from '../src/record/schema.js'
import { matchByContent, partyResolver, sameParty } from './gold-compare.js'
import { type Measure, READING, type Suite } from './suite.js'

const PARTS = ['study', 'held'] as const
/** Token F1 from which two contents are the same, as in the gold set. */
const LEAST = 0.4

interface Row {
  readonly part: (typeof PARTS)[number]
  readonly type: string | null
  readonly party: string
  readonly to: string | null
  readonly content: readonly { readonly text: string }[]
  readonly sentence: string
}

/** How far the record has an act: its type, its party too, its content too; `to` only where all three are right. */
interface Result {
  readonly row: Row
  readonly type: boolean
  readonly party: boolean
  readonly content: boolean
  readonly to: boolean
  readonly acts: readonly Act[]
}

const pathOf = (language: Language): string => packagePath('eval', 'told', `${language}.tsv`)

function rowsOf(language: Language): Row[] {
  const lines = readFileSync(pathOf(language), 'utf8').trim().split('\n')
  return lines.map((line, index) => {
    const [type, party, to, content, sentence] = line.split('\t') as [string, string, string, string, string]
    if (sentence === undefined) throw new RangeError(`${pathOf(language)}:${index + 1}: five columns expected`)
    return {
      part: index % 3 === 2 ? 'held' : 'study',
      type: type === '-' ? null : type,
      party,
      to: to === '-' ? null : to,
      content: [{ text: content }],
      sentence,
    }
  })
}

function recordOf(sentence: string, language: Language): ArticleRecord {
  const raw = { name: 'told', bytes: new TextEncoder().encode(sentence), contentType: 'text/plain', url: null }
  const result = read(raw, { language }, READING)
  if (!result.ok) throw result.error
  return result.value
}

/** Matches the rows of one sentence to its acts, those right in everything first. */
function compare(rows: readonly Row[], { acts, actors }: ArticleRecord): Result[] {
  const names = rows.flatMap(({ party, to }) => [...party.split('+'), ...(to?.split('+') ?? [])])
  const toGold = partyResolver(
    names.map(id => ({ id, names: [id] })),
    actors,
  )
  const sameType = (row: Row, act: Act): boolean => row.type === act.type
  const fits = (row: Row, act: Act): boolean => sameType(row, act) && sameParty(row.party, toGold(act.party))
  const right = new Map(matchByContent(rows, acts, LEAST, fits))
  const left = [...acts].filter(act => ![...right.values()].includes(act))
  const take = (row: Row, test: (row: Row, act: Act) => boolean): boolean => {
    const found = left.findIndex(act => test(row, act))
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  }
  return rows.map(row => {
    const act = right.get(row)
    const party = act !== undefined || take(row, fits)
    const type = party || take(row, sameType)
    return { row, type, party, content: act !== undefined, to: !!act && sameParty(row.to, toGold(act.to)), acts }
  })
}

function resultsOf(language: Language): Result[] {
  const sentences = new Map<string, Row[]>()
  for (const row of rowsOf(language)) sentences.set(row.sentence, [...(sentences.get(row.sentence) ?? []), row])
  return [...sentences].flatMap(([sentence, rows]) => compare(rows, recordOf(sentence, language)))
}

const tell = ({ type, party, to, content, why }: Act): string =>
  `${type} ${party} → ${to} (${why.frame}): ${content.map(({ text }) => text).join(' | ')}`

function show({ row, acts, ...got }: Result): void {
  const level = row.type === null ? 'false act' : !got.type ? 'no act' : !got.party ? 'party' : 'content'
  console.log(`  ${level}: ${row.type} ${row.party} → ${row.to}: ${row.content[0]!.text} ← ${row.sentence}`)
  for (const act of acts) console.log(`    ${tell(act)}`)
}

function measuresOf(language: Language): Measure[] {
  const results = resultsOf(language)
  if (process.env['SHOW_WRONG']) {
    for (const result of results.filter(({ row }) => row.part === 'study'))
      if (result.row.type === null ? result.acts.length > 0 : !result.content) show(result)
  }
  return PARTS.flatMap((part): Measure[] => {
    const rows = results.filter(({ row }) => row.part === part)
    const told = rows.filter(({ row }) => row.type !== null)
    const quiet = rows.filter(({ row }) => row.type === null)
    const share = (name: string, of: readonly Result[], test: (result: Result) => boolean): Measure => {
      const right = of.filter(test).length
      return { name: `told/${language}/${part}/${name}`, value: right / of.length, note: `${right} of ${of.length}` }
    }
    const whole = told.filter(({ content }) => content)
    return [
      share('type', told, ({ type }) => type),
      share('type+party', told, ({ party }) => party),
      share('type+party+content', told, ({ content }) => content),
      share('to', whole, ({ to }) => to),
      share('no-act', quiet, ({ acts }) => acts.length === 0),
    ]
  })
}

export const toldSuite: Suite = {
  name: 'told',
  data: 'project',
  run: () => LANGUAGES.filter(language => existsSync(pathOf(language))).flatMap(measuresOf),
}

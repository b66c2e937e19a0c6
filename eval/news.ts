/** Suite `news`: every article of the news collections is read without an exception and every span of its record holds. */
import { openInputs } from '../src/1-source/inputs.js'
import { read } from '../src/read.js'
import { LANGUAGES, type Language } from '../src/record/lexicon.js'
import { checkRecord } from '../src/record/span.js'
import { type Measure, READING, type Suite, sharedPath } from './suite.js'

export const newsSuite: Suite = {
  name: 'news',
  data: 'shared',
  run: async () => {
    const measures: Measure[] = []
    for (const language of LANGUAGES) measures.push(...(await measuresOf(language)))
    return measures
  },
}

async function measuresOf(language: Language): Promise<Measure[]> {
  const counts = new Map<string, number>()
  const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by)
  let articles = 0
  let sound = 0
  let microseconds = 0
  const faults: string[] = []
  for await (const input of openInputs([sharedPath('data', 'news', language, 'articles.jsonl')], { from: 'jsonl' })) {
    articles++
    const begin = process.cpuUsage()
    try {
      if (!input.ok) throw input.error
      const result = read(input.value.raw, { ...input.value.hints, language }, READING)
      if (!result.ok) throw result.error
      const { user, system } = process.cpuUsage(begin)
      microseconds += user + system
      const record = checkRecord(JSON.parse(JSON.stringify(result.value)))
      sound++
      count('statements', record.statements.length)
      count('meetings', record.meetings.length)
      for (const act of record.acts) count(act.type)
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error))
    }
  }
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`)
  const speed = `${articles} articles, ${(articles / (microseconds / 1e6)).toFixed(0)} a second of processor time`
  const kinds = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${kind} ${n}`)
  return [{ name: `news/${language}/READ`, value: sound / articles, note: [speed, ...kinds].join(', ') }]
}

import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import { tableOf } from './table.js'
import { wordsIn } from './words.js'
import { widthOf } from './wrap.js'

const table = (width: number): string =>
  tableOf(sampleRecord(), { words: wordsIn('en'), names: party => party, width, paint: (_style, text) => text })

describe('tableOf', () => {
  it.each([40, 60, 80, 100, 140, 200])('keeps within %i columns', width => {
    for (const line of table(width).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
  })

  it('gives each act with its condition and what it answers, in the order of the text', () => {
    expect(table(120)).toMatch(
      /a1 +NOR asks SUD +reopen the strait\na2 +SUD refuses NOR +the demand\n +Answers a1\ns1 +Ada Ross says +If the blockade.*\n.*SUD, quoted\na3 +SUD warns +we will close our ports\n +Ada Ross +if: If the blockade goes on/,
    )
  })

  it('lets no control character of a source through to the terminal', () => {
    const record = sampleRecord()
    record.document.title = 'talks\u001B[2J\u202E end'
    const text = tableOf(record, { words: wordsIn('en'), names: p => p, width: 80, paint: (_s, t) => t })
    for (const control of ['\u001B', '\u202E']) expect(text).not.toContain(control)
    expect(text).toMatch(/^talks\[2J end\n/)
  })
})

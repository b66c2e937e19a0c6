import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import { jsonWriter, ndjsonWriter, type RecordWriter } from './json.js'

const written = (writer: RecordWriter, count: number): string =>
  Array.from({ length: count }, () => writer.add(sampleRecord())).join('') + writer.end()

describe('jsonWriter', () => {
  it('gives one record as an object', () => {
    expect(JSON.parse(written(jsonWriter(), 1))).toEqual(sampleRecord())
  })

  it.each([0, 2, 3])('gives %i records as an array', count => {
    expect(JSON.parse(written(jsonWriter(), count))).toHaveLength(count)
  })
})

describe('ndjsonWriter', () => {
  it('gives one record a line', () => {
    const lines = written(ndjsonWriter(), 2).trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line).document.source)).toEqual(['harbour.txt', 'harbour.txt'])
  })
})

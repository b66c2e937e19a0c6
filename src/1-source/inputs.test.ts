import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InputOptions, openInputs } from './inputs.js'

let folder: string
const at = (...parts: string[]): string => join(folder, ...parts)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'))
  mkdirSync(at('pages', 'deep'), { recursive: true })
  mkdirSync(at('none'))
  writeFileSync(at('pages', 'b.txt'), 'Second')
  writeFileSync(at('pages', 'a.html'), '<p>First</p>')
  writeFileSync(at('pages', 'deep', 'c.HTM'), '<p>Third</p>')
  writeFileSync(at('pages', 'photo.jpg'), 'no')
  writeFileSync(at('none', 'data.csv'), 'no')
  writeFileSync(at('large.txt'), 'x'.repeat(3000))
  writeFileSync(
    at('rows.jsonl'),
    [
      '{"id": 7, "text": "Moscow waits.", "date": "2022-01-12T10:00:00Z", "lang": "en", "source": "The Wire", "title": null}',
      'not json',
      '',
      '{"html": "<p>Bonjour</p>", "url": "https://a.test/1"}',
      '{"title": "no text"}',
      `{"text": "${'y'.repeat(3000)}"}`,
      '{"sentence": "Paris agreed."}',
    ].join('\n'),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

async function list(names: string[], options: InputOptions = {}): Promise<string[]> {
  const seen: string[] = []
  for await (const input of openInputs(names, options)) {
    seen.push(input.ok ? Buffer.from(input.value.raw.bytes).toString() : input.error.code)
  }
  return seen
}

describe('openInputs', () => {
  it('reads folders sorted and deep, and goes on after what is missing', async () => {
    expect(await list([at('absent.txt'), at('pages'), at('none'), at('pages', 'b.txt')])).toEqual([
      'input-missing',
      '<p>First</p>',
      'Second',
      '<p>Third</p>',
      'folder-empty',
      'Second',
    ])
  })

  it('stops reading a file at the limit', async () => {
    expect(await list([at('large.txt')], { maxBytes: 2000 })).toEqual(['input-too-large'])
  })

  it('refuses an address that is none, and private ones', async () => {
    expect(await list(['ftp://a.test/x', 'http://127.0.0.1:9/'])).toEqual(['address-invalid', 'address-private'])
  })

  it('reads rows of JSON lines, and names the line of a bad one', async () => {
    expect(await list([at('rows.jsonl')], { from: 'jsonl', maxBytes: 2000 })).toEqual([
      'Moscow waits.',
      'input-row',
      '<p>Bonjour</p>',
      'input-row',
      'input-too-large',
      'Paris agreed.',
    ])
    const inputs = []
    for await (const input of openInputs([at('rows.jsonl')], { from: 'jsonl' })) inputs.push(input)
    const [first, bad, html] = inputs
    expect(first).toMatchObject({
      value: { hints: { id: '7', published: '2022-01-12', language: 'en', outlet: 'The Wire' } },
    })
    expect(bad).toMatchObject({ error: { message: expect.stringContaining('line 2') } })
    expect(html).toMatchObject({ value: { raw: { contentType: 'text/html; charset=utf-8', url: 'https://a.test/1' } } })
    expect(await list([at('absent.jsonl')], { from: 'jsonl' })).toEqual(['input-missing'])
  })
})

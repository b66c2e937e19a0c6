import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConllu } from '../src/3-syntax/conllu.js'
import { runCli } from './run-cli.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-parse-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('rapporteur parse', () => {
  it('gives trees for text, its language told from it', async () => {
    const input = 'Les ministres ont parlé du traité.\n\nThey met again.'
    const { status, out, err } = await runCli(['parse'], { input })
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const [first, second] = readConllu(out)
    expect(first!.comments).toEqual(['# sent_id = 1', '# text = Les ministres ont parlé du traité.'])
    expect(first!.form).toEqual(['Les', 'ministres', 'ont', 'parlé', 'de', 'le', 'traité', '.'])
    expect(first!.upos[3]).toBe('VERB')
    expect(first!.head.filter(head => head < 0)).toHaveLength(1)
    expect(first!.deprel[first!.head.indexOf(-1)]).toBe('root')
    expect(second!.form).toEqual(['They', 'met', 'again', '.'])
  })

  it('keeps the words of CoNLL-U', async () => {
    const rows = ['They', 'do', "n't", 'know'].map((form, i) => [i + 1, form, ...Array(8).fill('_')].join('\t'))
    const input = `# sent_id = s\n${rows[0]}\n2-3\tdon't${'\t_'.repeat(8)}\n${rows.slice(1).join('\n')}\n\n`
    const { out } = await runCli(['parse', '--from', 'conllu', '--lang', 'en', '-'], { input })
    const [sentence] = readConllu(out)
    expect(sentence).toMatchObject({
      comments: ['# sent_id = s'],
      form: ['They', 'do', "n't", 'know'],
      ranges: [{ first: 1, last: 2, form: "don't" }],
      upos: ['PRON', 'AUX', 'PART', 'VERB'],
    })
  })

  it('tells each bad input in a line and parses the others', async () => {
    const bad = file('bad.conllu', '1\tword\n')
    const good = file('good.conllu', `1\tGo${'\t_'.repeat(8)}\n`)
    const { status, out, err } = await runCli(['parse', '--from', 'conllu', join(folder, 'none'), bad, good])
    expect(status).toBe(1)
    expect(err.trimEnd().split('\n')).toEqual([
      `rapporteur: ${join(folder, 'none')}: no such file or folder`,
      `rapporteur: ${bad}: not valid CoNLL-U at line 1: 2 columns instead of 10`,
    ])
    expect(readConllu(out).map(sentence => sentence.form)).toEqual([['Go']])
  })

  it('refuses a language that it does not read, unless told to try', async () => {
    const spanish = file(
      'es.txt',
      'Los ministros se reunieron de nuevo el lunes para hablar del acuerdo con sus vecinos.',
    )
    const { status, err } = await runCli(['parse', spanish])
    expect({ status, named: err.startsWith(`rapporteur: ${spanish}: is in es;`) }).toEqual({ status: 1, named: true })
    expect((await runCli(['parse', '--lang', 'fr', spanish])).status).toBe(0)
  })
})

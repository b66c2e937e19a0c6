import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConllu } from '../src/3-syntax/conllu.js'
import { read } from '../src/index.js'
import { runCli } from './run-cli.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-accurate-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A relative clause whose parts cross what a greedy parser can take back. */
const NESTED =
  "La ministre a rappelé que le texte, dont personne n'avait encore lu la dernière version, serait soumis au vote."
const DEMAND =
  "Mardi, la Suède, dont personne n'avait encore lu la proposition, exige de la Russie le retrait de ses troupes."

describe('the accurate tier', () => {
  it.each([
    ['fr', NESTED, 'lu', 'acl:relcl', 'texte'],
    ['en', 'The text that the delegates whom we met had read was rejected by the envoy.', 'rejected', 'root', null],
  ])('gives trees by parse --accurate: %s', async (language, input, form, relation, head) => {
    const { status, out, err } = await runCli(['parse', '--accurate', '--lang', language], { input })
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const [sentence] = readConllu(out)
    const at = sentence!.form.indexOf(form)
    expect(sentence!.deprel[at]).toBe(relation)
    expect(sentence!.form[sentence!.head[at]!] ?? null).toBe(head)
    expect(sentence!.head.filter(h => h < 0)).toHaveLength(1)
  })

  it('reads by read(raw, hints, { accurate: true })', () => {
    const raw = { name: 'demand', bytes: new TextEncoder().encode(DEMAND), contentType: 'text/plain', url: null }
    const acts = (accurate: boolean) => {
      const record = read(raw, { language: 'fr' }, { accurate })
      return record.ok ? record.value.acts.map(({ type, party, to }) => ({ type, party, to })) : null
    }
    expect(acts(true)).toEqual([{ type: 'demand', party: 'SWE', to: 'RUS' }])
  })

  it('reads by read --accurate and add --accurate', async () => {
    const dossier = join(folder, 'talks.dossier')
    const one = await runCli(['read', '--accurate', '--json', '--lang', 'fr', '-'], { input: DEMAND })
    expect(JSON.parse(one.out).acts).toHaveLength(1)
    await runCli(['add', dossier, '--accurate', '--lang', 'fr', '-'], { input: DEMAND })
    const { out } = await runCli(['board', dossier, '--json'])
    expect(out).toContain('le retrait de ses troupes')
  })
})

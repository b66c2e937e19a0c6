import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import type { Language } from '../record/lexicon.js'
import type { Act } from '../record/schema.js'

function actsIn(text: string, language: Language): Act[] {
  const raw = { name: 'article', bytes: new TextEncoder().encode(text), contentType: 'text/plain', url: null }
  const result = read(raw, { language })
  if (!result.ok) throw result.error
  return result.value.acts
}

const told = (act: Act): [string, string | null, string | null] => [act.type, act.party, act.to]

describe('acts of an English article', () => {
  const acts = actsIn(
    'Norway urged Chile to reopen the port. Chile rejected the demand on Monday. ' +
      'Kenya warned Peru that it would close the border if the talks failed.',
    'en',
  )

  it('has a demand with its addressee, and the refusal that answers it', () => {
    const demand = acts.find(act => act.type === 'demand')
    const reject = acts.find(act => act.type === 'reject')
    expect(told(demand!)).toEqual(['demand', 'NOR', 'CHL'])
    expect(demand!.content.map(span => span.text)).toEqual(['reopen the port'])
    expect(reject!.party).toBe('CHL')
    expect(reject!.answers).toEqual([demand!.id])
  })

  it('parts the warning from its condition', () => {
    const warn = acts.find(act => act.type === 'warn')
    expect(warn!.party).toBe('KEN')
    expect(warn!.condition?.text).toContain('the talks failed')
    expect(warn!.content.map(span => span.text).join(' ')).not.toContain('failed')
  })

  it('says which frame and which words it rests on', () => {
    for (const act of acts) {
      expect(act.why.frame).not.toBe('')
      expect(act.why.cue.text).not.toBe('')
      expect(act.confidence).toBeGreaterThan(0)
      expect(act.confidence).toBeLessThan(1)
    }
  })
})

describe('acts of a French article', () => {
  it('reads a promise denied as an evasion, and invents nothing for a fragment', () => {
    const acts = actsIn("La Norvège ne s'est pas engagée à retirer ses navires. de rouvrir le port.", 'fr')
    expect(acts.map(act => [act.type, act.party])).toEqual([['evade', 'NOR']])
  })
})

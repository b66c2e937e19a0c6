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

describe('acts told in English', () => {
  const told = (text: string): [string, string | null, string][] =>
    actsIn(text, 'en').map(act => [act.type, act.party, act.content.map(span => span.text).join(' ')])

  it('take the pronoun that opens reported speech for the speaker', () => {
    expect(told('Chile met Norway on Monday. Norway said it would not attend the talks.')).toEqual([
      ['reject', 'NOR', 'it would not attend the talks'],
    ])
  })

  it('keep what a subject asks where the verb denies something of it', () => {
    expect(told('The Norwegian demand for a new vote was not met.')).toEqual([['demand', 'NOR', 'a new vote']])
  })

  it('take what a voice warns it will do for a warning', () => {
    expect(told('The president of Norway warned he would send in the army.')).toEqual([
      ['warn', 'NOR', 'he would send in the army'],
    ])
  })

  it('know the one who is given something from what is given', () => {
    const acts = actsIn('Norway handed Chile its counterproposal.', 'en')
    expect(acts.map(act => [act.type, act.party, act.to])).toEqual([['offer', 'NOR', 'CHL']])
    expect(acts[0]!.content.map(span => span.text)).toEqual(['its counterproposal'])
  })

  it('leave out of a content what is done beside it, which may be an act of its own', () => {
    expect(told('Norway agreed to a truce while criticizing Chile for closing the port.')).toEqual([
      ['accept', 'NOR', 'a truce'],
      ['accuse', 'NOR', 'closing the port'],
    ])
  })

  it('read blame of another party as an accusation, and the same of the speaker denied as a denial', () => {
    expect(told('Norway said Chile had breached the truce.')).toEqual([
      ['accuse', 'NOR', 'Chile had breached the truce'],
    ])
    expect(told('Norway said it did not breach the truce.')).toEqual([['deny', 'NOR', 'it did not breach the truce']])
  })

  it('take the whole clause for what a voice says its party can or will not do, the object for what it did', () => {
    expect(told('Norway said it could not accept the text.')).toEqual([
      ['reject', 'NOR', 'it could not accept the text'],
    ])
    expect(told('Norway did not accept the text.')).toEqual([['reject', 'NOR', 'the text']])
  })

  it('take a "never" before an infinitive for part of what is promised', () => {
    expect(told('Norway vowed never to leave the island.')).toEqual([['commit', 'NOR', 'never to leave the island']])
  })

  it('give a participle that the tree hangs on a noun to the subject of the clause', () => {
    expect(told('Norway agreed to a temporary truce on Saturday while harshly criticizing Chile.')).toContainEqual([
      'accuse',
      'NOR',
      'Chile',
    ])
  })

  it('judge by a bare noun behind the object', () => {
    expect(told('Norway called the plan a farce.')).toEqual([['reject', 'NOR', 'the plan a farce']])
  })

  it('leave questions and the backing of fighters alone', () => {
    expect(told('Chile asked whether Norway would attend the summit.').filter(([type]) => type === 'demand')).toEqual(
      [],
    )
    expect(told('Chile, which backs rebels in the north, closed the port.')).toEqual([])
  })
})

describe('acts of a French article', () => {
  it('reads a promise denied as an evasion, and invents nothing for a fragment', () => {
    const acts = actsIn("La Norvège ne s'est pas engagée à retirer ses navires. de rouvrir le port.", 'fr')
    expect(acts.map(act => [act.type, act.party])).toEqual([['evade', 'NOR']])
  })

  it('reads what is told beside as acts of its own, and ends the content before it', () => {
    const acts = actsIn(
      "La Norvège a salué la décision du Pérou, rejetant l'appel du Chili. Le Chili a accusé le Pérou de mensonge et de violer la trêve.",
      'fr',
    )
    const saying = acts.map(act => [act.type, act.party, act.content.map(span => span.text).join(' ')])
    expect(saying).toContainEqual(['support', 'NOR', 'la décision du Pérou'])
    expect(saying).toContainEqual(['reject', 'NOR', "l'appel du Chili"])
    expect(saying).toContainEqual(['accuse', 'CHL', 'violer la trêve'])
  })
})

describe('acts told in French', () => {
  const told = (text: string): [string, string | null, string][] =>
    actsIn(text, 'fr').map(act => [act.type, act.party, act.content.map(span => span.text).join(' ')])

  it('know a participle that says how a party describes itself', () => {
    expect(told('La Norvège se dit disposée à vendre ses navires.').map(([type, party]) => [type, party])).toEqual([
      ['offer', 'NOR'],
    ])
  })

  it('read the denial in a perfect infinitive', () => {
    expect(told('Le Chili affirme ne pas avoir visé le port.')).toEqual([['deny', 'CHL', 'ne pas avoir visé le port']])
    expect(told('Le Chili affirme avoir visé le port.')).toEqual([])
  })

  it('take «ne» alone for a negation where it is one', () => {
    expect(told('Le Chili ne saurait accepter le projet.').map(([type]) => type)).toEqual(['reject'])
  })

  it('find the object behind an adverb of time', () => {
    expect(told('Le Chili a réclamé une nouvelle fois la réouverture du port.').map(act => act[2])).toEqual([
      'la réouverture du port',
    ])
  })

  it('know whom a request is made to by a preposition of two words', () => {
    const acts = actsIn("Le Pérou a réitéré auprès de l'Équateur sa demande de libération des marins.", 'fr')
    expect(acts.map(act => [act.type, act.party, act.to])).toEqual([['insist', 'PER', 'ECU']])
  })
})

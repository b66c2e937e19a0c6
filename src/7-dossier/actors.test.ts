import { describe, expect, it } from 'vitest'
import type { Actor } from '../record/schema.js'
import { mergeActor, namesAgree } from './actors.js'
import type { Dossier } from './dossier.js'
import { withDossier } from './testing.js'

const person = (id: string, party: string | null = null, names: string[] = [id]): Actor => ({
  id,
  type: 'person',
  names,
  party,
  roles: [],
  mentions: [],
})

const merged = (dossier: Dossier, ...actors: Actor[]): number =>
  new Set(actors.map(actor => mergeActor(dossier.db, actor))).size

describe('persons across articles', () => {
  it('are one through transliterations and initials', () => {
    for (const [a, b] of [
      ['Sergueï Riabkov', 'Sergei Ryabkov'],
      ['Vladimir Poutine', 'Vladimir Putin'],
      ['W. Sherman', 'Wendy Sherman'],
    ] as const) {
      expect(namesAgree(a, b), `${a} and ${b}`).toBe(true)
      withDossier(dossier => expect(merged(dossier, person(a), person(b))).toBe(1))
    }
  })

  it('of one surname stay two', () => {
    withDossier(dossier => {
      expect(merged(dossier, person('Anna Berg', 'SWE'), person('Karl Berg', 'SWE'))).toBe(2)
      expect(merged(dossier, person('Anna Holm', 'SWE'), person('Anna Holm', 'DNK'))).toBe(2)
    })
  })

  it('known by a lone surname join the one who bears it, and nobody where two do', () => {
    withDossier(dossier => {
      expect(merged(dossier, person('Anna Berg', 'SWE'), person('Berg', 'SWE'))).toBe(1)
      mergeActor(dossier.db, person('Karl Berg', 'SWE'))
      const known = dossier.db.all('SELECT id FROM actor').length
      mergeActor(dossier.db, person('Berg'))
      expect(dossier.db.all('SELECT id FROM actor').length).toBe(known + 1)
    })
  })

  it('gather names, roles and the fullest name', () => {
    withDossier(dossier => {
      mergeActor(dossier.db, { ...person('Berg', null), roles: [{ title: 'envoy' }] })
      mergeActor(dossier.db, {
        ...person('Anna Berg', 'SWE'),
        roles: [{ title: 'Envoy' }, { title: 'minister', from: '2019' }],
      })
      expect(dossier.db.all('SELECT name, party, names, roles FROM actor')).toEqual([
        {
          name: 'Anna Berg',
          party: 'SWE',
          names: '["Berg","Anna Berg"]',
          roles: '[{"title":"envoy"},{"title":"minister","from":"2019"}]',
        },
      ])
    })
  })
})

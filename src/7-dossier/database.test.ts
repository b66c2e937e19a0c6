import { expect, it } from 'vitest'
import { withDossier } from './testing.js'

it('takes a lone null', () => {
  withDossier(({ db }) => expect(db.get('SELECT ? AS value', null)).toEqual({ value: null }))
})

it('hands many rows over as they are', () => {
  withDossier(({ db }) => {
    db.script('CREATE TABLE thing (name TEXT, share REAL, number INTEGER)')
    const things = [
      ['«l’été» "quoted" \\ back\nline 字', 0.07, 9007199254740991],
      [null, 1 / 3, -1],
      ['', 0, null],
    ] as const
    for (const thing of things) db.run('INSERT INTO thing VALUES (?, ?, ?)', ...thing)
    const rows = db.tuples('name, share, number', 'thing WHERE number IS NULL OR number > ?', -2)
    expect(rows).toEqual(things.map(([name, share, number]) => [name, expect.closeTo(share, 14), number]))
    expect(db.tuples('name', 'thing WHERE FALSE')).toEqual([])
  })
})

import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { board } from './board.js'
import { openDossier } from './dossier.js'
import { addLines, withDossier } from './testing.js'

it('keeps what it worked out until the file changes, by itself or by another', () => {
  withDossier(dossier => {
    addLines(dossier, 'monday', '2022-01-10', ['RUS demand NATO: withdraw its troops from the eastern border states'])
    const first = board(dossier)
    expect(board(dossier)).toBe(first)
    addLines(dossier, 'tuesday', '2022-01-11', ['NATO offer RUS: talks on missile transparency'])
    expect(board(dossier).articles).toBe(2)
    const other = openDossier(dossier.path)
    addLines(other, 'wednesday', '2022-01-12', ['NATO reject RUS: any guarantee against enlargement'])
    other.close()
    expect(board(dossier).articles).toBe(3)
  })
})

it.skipIf(process.getuid?.() === 0)('is read where nobody can write, and says so where a write is tried', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  const path = join(folder, 'talks.rapporteur')
  try {
    openDossier(path, { create: true }).close()
    // As it is where the file alone was copied.
    for (const beside of ['-wal', '-shm']) rmSync(`${path}${beside}`, { force: true })
    chmodSync(folder, 0o555)
    const reading = openDossier(path, { readonly: true })
    expect(board(reading).articles).toBe(0)
    reading.close()
    expect(() => openDossier(path)).toThrow(/cannot be written/)
    expect(() => openDossier(join(folder, 'new.rapporteur'), { create: true })).toThrow(/cannot be written/)
  } finally {
    chmodSync(folder, 0o755)
    rmSync(folder, { recursive: true, force: true })
  }
})

it('migrates an older file that is opened for reading', () => {
  withDossier(({ db, path }) => {
    db.script('ALTER TABLE item DROP COLUMN matter; PRAGMA user_version = 1')
    const reading = openDossier(path, { readonly: true })
    expect(reading.db.all('SELECT matter FROM item')).toEqual([])
    expect(existsSync(`${path}.v1.bak`)).toBe(true)
    expect(() => reading.db.run('DELETE FROM item')).toThrow(/cannot be written/)
    reading.close()
  })
})

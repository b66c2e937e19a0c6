import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from './database.js'
import { migrate } from './migrations.js'

const FIRST = "CREATE TABLE thing (name TEXT); INSERT INTO thing VALUES ('kept')"

function inFolder(work: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-'))
  try {
    work(join(folder, 'old.dossier'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('migrate', () => {
  it('copies an older file before it changes it', () => {
    inFolder(path => {
      const db = openDatabase(path)
      migrate(db, path, [FIRST])
      expect(existsSync(`${path}.v1.bak`)).toBe(false)
      migrate(db, path, [FIRST, 'ALTER TABLE thing ADD COLUMN day TEXT'])
      expect(db.all('SELECT name, day FROM thing')).toEqual([{ name: 'kept', day: null }])
      db.close()

      const backup = openDatabase(`${path}.v1.bak`)
      expect(backup.all('SELECT * FROM thing')).toEqual([{ name: 'kept' }])
      backup.close()
    })
  })

  it('leaves the file as it was where a step fails', () => {
    inFolder(path => {
      const db = openDatabase(path)
      migrate(db, path, [FIRST])
      expect(() => migrate(db, path, [FIRST, 'ALTER TABLE thing ADD COLUMN day TEXT', 'no SQL at all'])).toThrow()
      expect(db.all('SELECT * FROM thing')).toEqual([{ name: 'kept' }])
      expect(db.get('PRAGMA user_version')).toEqual({ user_version: 1 })
      db.close()
    })
  })
})

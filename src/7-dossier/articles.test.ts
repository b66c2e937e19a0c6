import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addArticle } from './articles.js'
import { checkDossier } from './check.js'
import { openDatabase } from './database.js'
import { openDossier } from './dossier.js'
import { exportLines, importLines } from './exchange.js'
import { SCHEMA_VERSION } from './migrations.js'
import { search } from './search.js'
import { addLines, lineReader, rawOf, withDossier } from './testing.js'

const story = Array.from(
  { length: 60 },
  (_, i) => `Sentence ${i} tells of envoy${i % 7} and the ${i * 13}th clause of the draft.`,
)
const LINES = ['RUS demand NATO: withdraw its troops', ...story]

describe('adding articles', () => {
  it('keeps the same article once', () => {
    withDossier(dossier => {
      expect(addLines(dossier, 'a', '2022-01-10', LINES).outcome).toBe('new')
      expect(addLines(dossier, 'a', '2022-01-10', LINES).outcome).toBe('known')
      expect(checkDossier(dossier)).toMatchObject({ articles: 1, faults: [] })
    })
  })

  it('groups a cut copy under the report of the first', () => {
    withDossier(dossier => {
      const first = addLines(dossier, 'a', '2022-01-10', LINES)
      const copy = addLines(dossier, 'b', '2022-01-11', ['Another headline', ...LINES.slice(0, 25)])
      expect(copy).toMatchObject({ outcome: 'copy', report: first.report })
    })
  })

  it('loses nothing where two texts come under one id', () => {
    withDossier(dossier => {
      for (const text of ['RUS demand NATO: one thing', 'RUS demand NATO: another matter']) {
        addArticle(dossier, rawOf('x', text), { id: 'same' }, '2022-01-10', lineReader)
      }
      expect(checkDossier(dossier).articles).toBe(2)
    })
  })

  it('finds words whatever their accents', () => {
    withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', ['Les négociations ont échoué à Genève.'], 'fr')
      expect(search(dossier, { query: 'NEGOCIATIONS geneve' }).articles).toHaveLength(1)
      expect(search(dossier, { query: '" OR 1=1 --' }).articles).toHaveLength(0)
    })
  })

  it('goes out as JSON lines and comes back', async () => {
    const lines = withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', LINES)
      return [...exportLines(dossier)]
    })
    const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
    const dossier = openDossier(join(folder, 'b'), { create: true })
    expect(await importLines(dossier, lines, lineReader)).toEqual({ articles: 1, corrections: 0 })
    expect(checkDossier(dossier)).toMatchObject({ articles: 1, items: 1, faults: [] })
    dossier.close()
    rmSync(folder, { recursive: true })
  })
})

describe('files', () => {
  const inFolder = (work: (folder: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
    try {
      work(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('of a newer schema are refused', () => {
    inFolder(folder => {
      const path = join(folder, 'd')
      openDossier(path, { create: true }).close()
      const db = openDatabase(path)
      db.script(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
      db.close()
      expect(() => openDossier(path)).toThrow('newer')
      expect(() => openDossier(path, { readonly: true })).toThrow('newer')
    })
  })

  it('that cannot grow lose nothing: the step that failed is told, the rest stays', () => {
    inFolder(folder => {
      const dossier = openDossier(join(folder, 'd'), { create: true })
      addLines(dossier, 'a', '2022-01-10', LINES)
      // What a full disk looks like from inside: SQLite may take no further page.
      const { page_count: pages } = dossier.db.get<{ page_count: number }>('PRAGMA page_count')!
      dossier.db.get(`PRAGMA max_page_count = ${pages}`)
      const long = Array.from({ length: 4000 }, (_, i) => `Line ${i} of another text, number ${i * i}.`)
      expect(() => addLines(dossier, 'b', '2022-01-11', long)).toThrow('disk full')
      expect(checkDossier(dossier)).toMatchObject({ articles: 1, faults: [] })
      dossier.close()
    })
  })

  it('opened for reading refuse to be written', () => {
    inFolder(folder => {
      const path = join(folder, 'd')
      openDossier(path, { create: true }).close()
      const dossier = openDossier(path, { readonly: true })
      expect(() => addLines(dossier, 'a', '2022-01-10', LINES)).toThrow('cannot be written')
      dossier.close()
    })
  })

  it('may be read by two while one writes', () => {
    inFolder(folder => {
      const path = join(folder, 'd')
      const writer = openDossier(path, { create: true })
      const readers = [openDossier(path, { readonly: true }), openDossier(path, { readonly: true })]
      writer.db.transaction(() => {
        addLines(writer, 'a', '2022-01-10', LINES)
        for (const reader of readers) expect(checkDossier(reader).articles).toBe(0)
      })
      for (const reader of readers) {
        expect(checkDossier(reader).articles).toBe(1)
        reader.close()
      }
      writer.close()
    })
  })

  it('that are no dossier are refused, and so are missing ones', () => {
    inFolder(folder => {
      const path = join(folder, 'd')
      copyFileSync(new URL(import.meta.url), path)
      expect(() => openDossier(path)).toThrow('not a dossier')
      expect(() => openDossier(join(folder, 'none'))).toThrow('no such dossier')
      expect(existsSync(join(folder, 'none'))).toBe(false)
    })
  })
})

/** A dossier: one SQLite file that holds the articles of one negotiation and what an analyst decided about them. */
import { type Database, openDatabase } from './database.js'
import { isOlder, migrate } from './migrations.js'
import { openPlacement, type Placement } from './placement.js'
import { type CopyFinder, openCopyFinder } from './reports.js'

export interface Dossier {
  readonly path: string
  readonly db: Database
  /** Groups of issues and positions, loaded when first asked for. */
  readonly placement: () => Placement
  /** Near-copies among the articles, loaded when first asked for. */
  readonly copies: () => CopyFinder
  /** What `make` gives, kept under `key` for as long as nothing in the file changes, whoever changes it. */
  readonly recall: <T>(key: string, make: () => T) => T
  /** Differs after every change of the file, by this process or another. */
  readonly version: () => string
  /** Forgets what was loaded: after a rolled-back step memory and file may differ. */
  readonly forget: () => void
  readonly close: () => void
}

export interface DossierMode {
  /** Open for reading only; an older file is migrated first. */
  readonly readonly?: boolean
  /** Whether a missing file is made; refused by default. */
  readonly create?: boolean
}

/**
 * Opens a dossier file, migrating an older one after a backup copy.
 * @throws RapporteurError `dossier-missing`, `dossier-newer`, `dossier-unreadable`, `dossier-readonly`, `dossier-busy`
 */
export function openDossier(path: string, mode: DossierMode = {}): Dossier {
  const db = openCurrent(path, mode)
  let placement: Placement | null = null
  let copies: CopyFinder | null = null
  const version = (): string => {
    const { others } = db.get<{ others: number }>('SELECT data_version AS others FROM pragma_data_version')!
    const { own } = db.get<{ own: number }>('SELECT total_changes() AS own')!
    return `${others}.${own}`
  }
  return {
    path,
    db,
    version,
    recall: createRecall(version),
    placement: () => {
      placement ??= openPlacement(db)
      return placement
    },
    copies: () => {
      copies ??= openCopyFinder(db)
      return copies
    },
    forget: () => {
      placement = null
      copies = null
    },
    close: () => db.close(),
  }
}

function openCurrent(path: string, mode: DossierMode): Database {
  const db = openDatabase(path, { readonly: mode.readonly ?? false, create: mode.create ?? false })
  let older = false
  try {
    if (mode.readonly) older = isOlder(db, path)
    else migrate(db, path)
  } catch (error) {
    db.close()
    throw error
  }
  if (!older) return db
  db.close()
  openCurrent(path, {}).close()
  return openCurrent(path, mode)
}

/** Results kept at once: the days that a reader goes back and forth between. */
const RECALLED = 16

function createRecall(version: () => string): Dossier['recall'] {
  let of = ''
  const kept = new Map<string, unknown>()
  return <T>(key: string, make: () => T): T => {
    const now = version()
    if (now !== of) kept.clear()
    of = now
    const value = kept.has(key) ? (kept.get(key) as T) : make()
    // Set anew, so that the one asked for longest ago is the first to go.
    kept.delete(key)
    kept.set(key, value)
    if (kept.size > RECALLED) kept.delete(kept.keys().next().value!)
    return value
  }
}

/** Runs a step that writes, all or nothing; what is held in memory is dropped where it fails. */
export function step<T>(dossier: Dossier, work: () => T): T {
  try {
    return dossier.db.transaction(work)
  } catch (error) {
    dossier.forget()
    throw error
  }
}

export function log(dossier: Dossier, who: string, what: string, detail: unknown): void {
  dossier.db.run(
    'INSERT INTO log (at, who, what, detail) VALUES (?, ?, ?, ?)',
    new Date().toISOString(),
    who,
    what,
    JSON.stringify(detail),
  )
}

/** The thin seam to SQLite: opening a file, transactions, and its errors as sentences of ours. */
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Libsql from 'libsql'
import { type ErrorCode, fail, RapporteurError } from '../record/errors.js'

export type Value = string | number | null | Uint8Array | ArrayBuffer
export type Row = Readonly<Record<string, Value>>

export interface Database {
  /** Runs a statement that changes something; gives the id of the row it inserted. */
  run(sql: string, ...values: readonly Value[]): number
  all<T = Row>(sql: string, ...values: readonly Value[]): T[]
  get<T = Row>(sql: string, ...values: readonly Value[]): T | undefined
  /**
   * Thousands of rows at once, each a list of `columns` in no order: handed over as one JSON text, several times as fast as row by row. No blobs;
   * numbers to 15 digits.
   */
  tuples<T extends readonly Value[]>(columns: string, from: string, ...values: readonly Value[]): T[]
  /** Runs several statements without values. */
  script(sql: string): void
  /** All or nothing; may be nested, the outermost commits. */
  transaction<T>(work: () => T): T
  close(): void
}

export interface OpenMode {
  readonly readonly?: boolean
  /** Whether a missing file is made (default) or refused. */
  readonly create?: boolean
}

/**
 * Opens a SQLite file in WAL mode with foreign keys on. Statements are prepared once a connection.
 * @throws RapporteurError `dossier-missing`, `dossier-unreadable`, `dossier-readonly`, `dossier-full`, `dossier-busy`
 */
export function openDatabase(path: string, mode: OpenMode = {}): Database {
  if ((mode.readonly || mode.create === false) && !existsSync(path)) throw fail('dossier-missing', path)
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw translate(error, path)
    }
  }
  const connection = guard(() => new Libsql(mode.readonly ? readablePath(path) : path))
  const prepared = new Map<string, Libsql.Statement>()
  const prepare = (sql: string): Libsql.Statement => {
    let statement = prepared.get(sql)
    if (statement === undefined) {
      statement = connection.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
  guard(() => {
    connection.exec(
      'PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000',
    )
    // The driver takes its own option for reading only but does not heed it.
    connection.exec(mode.readonly ? 'PRAGMA query_only = ON' : 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  })
  let depth = 0
  // Values go to the driver as one list: a lone null or blob it would take for a set of named ones.
  const database: Database = {
    run: (sql, ...values) => guard(() => Number(prepare(sql).run(values).lastInsertRowid)),
    all: <T>(sql: string, ...values: readonly Value[]) => guard(() => prepare(sql).all(values) as T[]),
    // `get` of the driver adds a field of its own to the row; the first of `all` is clean.
    get: <T>(sql: string, ...values: readonly Value[]) => guard(() => prepare(sql).all(values)[0] as T | undefined),
    tuples: <T extends readonly Value[]>(columns: string, from: string, ...values: readonly Value[]) => {
      const sql = `SELECT json_group_array(json_array(${columns})) AS list FROM ${from}`
      return JSON.parse(database.get<{ list: string }>(sql, ...values)!.list) as T[]
    },
    script: sql => guard(() => void connection.exec(sql)),
    transaction: work => {
      if (depth > 0) return work()
      guard(() => connection.exec('BEGIN IMMEDIATE'))
      depth++
      try {
        const result = work()
        guard(() => connection.exec('COMMIT'))
        return result
      } catch (error) {
        try {
          connection.exec('ROLLBACK')
        } catch {
          // SQLite has already rolled back (full disk); the first error is the one to tell.
        }
        throw error
      } finally {
        depth--
      }
    },
    close: () => {
      prepared.clear()
      if (!mode.readonly) foldBack(connection)
      connection.close()
    },
  }
  return database
}

/**
 * A file in WAL mode is read through files beside it. Where none can be made and no writes wait in one, nobody can write the file either (a disc, an
 * archive), and it is read as one that does not change.
 */
const readablePath = (path: string): string =>
  existsSync(`${path}-wal`) || isWritable(dirname(resolve(path))) ? path : `${pathToFileURL(path).href}?immutable=1`

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Takes the log of writes into the file itself, so that the file alone, copied or mailed, is the whole dossier. */
function foldBack(connection: Libsql.Database): void {
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // Another process holds the file, or the disk is full: the log stays beside it, and nothing is lost.
  }
}

/** What SQLite reports, by the beginning of its code, and which of our errors that is. */
const CODES: ReadonlyArray<readonly [string, ErrorCode & `dossier-${string}`]> = [
  ['SQLITE_FULL', 'dossier-full'],
  ['SQLITE_IOERR', 'dossier-full'],
  ['SQLITE_READONLY', 'dossier-readonly'],
  ['SQLITE_BUSY', 'dossier-busy'],
  ['SQLITE_NOTADB', 'dossier-unreadable'],
  ['SQLITE_CORRUPT', 'dossier-unreadable'],
]

function translate(error: unknown, path: string): unknown {
  if (error instanceof RapporteurError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const known = CODES.find(([prefix]) => code.startsWith(prefix))
  if (known !== undefined) return fail(known[1] as 'dossier-full', path)
  if (/readonly|read-only/.test(error.message)) return fail('dossier-readonly', path)
  if (code.startsWith('SQLITE_CANTOPEN') || /unable to open|ConnectionFailed/i.test(error.message))
    return fail(isWritable(dirname(resolve(path))) ? 'dossier-unreadable' : 'dossier-readonly', path)
  return error
}

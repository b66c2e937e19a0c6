/** Files and folders → the readable files in them, and their bytes within a limit. */
import { opendir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fail, failed, ok, type RapporteurError, type Result } from '../record/errors.js'
import type { RawSource } from './raw.js'

/** What a folder is searched for; a file named by itself is read whatever its name. */
const READABLE = new Set(['.html', '.htm', '.xhtml', '.txt', '.text', '.md'])

/** What tells of a folder is not one of its articles. */
const ABOUT = /^readme\b/i

/** The file itself, or the readable files of a folder and its sub-folders, sorted by path. Links within folders are not followed. */
export async function* filesIn(name: string): AsyncGenerator<Result<string>> {
  try {
    if (!(await stat(name)).isDirectory()) {
      yield ok(name)
      return
    }
  } catch (error) {
    yield failed(unreadable(name, error))
    return
  }
  let found = 0
  const open = [name]
  while (open.length > 0) {
    const path = open.pop()!
    const listing = await list(path)
    if (!listing.ok) yield listing
    else if (listing.value === 'file') {
      found++
      yield ok(path)
    } else open.push(...listing.value.reverse())
  }
  if (found === 0) yield failed(fail('folder-empty', name))
}

/** Paths to look at within a folder, sorted; `file` where the path is one. */
async function list(path: string): Promise<Result<string[] | 'file'>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok('file')
    const inside: string[] = []
    for await (const entry of await opendir(path)) {
      const readable = entry.isFile() && READABLE.has(extname(entry.name).toLowerCase()) && !ABOUT.test(entry.name)
      if (readable || entry.isDirectory()) inside.push(join(path, entry.name))
    }
    return ok(inside.sort())
  } catch (error) {
    return failed(unreadable(path, error))
  }
}

/** The bytes of a stream, or `input-too-large` as soon as they pass the limit. */
export async function readBounded(
  name: string,
  stream: AsyncIterable<Buffer | string>,
  maxBytes: number,
): Promise<Result<RawSource>> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      size += bytes.length
      if (size > maxBytes) return failed(fail('input-too-large', name, sizeText(maxBytes)))
      chunks.push(bytes)
    }
  } catch (error) {
    return failed(unreadable(name, error))
  }
  return ok({ name, bytes: Buffer.concat(chunks), contentType: null, url: null })
}

/** A limit as a person reads it: `32 MB`, `500 kB`, `80 bytes`. */
export function sizeText(bytes: number): string {
  if (bytes >= 1 << 20) return `${Math.round(bytes / (1 << 20))} MB`
  return bytes >= 1 << 10 ? `${Math.round(bytes / (1 << 10))} kB` : `${bytes} bytes`
}

/** The error for a file that the system would not open or read. */
export function unreadable(name: string, error: unknown): RapporteurError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail('input-missing', name)
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'is a folder',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
  }
  return fail('input-unreadable', name, reasons[code] ?? (error instanceof Error ? error.message : String(error)))
}

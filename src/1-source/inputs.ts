/** Names given by a user → the inputs they stand for: files, folders, standard input, addresses, rows of JSON lines. */
import { createReadStream } from 'node:fs'
import { failed, ok, type Result } from '../record/errors.js'
import { fetchAddress } from './fetch.js'
import { filesIn, readBounded, unreadable } from './files.js'
import { readRows } from './jsonl.js'
import type { RawSource, SourceHints } from './raw.js'

export interface Input {
  readonly raw: RawSource
  readonly hints: SourceHints
}

export interface InputOptions {
  /** `jsonl`: every name is a file (or `-`) of JSON lines; `auto` (the default): one text or page each. */
  readonly from?: 'auto' | 'jsonl'
  /** Whether addresses may lead to loopback, private and link-local hosts. */
  readonly allowPrivate?: boolean
  /** Largest input in bytes, after decompression; for JSON lines the longest line. */
  readonly maxBytes?: number
  /** Longest wait for one address, in milliseconds. */
  readonly timeoutMs?: number
}

export const DEFAULT_MAX_BYTES = 32 * 1024 * 1024
export const DEFAULT_TIMEOUT_MS = 20_000

/**
 * The inputs of the names, in their order (folders sorted by path), each read only when asked for. `-` is standard input.
 * An input that cannot be had is an error value in its place and the rest goes on.
 */
export async function* openInputs(
  names: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Result<Input>, void, undefined> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES
  for (const name of names) {
    if (options.from === 'jsonl') yield* rowsOf(name, maxBytes)
    else if (name === '-') yield* asInput(await readBounded('standard input', process.stdin, maxBytes))
    else if (isAddress(name)) {
      const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
      yield* asInput(await fetchAddress(name, { maxBytes, timeoutMs, allowPrivate: options.allowPrivate ?? false }))
    } else yield* filesOf(name, maxBytes)
  }
}

const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(name)

function* asInput(source: Result<RawSource>): Generator<Result<Input>> {
  yield source.ok ? ok({ raw: source.value, hints: {} }) : source
}

async function* filesOf(name: string, maxBytes: number): AsyncGenerator<Result<Input>> {
  for await (const file of filesIn(name)) {
    if (!file.ok) yield file
    else yield* asInput(await readBounded(file.value, createReadStream(file.value), maxBytes))
  }
}

async function* rowsOf(name: string, maxBytes: number): AsyncGenerator<Result<Input>> {
  const fromStandardInput = name === '-'
  const stream = fromStandardInput ? process.stdin : createReadStream(name)
  try {
    yield* readRows(fromStandardInput ? 'standard input' : name, stream, maxBytes)
  } catch (error) {
    yield failed(unreadable(name, error))
  }
}

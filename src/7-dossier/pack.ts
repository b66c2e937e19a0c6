/** Bytes and JSON as they are kept in the file: deflated. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export const packBytes = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 6 })
export const unpackBytes = (packed: Uint8Array | ArrayBuffer): Uint8Array => inflateRawSync(packed)
export const packJson = (value: unknown): Uint8Array => packBytes(Buffer.from(JSON.stringify(value)))
export const unpackJson = <T>(packed: Uint8Array | ArrayBuffer): T => JSON.parse(inflateRawSync(packed).toString()) as T

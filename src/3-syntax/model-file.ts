/** Model file ↔ its JSON header and typed arrays; arrays are views on the file, so loading copies nothing. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fail } from '../record/errors.js'

/** First four bytes of a model file. */
const MAGIC = 'RPM1'
const ALIGNMENT = 8

interface ArrayPlace {
  readonly kind: 'int16' | 'int32'
  readonly offset: number
  readonly length: number
}

export interface Packed {
  /** Whatever else describes the model; JSON. */
  readonly header: unknown
  readonly arrays: Readonly<Record<string, Int16Array | Int32Array>>
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT

/** Layout: magic, length of the JSON (uint32), JSON, then the arrays, little-endian, each at a multiple of 8 bytes. */
export function packModel({ header, arrays }: Packed): Uint8Array {
  const places: Record<string, ArrayPlace> = {}
  let offset = 0
  for (const [name, array] of Object.entries(arrays)) {
    places[name] = { kind: array instanceof Int16Array ? 'int16' : 'int32', offset, length: array.length }
    offset = aligned(offset + array.byteLength)
  }
  const json = new TextEncoder().encode(JSON.stringify({ header, places }))
  const start = aligned(8 + json.length)
  const bytes = new Uint8Array(start + offset)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(4, json.length, true)
  bytes.set(json, 8)
  for (const [name, array] of Object.entries(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + places[name]!.offset)
  }
  return bytes
}

/** @throws RapporteurError `model-invalid` where the bytes are no model file. */
export function unpackModel(bytes: Uint8Array, name: string): Packed {
  try {
    return unpack(bytes)
  } catch {
    throw fail('model-invalid', name)
  }
}

/** @throws Error of any kind where the bytes are no whole model file. */
function unpack(bytes: Uint8Array): Packed {
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) throw new Error('no model file')
  const jsonLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  const { header, places } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + jsonLength))) as {
    header: unknown
    places: Record<string, ArrayPlace>
  }
  const start = aligned(8 + jsonLength)
  const arrays: Record<string, Int16Array | Int32Array> = {}
  for (const [name, { kind, offset, length }] of Object.entries(places)) {
    const Kind = kind === 'int16' ? Int16Array : Int32Array
    if (start + offset + length * Kind.BYTES_PER_ELEMENT > bytes.length) throw new Error('file cut short')
    arrays[name] = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + start + offset, length)
  }
  return { header, arrays }
}

export const writeModel = (path: string, packed: Packed): void => writeFileSync(path, packModel(packed))

/** @throws RapporteurError `model-missing` or `model-invalid`. */
export function readModel(path: string): Packed {
  let file: Buffer
  try {
    file = readFileSync(path)
  } catch {
    throw fail('model-missing', path)
  }
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : new Uint8Array(file)
  return unpackModel(bytes, path)
}

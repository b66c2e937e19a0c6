/** Model file ↔ its JSON header and typed arrays; arrays without gaps are views on the file, tables are filled from their full slots. */
import { readFileSync } from 'node:fs'
import { fail } from '../record/errors.js'

/** First four bytes of a model file. */
const MAGIC = 'RPM1'
const ALIGNMENT = 8

/** `sparse` is an int32 array stored as a bitmap of the numbers other than 0, then those numbers. */
interface ArrayPlace {
  readonly kind: 'int8' | 'int16' | 'int32' | 'sparse'
  /** In bytes from the end of the header. */
  readonly offset: number
  /** Of the array, in numbers. */
  readonly length: number
  /** Numbers other than 0, of a sparse array. */
  readonly full?: number
}

export type PackedArray = Int8Array | Int16Array | Int32Array

export interface Packed {
  /** Whatever else describes the model; JSON. */
  readonly header: unknown
  readonly arrays: Readonly<Record<string, PackedArray>>
}

const ARRAYS = { int8: Int8Array, int16: Int16Array, int32: Int32Array, sparse: Int32Array } as const

const kindOf = (array: PackedArray): ArrayPlace['kind'] =>
  array instanceof Int8Array ? 'int8' : array instanceof Int16Array ? 'int16' : 'int32'

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT

/** Layout: magic, length of the JSON (uint32), JSON, then the arrays, little-endian, each at a multiple of 8 bytes. */
export function packModel({ header, arrays }: Packed): Uint8Array {
  const places: Record<string, ArrayPlace> = {}
  const parts: { readonly offset: number; readonly array: PackedArray }[] = []
  let offset = 0
  for (const [name, array] of Object.entries(arrays)) {
    const sparse = array instanceof Int32Array ? toSparse(array) : null
    const stored = sparse ?? array
    const kind = sparse ? 'sparse' : kindOf(array)
    const full = sparse ? { full: sparse.length - bitmapLength(array.length) } : {}
    places[name] = { kind, offset, length: array.length, ...full }
    parts.push({ offset, array: stored })
    offset = aligned(offset + stored.byteLength)
  }
  const json = new TextEncoder().encode(JSON.stringify({ header, places }))
  const start = aligned(8 + json.length)
  const bytes = new Uint8Array(start + offset)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(4, json.length, true)
  bytes.set(json, 8)
  for (const { offset: at, array } of parts) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + at)
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

/** @throws RapporteurError `model-missing` or `model-invalid`. */
export function readModel(path: string): Packed {
  let file: Buffer
  try {
    file = readFileSync(path)
  } catch {
    throw fail('model-missing', path)
  }
  return unpackModel(file.byteOffset % ALIGNMENT === 0 ? file : new Uint8Array(file), path)
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
  const arrays: Record<string, PackedArray> = {}
  for (const [name, { kind, offset, length, full = 0 }] of Object.entries(places)) {
    const Kind = ARRAYS[kind]
    const stored = kind === 'sparse' ? bitmapLength(length) + full : length
    if (start + offset + stored * Kind.BYTES_PER_ELEMENT > bytes.length) throw new Error('file cut short')
    const view = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + start + offset, stored)
    arrays[name] = kind === 'sparse' ? fromSparse(view as Int32Array, length) : view
  }
  return { header, arrays }
}

const bitmapLength = (length: number): number => Math.ceil(length / 32)

/** Bitmap and full numbers, or null where that would not save room. */
function toSparse(array: Int32Array): Int32Array | null {
  const bitmap = bitmapLength(array.length)
  const full = array.reduce((count, value) => count + (value === 0 ? 0 : 1), 0)
  if (bitmap + full >= array.length) return null
  const sparse = new Int32Array(bitmap + full)
  let next = bitmap
  array.forEach((value, i) => {
    if (value === 0) return
    sparse[i >>> 5]! |= 1 << (i & 31)
    sparse[next++] = value
  })
  return sparse
}

function fromSparse(sparse: Int32Array, length: number): Int32Array {
  const array = new Int32Array(length)
  let next = bitmapLength(length)
  for (let word = 0; word < bitmapLength(length); word++) {
    for (let bits = sparse[word]!; bits !== 0; bits &= bits - 1) {
      array[word * 32 + 31 - Math.clz32(bits & -bits)] = sparse[next++]!
    }
  }
  return array
}

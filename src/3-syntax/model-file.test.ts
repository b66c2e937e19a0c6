import { describe, expect, it } from 'vitest'
import { packModel, unpackModel } from './model-file.js'

describe('model file', () => {
  it('gives back header and arrays', () => {
    const arrays = { slots: Int32Array.of(1, -2, 3), runs: Int16Array.of(-7, 8, 9, 10, 11) }
    const { header, arrays: read } = unpackModel(packModel({ header: { name: 'é' }, arrays }), 'test')
    expect(header).toEqual({ name: 'é' })
    expect(read).toEqual(arrays)
  })

  it('stores tables without their empty slots', () => {
    const table = new Int32Array(100_000)
    for (let i = 0; i < table.length; i += 3) table[i] = i * 7919 - 5
    table[31] = -1
    table[99_999] = 1
    const bytes = packModel({ header: {}, arrays: { table } })
    expect(bytes.length).toBeLessThan(table.byteLength / 2)
    expect(unpackModel(bytes, 'test').arrays).toEqual({ table })
  })

  it('aligns every array at 8 bytes', () => {
    const { arrays } = unpackModel(
      packModel({ header: {}, arrays: { a: Int16Array.of(1), b: Int32Array.of(2) } }),
      'test',
    )
    expect(arrays.b!.byteOffset % 8).toBe(0)
  })

  it('refuses what is no model, and half a model', () => {
    expect(() => unpackModel(new TextEncoder().encode('not a model at all'), 'x.bin')).toThrow(/x\.bin is not a model/)
    const bytes = packModel({ header: {}, arrays: { a: new Int32Array(100).fill(7) } })
    expect(() => unpackModel(bytes.subarray(0, bytes.length / 2), 'x.bin')).toThrow(/x\.bin is not a model/)
  })
})

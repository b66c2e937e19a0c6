/** A very small assembler: WebAssembly instructions as lists of bytes, and the module around them. */

export type Code = readonly number[]

/** Unsigned integer in LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  do {
    const rest = value >>> 7
    bytes.push((value & 0x7f) | (rest > 0 ? 0x80 : 0))
    value = rest
  } while (value > 0)
  return bytes
}

/** Signed integer in LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = []
  for (;;) {
    const low = value & 0x7f
    value >>= 7
    const isLast = (value === 0 && (low & 0x40) === 0) || (value === -1 && (low & 0x40) !== 0)
    bytes.push(isLast ? low : low | 0x80)
    if (isLast) return bytes
  }
}

const simd =
  (opcode: number) =>
  (...immediate: number[]): number[] => [0xfd, ...unsigned(opcode), ...immediate]

/** Alignment (16 or 4 bytes, as a power of two) and offset of an access. */
const at = (alignment: number, offset: number): number[] => [alignment, ...unsigned(offset)]

export const get = (local: number): number[] => [0x20, ...unsigned(local)]
export const set = (local: number): number[] => [0x21, ...unsigned(local)]
export const int = (value: number): number[] => [0x41, ...signed(value)]
export const add: Code = [0x6a]
export const multiply: Code = [0x6c]
export const loadVector = (offset: number): number[] => simd(0x00)(...at(2, offset))
/** The 32 bits there, four times. */
export const loadSpread = (offset: number): number[] => simd(0x09)(...at(2, offset))
export const storeVector = (offset: number): number[] => simd(0x0b)(...at(2, offset))
export const addFloats: Code = simd(0xe4)()
export const multiplyFloats: Code = simd(0xe6)()
export const divideFloats: Code = simd(0xe7)()
/** The second where it is less (or more) than the first, else the first. */
export const lesserFloats: Code = simd(0xea)()
export const greaterFloats: Code = simd(0xeb)()
export const addInts: Code = simd(0xae)()
export const zeroVector: Code = simd(0x0c)(...Array<number>(16).fill(0))
/** Four int32 as floats. */
export const toFloats: Code = simd(0xfa)()
/** Four floats as the nearest int32. */
export const toInts: Code = [...simd(0x6a)(), ...simd(0xf8)()]
/** Two times four int32 → eight int16, cut at their limits. */
export const toShorts: Code = simd(0x85)()
/** A number, four times. */
export const floats = (value: number): number[] => [
  0x43,
  ...new Uint8Array(Float32Array.of(value).buffer),
  ...simd(0x13)(),
]
/** Products of eight pairs of int16, neighbours summed into four int32. */
export const dotShorts: Code = simd(0xba)()

/** `local += value of the code`. */
export const advance = (local: number, amount: Code): number[] => [...get(local), ...amount, ...add, ...set(local)]

/** Runs the body while the counter, one less each time, is not 0; the counter must be more than 0 before. */
export const repeat = (counter: number, body: Code): number[] => [
  ...[0x03, 0x40],
  ...body,
  ...[...get(counter), ...int(1), 0x6b, 0x22, ...unsigned(counter)],
  ...[0x0d, 0x00, 0x0b],
]

export interface WasmFunction {
  readonly name: string
  /** Number of int32 parameters: the first locals. It gives nothing back. */
  readonly parameters: number
  /** Further int32 locals, then vectors. */
  readonly ints: number
  readonly vectors: number
  readonly body: Code
}

const vector = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()]
const section = (id: number, content: Code): number[] => [id, ...unsigned(content.length), ...content]
const text = (value: string): number[] => vector([...new TextEncoder().encode(value)].map(byte => [byte]))

/** A module of functions on the memory imported as `env.memory`. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const [INT32, VECTOR] = [0x7f, 0x7b]
  const types = functions.map(({ parameters }) => [0x60, ...vector(Array(parameters).fill([INT32])), 0])
  const bodies = functions.map(({ ints, vectors, body }) => {
    const locals = vector([
      [...unsigned(ints), INT32],
      [...unsigned(vectors), VECTOR],
    ])
    const code = [...locals, ...body, 0x0b]
    return [...unsigned(code.length), ...code]
  })
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector(types)),
    ...section(2, vector([[...text('env'), ...text('memory'), 0x02, 0x00, 0x01]])),
    ...section(3, vector(functions.map((_, i) => unsigned(i)))),
    ...section(7, vector(functions.map(({ name }, i) => [...text(name), 0x00, ...unsigned(i)]))),
    ...section(10, vector(bodies)),
  ])
}

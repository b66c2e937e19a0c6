/** All that runs as WebAssembly, on one memory. */
import {
  type CellKernel,
  cellKernel,
  type LeakKernel,
  leakKernel,
  type PairKernel,
  pairKernel,
} from './curve-kernels.js'
import { inPairs, type Product, productKernels } from './product.js'
import { wasmModule } from './wasm.js'

export interface Kernels {
  readonly floats: Product
  readonly fixed: Product
  readonly cells: CellKernel
  readonly pairs: PairKernel
  readonly leak: LeakKernel
}

export function compileKernels(memory: WebAssembly.Memory): Kernels {
  const bytes = wasmModule([...productKernels(), cellKernel(), pairKernel(), leakKernel()])
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  const { floats1, floats2, fixed1, fixed2 } = exports as Record<string, Product>
  const { cells, pairs, leak } = exports as unknown as Pick<Kernels, 'cells' | 'pairs' | 'leak'>
  return { floats: inPairs(floats2!, floats1!), fixed: inPairs(fixed2!, fixed1!), cells, pairs, leak }
}

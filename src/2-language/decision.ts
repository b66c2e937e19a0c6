/** Hashed features → yes or no, by a linear model of small integer weights (averaged perceptron, Collins 2002). */
import { readFileSync } from 'node:fs'
import { fail } from '../record/errors.js'
import { packagePath } from '../record/paths.js'

/** Weights by hash; the length is a power of two. */
export type DecisionModel = Int8Array

/** Hash of a feature: its template number and its values. The model keeps only as many bits as it is long. */
export function featureHash(template: number, a: string, b = '', c = ''): number {
  let hash = Math.imul(template + 1, 0x9e3779b1)
  hash = mix(mix(mix(hash, a), b), c)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x85ebca6b) ^ (hash >>> 13)
}

function mix(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return Math.imul(hash ^ 0x1f, 0x01000193)
}

/** Sum of the weights of the features; above 0 means yes. */
export function scoreOf(model: DecisionModel, features: readonly number[]): number {
  const mask = model.length - 1
  let sum = 0
  for (const feature of features) sum += model[feature & mask]!
  return sum
}

const kept = new Map<string, DecisionModel>()

/**
 * The model `models/NAME.bin`, read once a process.
 * @throws RapporteurError `model-missing`
 */
export function decisionModel(name: string): DecisionModel {
  const known = kept.get(name)
  if (known !== undefined) return known
  const path = packagePath('models', `${name}.bin`)
  try {
    const bytes = readFileSync(path)
    const model = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    kept.set(name, model)
    return model
  } catch {
    throw fail('model-missing', path)
  }
}

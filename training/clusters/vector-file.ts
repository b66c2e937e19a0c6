/** A file of word vectors (word2vec text format, frequent words first) → its most frequent words, folded, with their vectors. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { foldForm, plainForm } from '../../src/3-syntax/word-shape.js'
import type { Vectors } from './kmeans.js'

/** Of the ways to write a word the most frequent counts. */
export async function readVectors(path: string, most: number): Promise<{ words: string[]; vectors: Vectors }> {
  const words: string[] = []
  const known = new Set<string>()
  let size = 0
  let values = new Float32Array(0)
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    const [form, ...numbers] = line.split(' ')
    if (size === 0) {
      size = Number(numbers[0])
      values = new Float32Array(most * size)
      continue
    }
    const word = foldForm(plainForm(form!))
    if (numbers.length !== size || known.has(word)) continue
    known.add(word)
    values.set(numbers.map(Number), words.length * size)
    words.push(word)
    if (words.length === most) break
  }
  return { words, vectors: { values, size, count: words.length } }
}

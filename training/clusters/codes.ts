/**
 * `node dist/training/clusters/codes.js VECTORS CLUSTERS OUT WORDS STAGES`: word vectors → the codes by which the networks
 * know words (see `src/3-syntax/network/word-codes.ts`): so many of the frequent words, their vectors cut to their
 * main directions, then quantised in so many stages, each stage what the ones before it leave over.
 */
import { writeFileSync } from 'node:fs'
import { clusterSlot } from '../../src/3-syntax/clusters.js'
import { hashText } from '../../src/3-syntax/hash.js'
import { packModel, readModel } from '../../src/3-syntax/model-file.js'
import { CENTRES, VECTOR } from '../../src/3-syntax/network/word-codes.js'
import { normalise, type Vectors } from './kmeans.js'
import { mainDirections, project } from './principal.js'
import { quantise } from './quantise.js'
import { readVectors } from './vector-file.js'

/** The frequent words that directions and centres are found from. */
const SAMPLE = 20_000
const SEED = 7
/** Centres are stored as integers of this many to 1. */
const SCALE = 8192

const [source, clusters, out, wordCount, stageCount] = process.argv.slice(2)
const [most, stages] = [Number(wordCount), Number(stageCount)]
if (source === undefined || clusters === undefined || out === undefined || !(most > 0 && stages > 0))
  throw new Error('usage: codes.js VECTORS CLUSTERS OUT WORDS STAGES')

const { words, vectors } = await readVectors(source, most)
normalise(vectors)
const small: Vectors = project(vectors, mainDirections(vectors, SAMPLE, VECTOR, SEED))
const { codes, centres, left } = quantise(small, SAMPLE, stages, CENTRES, SEED)

const slots = readModel(clusters).arrays.slots as Int32Array
const wordOfSlot = new Map<number, number>()
words.forEach((word, row) => {
  const slot = clusterSlot(slots, hashText(word))
  if (slots[slot] !== 0 && !wordOfSlot.has(slot)) wordOfSlot.set(slot, row)
})
const known = new Int32Array(Math.ceil(slots.length / 32))
const ordered = new Int8Array(wordOfSlot.size * stages)
const places = [...wordOfSlot.keys()].sort((a, b) => a - b)
places.forEach((slot, i) => {
  known[slot >>> 5]! |= 1 << (slot & 31)
  const row = wordOfSlot.get(slot)!
  ordered.set(codes.subarray(row * stages, (row + 1) * stages), i * stages)
})
const arrays = { known, codes: ordered, centres: Int16Array.from(centres, value => Math.round(value * SCALE)) }
writeFileSync(out, packModel({ header: { words: places.length, stages, scale: SCALE }, arrays }))
console.log(`${places.length} words, ${(100 * left).toFixed(1)} % of the squared length left over: ${out}`)

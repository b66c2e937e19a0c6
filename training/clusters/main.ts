/**
 * `node dist/training/clusters/main.js VECTORS OUT`: word vectors (word2vec text format, frequent words first) → the
 * clusters that the tagger and parser read words by (Koo, Carreras and Collins 2008, "Simple semi-supervised dependency
 * parsing"). See `training/clusters/README.md` for the vectors used.
 */
import { writeFileSync } from 'node:fs'
import { clusterValue, packClusters } from '../../src/3-syntax/clusters.js'
import { hashText } from '../../src/3-syntax/hash.js'
import { packModel } from '../../src/3-syntax/model-file.js'
import { findCentroids, nearest, normalise } from './kmeans.js'
import { readVectors } from './vector-file.js'

/** Words that are given a cluster, and the frequent ones of them that make the clusters. */
const WORDS = 190_000
const SAMPLE = 20_000
const FINE = 512
const COARSE = 48
const ROUNDS = 12
const SEED = 5

const [source, out] = process.argv.slice(2)
if (source === undefined || out === undefined) throw new Error('usage: main.js VECTORS OUT')

const { words, vectors } = await readVectors(source, WORDS)
normalise(vectors)
const fine = findCentroids(vectors, SAMPLE, FINE, ROUNDS, SEED)
const coarse = findCentroids(fine, FINE, COARSE, ROUNDS, SEED)
const coarseOf = Array.from({ length: FINE }, (_, cluster) => nearest(fine.values, cluster * fine.size, coarse))
const entries = new Map<number, number>()
words.forEach((word, row) => {
  const cluster = nearest(vectors.values, row * vectors.size, fine)
  entries.set(hashText(word), clusterValue(cluster, coarseOf[cluster]!))
})
const header = { words: entries.size, fine: FINE, coarse: COARSE }
writeFileSync(out, packModel({ header, arrays: { slots: packClusters(entries) } }))
console.log(`${entries.size} words in ${FINE} clusters of ${COARSE} groups: ${out}`)

/** Examples → the lists of tags, morphology and relations that a model can give. */
import { groupMorphs, hashLabels, hashMorphs, hashTags, type Inventory } from '../src/3-syntax/model.js'
import type { Example } from './examples.js'

/** The lists with their hashes and the way back from text to index. */
export interface Classes extends Pick<Inventory, 'tags' | 'morphs' | 'labels'> {
  readonly tagHash: Int32Array
  readonly morphHash: Int32Array
  readonly labelHash: Int32Array
  readonly morphsOfTag: readonly Int32Array[]
  /** Index of a tag, -1 if it is not in the list. */
  readonly tagOf: (upos: string) => number
  /** Index of features under a tag, -1 if they are not in the list. */
  readonly morphOf: (tag: number, feats: string) => number
  readonly labelOf: (deprel: string) => number
}

/** Feature sets seen less often than this are not given. */
const LEAST_USES = 2
/** Most feature sets a tag may have: the packed table counts them in eight bits. */
const MOST_MORPHS = 256

export function collectClasses(examples: readonly Example[]): Classes {
  const tags = [...new Set(examples.flatMap(example => example.upos))].sort()
  const labels = [
    '',
    'root',
    ...[...new Set(examples.flatMap(example => example.deprels))].filter(l => l !== 'root').sort(),
  ]
  const uses = new Map<string, number>()
  for (const { upos, feats } of examples) {
    upos.forEach((tag, i) => {
      const name = `${tag}|${feats[i]}`
      uses.set(name, (uses.get(name) ?? 0) + 1)
    })
  }
  const morphs = tags.flatMap((upos, tag) => {
    const own = [...uses].filter(([name]) => name.startsWith(`${upos}|`)).sort((a, b) => b[1] - a[1])
    return own
      .filter(([, count], i) => i === 0 || (count >= LEAST_USES && i < MOST_MORPHS))
      .map(([name]) => ({ tag, feats: name.slice(upos.length + 1) }))
  })
  const tagIndex = new Map(tags.map((tag, i) => [tag, i]))
  const morphIndex = new Map(morphs.map(({ tag, feats }, i) => [`${tag}|${feats}`, i]))
  const labelIndex = new Map(labels.map((label, i) => [label, i]))
  return {
    tags,
    morphs,
    labels,
    tagHash: hashTags(tags),
    morphHash: hashMorphs({ tags, morphs }),
    labelHash: hashLabels(labels),
    morphsOfTag: groupMorphs({ tags, morphs }),
    tagOf: upos => tagIndex.get(upos) ?? -1,
    morphOf: (tag, feats) => morphIndex.get(`${tag}|${feats}`) ?? -1,
    labelOf: deprel => labelIndex.get(deprel) ?? -1,
  }
}

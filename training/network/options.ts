/** How the networks of the tiers are made: what was found best on the dev sets within the tier's speed. */
import type { Bonus } from '../../src/3-syntax/network/model.js'
import type { Sizes } from '../../src/3-syntax/network/shape.js'
import type { Tier } from '../../src/3-syntax/parse.js'
import type { NetworkOptions } from './train.js'

interface TierOptions {
  readonly sizes: Sizes
  readonly bonus: Bonus
  readonly network: Pick<NetworkOptions, 'epochs' | 'rate' | 'dropout' | 'wordDropout'>
}

export const NETWORKS: Readonly<Record<Tier, TierOptions>> = {
  fast: {
    sizes: { cells: 80, arc: 64, label: 64 },
    bonus: { head: 4, label: 3, below: 0 },
    network: { epochs: 12, rate: 0.003, dropout: 0.12, wordDropout: 0.1 },
  },
  accurate: {
    sizes: { cells: 128, arc: 96, label: 96 },
    bonus: { head: 2, label: 1.3, below: 0.5 },
    network: { epochs: 12, rate: 0.003, dropout: 0.2, wordDropout: 0.1 },
  },
}

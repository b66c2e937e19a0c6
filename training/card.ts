/** What went into a model and how it scores → the card that stands beside it, in Markdown. */
import type { Scores } from './score.js'
import type { Treebank } from './treebanks.js'

export interface CardRow {
  readonly name: string
  /** Which treebank's annotation the words were read as. */
  readonly readAs: string
  readonly scores: Scores
  readonly note: string
}

export interface Card {
  /** Name of the model's file without its ending. */
  readonly name: string
  /** What the model is, in a sentence or two. */
  readonly about: string
  readonly version: string
  readonly command: string
  readonly bytes: number
  readonly treebanks: readonly { readonly treebank: Treebank; readonly words: number }[]
  readonly rows: readonly CardRow[]
}

export function writeCard({ name, about, version, command, bytes, treebanks, rows }: Card): string {
  const data = treebanks.map(
    ({ treebank, words }) => `| ${treebank.file} | ${treebank.bank} | ${treebank.licence} | ${words} |`,
  )
  const scores = rows.map(({ name, readAs, scores: s, note }) => {
    const cells = [s.upos, s.feats, s.lemma, s.uas, s.las].map(share => (100 * share).toFixed(2))
    return `| ${name} | ${readAs} | ${s.words} | ${cells.join(' | ')} | ${note} |`
  })
  return `# Model \`${name}\`, version ${version}

${about}
Trained ${new Date().toISOString().slice(0, 10)}; ${(bytes / 1e6).toFixed(1)} MB. Make it again with:

    ${command}

## Training data

| file | treebank | licence | words |
| --- | --- | --- | --- |
${data.join('\n')}

What a damaged copy of the treebanks (\`training/damage\`) changes in them is learnt from as well. Words are also known
by the clusters and vectors of \`training/clusters\`.

## Scores

Percent of words; gold sentences and words, predicted tags; relations without subtype, punctuation counted. None of these
sentences was trained on by the model that was scored.

| treebank | read as | words | UPOS | UFeats | lemma | UAS | LAS | note |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${scores.join('\n')}
`
}

/** Near-copies: how many edited copies of real articles are found, and how many different articles are taken for copies. */
import { readFileSync } from 'node:fs'
import { bandKeys, isCopy, MIN_BANDS, sharedPart, shingles } from '../src/7-dossier/copies.js'
import { type Measure, type Suite, sharedPath } from './suite.js'

const ORIGINALS = 300
const DIFFERENT = 1000

interface Article {
  readonly text: string
}

const articlesOf = (language: string): Article[] =>
  readFileSync(sharedPath('data', 'news', language, 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Article)

/** Sentences of a text, roughly: enough to cut and to add by. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/)

/** The ways in which a wire story changes from outlet to outlet; `other` lends the foreign sentences. */
const EDITS: Readonly<Record<string, (text: string, other: string) => string>> = {
  cut: text => {
    const sentences = sentencesOf(text)
    return sentences.slice(0, Math.ceil(sentences.length * 0.5)).join(' ')
  },
  retitled: (text, other) => `${sentencesOf(other)[0]}\n\n${text}`,
  paragraph: (text, other) => {
    const sentences = sentencesOf(text)
    const third = Math.floor(sentences.length / 3)
    return [...sentences.slice(0, third), ...sentencesOf(other).slice(0, 4), ...sentences.slice(third + 4)].join(' ')
  },
  added: (text, other) => {
    const sentences = sentencesOf(text)
    const middle = Math.floor(sentences.length / 2)
    return [...sentences.slice(0, middle), ...sentencesOf(other).slice(1, 3), ...sentences.slice(middle)].join(' ')
  },
}

interface Sketch {
  readonly set: ReadonlySet<number>
  readonly keys: readonly number[]
}
const sketchOf = (text: string): Sketch => {
  const set = shingles(text)
  return { set, keys: bandKeys(set) }
}
const isFound = (a: Sketch, b: Sketch): boolean =>
  a.keys.filter((key, band) => key === b.keys[band]).length >= MIN_BANDS && isCopy(sharedPart(a.set, b.set))

function recall(articles: readonly Article[]): Measure[] {
  const step = Math.floor(articles.length / ORIGINALS)
  const chosen = articles
    .filter((article, i) => i % step === 0 && sentencesOf(article.text).length >= 12)
    .slice(0, ORIGINALS)
  return Object.entries(EDITS).map(([name, edit]) => {
    const found = chosen.filter((article, i) => {
      const other = chosen[(i + 7) % chosen.length]!
      return isFound(sketchOf(article.text), sketchOf(edit(article.text, other.text)))
    })
    return {
      name: `copies/news/${name}/recall`,
      value: found.length / chosen.length,
      note: `${found.length} of ${chosen.length} edited copies`,
    }
  })
}

function falseGroups(articles: readonly Article[]): Measure {
  const sketches = articles.slice(0, DIFFERENT).map(article => sketchOf(article.text))
  let groups = 0
  sketches.forEach((sketch, i) => {
    if (sketches.slice(0, i).some(earlier => isFound(earlier, sketch))) groups++
  })
  return {
    name: 'copies/news/different/kept-apart',
    value: 1 - groups / sketches.length,
    note: `${groups} of ${sketches.length} different articles taken for copies`,
  }
}

export const copiesSuite: Suite = {
  name: 'copies',
  data: 'shared',
  run: () => {
    const articles = [...articlesOf('en'), ...articlesOf('fr')]
    return [...recall(articles), falseGroups(articles)]
  },
}

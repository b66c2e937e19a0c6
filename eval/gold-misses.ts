/**
 * `node dist/eval/gold-misses.js [NAME…]`: scores the annotated articles whose names begin so (all without a name) together,
 * and lists what was missed, invented or given to the wrong voice.
 */
import { annotatedNews, goldArticles, recordOf, runScorer } from './gold-set.js'
import { writtenArticles } from './written.js'

const names = process.argv.slice(2)
const articles = [...goldArticles(), ...annotatedNews('news'), ...writtenArticles()].filter(
  ({ name }) => names.length === 0 || names.some(start => name.startsWith(start)),
)
const records = articles.map(article => recordOf(article))
console.log(runScorer(articles, records, '--misses').replaceAll(/^\S*\//gm, ''))

/** The reports written for learning (`training/reports`) in the form of annotated articles. */
import { writtenReports } from '../training/reports/reports.js'
import { annotatedFolder } from './annotated-news.js'
import { articleIn, type GoldArticle } from './gold-set.js'

const HELD = 'held-'

/** Parts `written-fr` and `written-en` for learning, or `held-…`, which are only ever scored. */
export function writtenArticles(set: 'written' | 'held'): GoldArticle[] {
  return writtenReports()
    .filter(({ file }) => file.startsWith(HELD) === (set === 'held'))
    .map(({ id, file, language, published, title, text, ...annotation }) => {
      const part = `${set}-${language}`
      const folder = annotatedFolder(`${part}-${id}`, text, { language, published, title, ...annotation })
      return articleIn(folder, `${part}-${id}`, () => part)
    })
}

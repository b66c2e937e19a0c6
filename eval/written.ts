/** The reports written for learning (`training/reports`) in the form of annotated articles. */
import { writtenReports } from '../training/reports/reports.js'
import { annotatedFolder } from './annotated-news.js'
import { articleIn, type GoldArticle } from './gold-set.js'

/** Parts `written-fr` and `written-en`. */
export const writtenArticles = (): GoldArticle[] =>
  writtenReports().map(({ id, language, published, title, text, ...annotation }) => {
    const part = `written-${language}`
    const folder = annotatedFolder(`${part}-${id}`, text, { language, published, title, ...annotation })
    return articleIn(folder, `${part}-${id}`, () => part)
  })

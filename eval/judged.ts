/** The pipeline's statements on the annotated articles and bad copies of them, each judged right or wrong. */
import { damageText } from '../training/damage/text.js'
import { randomStream } from '../training/random.js'
import type { JudgedIn } from './confidence-table.js'
import { annotatedNews, goldArticles, recordOf } from './gold-set.js'
import { judge } from './statement-match.js'

const SEED = 19_640_229

/** All statements of the annotated articles, the unseen ones left out, and of one bad copy of each those that the damage touched. */
export function judgedStatements(): JudgedIn[] {
  const random = randomStream(SEED)
  return [...goldArticles(), ...annotatedNews('news')].flatMap(article => {
    const { statements, language, text, name } = article
    const clean = judge(statements, recordOf(article).statements)
    const copy = judge(statements, recordOf(article, damageText(text, language, random).text).statements)
    const touched = copy.filter(({ statement }) => statement.damaged)
    return [...clean, ...touched].map(item => ({ ...item, language, article: name }))
  })
}

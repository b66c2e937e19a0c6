/**
 * Suite `gold`: the annotated articles by language, and the damaged page alone, scored as their guide says; so our own annotations
 * of news and the reports written for learning; the gold articles again on bad copies of them; and how far the confidence of statements is from the share of them that is right.
 */
import { damageText } from '../training/damage/text.js'
import { randomStream } from '../training/random.js'
import { calibrationMeasure } from './calibration.js'
import { confidenceTable, tableConfidence } from './confidence-table.js'
import { annotatedNews, type GoldArticle, goldArticles, recordOf, scoreMeasures } from './gold-set.js'
import { judgedStatements } from './judged.js'
import type { Measure, Suite } from './suite.js'
import { writtenArticles } from './written.js'

/** Bad copies made of each article. */
const COPIES = 3
const SEED = 20220112

export const goldSuite: Suite = {
  name: 'gold',
  data: 'shared',
  run: () => {
    const articles = goldArticles()
    const news = [...annotatedNews('news'), ...annotatedNews('unseen'), ...writtenArticles()]
    const parts = [...new Set(articles.map(article => article.part))]
    return [
      ...parts.flatMap(part =>
        measuresOf(
          part,
          articles.filter(article => article.part === part),
        ),
      ),
      ...[...new Set(news.map(article => article.part))].flatMap(part => {
        const own = news.filter(article => article.part === part)
        return scoreMeasures(
          part,
          own,
          own.map(article => recordOf(article)),
        )
      }),
      ...calibrationMeasures(),
    ]
  },
}

function measuresOf(part: string, articles: readonly GoldArticle[]): Measure[] {
  const records = articles.map(article => recordOf(article))
  const copied = Array.from({ length: COPIES }, () => articles).flat()
  const random = randomStream(SEED)
  const copies = copied.map(article => recordOf(article, damageText(article.text, article.language, random).text))
  return [...scoreMeasures(part, articles, records), ...scoreMeasures(`${part}-damaged`, copied, copies)]
}

/** One less the expected calibration error of the statements as printed, and of a table made without their own article. */
function calibrationMeasures(): Measure[] {
  const judged = judgedStatements()
  const printed = judged.map(({ statement, right }) => ({ confidence: statement.confidence, right }))
  const articles = [...new Set(judged.map(item => item.article))]
  const held = articles.flatMap(article => {
    const others = judged.filter(item => item.article !== article)
    const tables = { fr: confidenceTable(others, 'fr'), en: confidenceTable(others, 'en') }
    return judged
      .filter(item => item.article === article)
      .map(item => ({ confidence: tableConfidence(tables[item.language], item), right: item.right }))
  })
  return [
    calibrationMeasure('gold/all/statement-calibration', printed),
    calibrationMeasure('gold/all/statement-calibration-held-out', held),
  ]
}

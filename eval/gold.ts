/**
 * Suite `gold`: the annotated articles by language, and the damaged page alone, scored as their guide says; the same on bad
 * copies of them; and how far the confidence of statements is from the share of them that is right.
 */
import { damageText } from '../training/damage/text.js'
import { randomStream } from '../training/random.js'
import { calibrationError, type Outcome, reliability } from './calibration.js'
import { type GoldArticle, goldArticles, recordOf, scoreMeasures } from './gold-set.js'
import { judge } from './statement-match.js'
import type { Measure, Suite } from './suite.js'

/** Bad copies made of each article. */
const COPIES = 3
const SEED = 20220112

export const goldSuite: Suite = {
  name: 'gold',
  data: 'shared',
  run: () => {
    const articles = goldArticles()
    const parts = [...new Set(articles.map(article => article.part))]
    return [
      ...parts.flatMap(part =>
        measuresOf(
          part,
          articles.filter(article => article.part === part),
        ),
      ),
      calibrationMeasure(articles),
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

/** One less the expected calibration error of all statements, with the reliability table as its note. */
function calibrationMeasure(articles: readonly GoldArticle[]): Measure {
  const outcomes: Outcome[] = articles.flatMap(article =>
    judge(article.statements, recordOf(article).statements).map(({ statement, right }) => ({
      confidence: statement.confidence,
      right,
    })),
  )
  const bins = reliability(outcomes)
  const rows = bins.map(
    ({ from, to, count, stated, measured }) =>
      `${from.toFixed(1)}–${to.toFixed(1)}: ${count} items, stated ${stated.toFixed(2)}, right ${measured.toFixed(2)}`,
  )
  return { name: 'gold/all/statement-calibration', value: 1 - calibrationError(bins), note: rows.join('; ') }
}

/** Suite `gold`: the annotated articles by language, and the damaged page alone, scored as their guide says. */
import { type GoldArticle, goldArticles, recordOf, scoreMeasures } from './gold-set.js'
import type { Measure, Suite } from './suite.js'

export const goldSuite: Suite = {
  name: 'gold',
  data: 'shared',
  run: () => {
    const articles = goldArticles()
    const parts = [...new Set(articles.map(article => article.part))]
    return parts.flatMap(part =>
      measuresOf(
        part,
        articles.filter(article => article.part === part),
      ),
    )
  },
}

function measuresOf(part: string, articles: readonly GoldArticle[]): Measure[] {
  return scoreMeasures(
    part,
    articles,
    articles.map(article => recordOf(article)),
  )
}

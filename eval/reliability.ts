/** Suite `reliability`: whether the confidence of acts means what it says, on the annotated articles (expected calibration error, ten bins). */
import { calibrationMeasure, type Outcome } from './calibration.js'
import { matchByContent, partyResolver, sameParty } from './gold-compare.js'
import { annotatedNews, type GoldArticle, goldArticles, recordOf } from './gold-set.js'
import type { Suite } from './suite.js'

/** Contents match as in the articles' own scorer: same type and party, token F1 from this on. */
const SAME_CONTENT = 0.4

export const reliabilitySuite: Suite = {
  name: 'reliability',
  data: 'shared',
  run: () => {
    const articles = [...goldArticles(), ...annotatedNews('news'), ...annotatedNews('unseen')]
    const judged = articles.map(article => ({ language: article.language, acts: judge(article) }))
    return ['fr', 'en'].map(language =>
      calibrationMeasure(
        `reliability/${language}/acts/1-ECE`,
        judged.flatMap(one => (one.language === language ? one.acts : [])),
      ),
    )
  },
}

/** Right: an annotation, required or optional, has an act of this type, party and content. */
function judge(article: GoldArticle): Outcome[] {
  const record = recordOf(article)
  const resolve = partyResolver(article.actors, record.actors)
  const matches = matchByContent(
    article.acts,
    record.acts,
    SAME_CONTENT,
    (gold, act) => gold.type === act.type && sameParty(gold.party, resolve(act.party)),
  )
  const right = new Set(matches.map(([, act]) => act))
  return record.acts.map(act => ({ confidence: act.confidence, right: right.has(act) }))
}

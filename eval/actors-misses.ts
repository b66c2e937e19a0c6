/** `node dist/eval/actors-misses.js [NAME…]`: every annotated statement whose voice or party the cast gets wrong. */
import { outcomesOf } from './actors.js'
import { goldArticles } from './gold-set.js'

const names = process.argv.slice(2)
for (const article of goldArticles()) {
  if (names.length > 0 && !names.some(name => article.name.startsWith(name))) continue
  for (const { statement, found, voiceIsRight, partyIsRight } of outcomesOf(article)) {
    if (voiceIsRight && partyIsRight) continue
    const words = found === null ? '-' : article.text.slice(found.start, found.end)
    console.log(
      `${article.name}: ${voiceIsRight ? ' ' : 'V'}${partyIsRight ? ' ' : 'P'} ${statement.voice} (${statement.party}) found ${found?.voice} (${found?.party}) [${words}] cue "${statement.cue?.text}"`,
    )
  }
}

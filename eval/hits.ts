/** `npm run hits -- FRAME [LIMIT]`: prints what a frame reads in the shared news articles, trigger and roles in context. */
import { readFileSync } from 'node:fs'
import { read } from '../src/read.js'
import { LANGUAGES } from '../src/record/lexicon.js'
import type { Act } from '../src/record/schema.js'
import { sharedPath } from './suite.js'

const CONTEXT = 120
const [frame = '', limit = '40'] = process.argv.slice(2)
let left = Number(limit)

for (const language of LANGUAGES) {
  for (const line of readFileSync(sharedPath('data', 'news', language, 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    if (left <= 0) break
    const article: { id: string; text: string; date: string | null } = JSON.parse(line)
    const raw = {
      name: article.id,
      bytes: new TextEncoder().encode(article.text),
      contentType: 'text/plain',
      url: null,
    }
    const result = read(raw, { language, ...(article.date === null ? {} : { published: article.date.slice(0, 10) }) })
    if (!result.ok) continue
    for (const act of result.value.acts.filter(act => act.why.frame === frame)) {
      if (left-- <= 0) break
      console.log(hit(article.id, result.value.document.text, act))
    }
  }
}

function hit(id: string, text: string, act: Act): string {
  const { cue } = act.why
  const before = text.slice(Math.max(0, cue.start - CONTEXT), cue.start)
  const after = text.slice(cue.end, cue.end + CONTEXT)
  const context = `…${before}[${cue.text}]${after}…`.replace(/\s+/g, ' ')
  const content = act.content
    .map(span => span.text)
    .join(' | ')
    .replace(/\s+/g, ' ')
  return `${id}  ${act.type}  ${act.party} → ${act.to}\n  ${context}\n  content: ${content}${act.condition === null ? '' : `\n  condition: ${act.condition.text}`}\n`
}

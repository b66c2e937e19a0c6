/** For tests: a reader that makes records from lines, so that the dossier is tested without the engine, and dossiers in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RawSource } from '../1-source/raw.js'
import { ok } from '../record/errors.js'
import type { Act, Actor, ActType, ArticleRecord } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import { type Added, addArticle, type Reader } from './articles.js'
import { type Dossier, openDossier } from './dossier.js'
import { groupBy } from './positions.js'

/**
 * Reads lines of the form `PARTY type TO: words [< N]` as acts, `N` the number of the act (from 1) that this one answers; other lines are only text.
 * The day and the outlet come from the hints.
 */
export const lineReader: Reader = (raw, hints) => {
  const text = new TextDecoder().decode(raw.bytes)
  const acts: Act[] = []
  for (const match of text.matchAll(/^(\S+) (\w+) (\S+): ([^<\n]*[^<\s])(?: < (\d+))?$/gm)) {
    const [line, party, type, to, words, answered] = match
    const start = match.index + line.indexOf(words!, line.indexOf(':'))
    const content = spanOf(text, start, start + words!.length)
    acts.push({
      id: `a${acts.length + 1}`,
      type: type as ActType,
      party: party!,
      to: to === '-' ? null : to!,
      voice: null,
      statement: null,
      content: [content],
      condition: null,
      answers: answered === undefined ? [] : [`a${answered}`],
      repeats: [],
      issue: null,
      confidence: 0.9,
      why: { frame: 'line', cue: content },
    })
  }
  const record: ArticleRecord = {
    schema: 'rapporteur/record@1',
    document: {
      id: hints.id ?? raw.name,
      source: raw.name,
      url: hints.url ?? null,
      title: hints.title ?? raw.name,
      outlet: hints.outlet ?? null,
      byline: null,
      language: hints.language ?? 'en',
      published: hints.published ?? null,
      publishedFrom: hints.published === undefined ? null : 'option',
      text,
      blocks: [{ start: 0, end: text.length, role: 'body' }],
      damage: [],
    },
    actors: namedIn(text, acts),
    statements: [],
    acts,
    meetings: [],
    issues: [],
  }
  return ok(record)
}

/** Parties named within the words of acts: what is written in capitals. */
function namedIn(text: string, acts: readonly Act[]): Actor[] {
  const mentions = acts
    .flatMap(({ content }) => content)
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/\b[A-Z]{3,}\b/g)].map(match =>
        spanOf(text, start + match.index, start + match.index + match[0].length),
      ),
    )
  return [...groupBy(mentions, mention => mention.text)].map(([id, mentions]) => ({
    id,
    type: 'country',
    names: [id],
    party: id,
    roles: [],
    mentions,
  }))
}

export const rawOf = (name: string, text: string): RawSource => ({
  name,
  bytes: Buffer.from(text),
  contentType: null,
  url: null,
})

/** Adds an article made of lines, published on `day`. */
export function addLines(
  dossier: Dossier,
  name: string,
  day: string,
  lines: readonly string[],
  language = 'en',
): Added {
  const added = addArticle(dossier, rawOf(name, lines.join('\n')), { published: day, language }, day, lineReader)
  if (!added.ok) throw added.error
  return added.value
}

/** Runs `work` on a new dossier in a temporary folder and takes both away. */
export function withDossier<T>(work: (dossier: Dossier) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  const dossier = openDossier(join(folder, 'talks.rapporteur'), { create: true })
  try {
    return work(dossier)
  } finally {
    dossier.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

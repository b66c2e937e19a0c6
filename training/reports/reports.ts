/** Reports written for learning, with their annotation (`README.md` has the format) → text and annotation in the form of `gold.json`. */
import { readdirSync, readFileSync } from 'node:fs'
import { LANGUAGES, type Language } from '../../src/record/lexicon.js'
import { packagePath } from '../../src/record/paths.js'
import { ACT_TYPES, type Span } from '../../src/record/schema.js'
import { spanOf } from '../../src/record/span.js'

export interface WrittenActor {
  readonly id: string
  readonly type: string
  readonly names: readonly string[]
  readonly party: string | null
}

export interface WrittenStatement {
  readonly voice: string | null
  readonly party: string | null
  readonly content: readonly Span[]
  readonly optional: boolean
}

export interface WrittenAct {
  readonly id: string
  readonly type: string
  readonly party: string | null
  readonly to: string | null
  readonly content: readonly Span[]
  readonly condition: Span | null
  readonly answers: readonly string[]
  readonly repeats: readonly string[]
  readonly optional: boolean
}

export interface WrittenMeeting {
  readonly place: string | null
  readonly date: string | null
  readonly parties: readonly string[]
  readonly status: string
  readonly optional: boolean
}

/** What a report holds by its annotation, in the form of `gold.json`. */
export interface Annotation {
  readonly actors: readonly WrittenActor[]
  readonly statements: readonly WrittenStatement[]
  readonly acts: readonly WrittenAct[]
  readonly meetings: readonly WrittenMeeting[]
}

export interface WrittenReport extends Annotation {
  readonly id: string
  /** Name of its file without the ending. */
  readonly file: string
  readonly language: Language
  readonly published: string | null
  readonly title: string
  /** Title and paragraphs, parted by empty lines. */
  readonly text: string
}

/** All reports, by language and file. @throws naming the file, report and line that is not as the format has it. */
export function writtenReports(): WrittenReport[] {
  return LANGUAGES.flatMap(language => {
    const folder = packagePath('training', 'reports', language)
    return readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .flatMap(name => reportsIn(readFileSync(`${folder}/${name}`, 'utf8'), name.slice(0, -'.txt'.length), language))
  })
}

const KINDS = ['actors', 'statements', 'acts', 'meetings'] as const
type Kind = (typeof KINDS)[number]

/** @throws see `writtenReports`. */
export function reportsIn(source: string, file: string, language: Language): WrittenReport[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map(part => reportOf(part, file, language))
}

function reportOf(source: string, file: string, language: Language): WrittenReport {
  const [head = '', ...sections] = source.split(/^--- /m)
  const [idLine = '', ...lines] = head.trim().split('\n')
  const id = idLine.trim()
  const fail = (problem: string): never => {
    throw new Error(`${language}/${file} ${id}: ${problem}`)
  }
  const fieldOf = (name: string): string =>
    lines
      .find(line => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .trim() ?? fail(`no line “${name}: …”`)
  const body = lines
    .slice(lines.indexOf(''))
    .join('\n')
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean)
  const title = fieldOf('title')
  const text = [title, ...body].join('\n\n')
  return {
    id,
    file,
    language,
    published: orNull(fieldOf('published')),
    title,
    text,
    ...annotationOf(sections, text, fail),
  }
}

/** The sections `actors`, `statements`, `acts`, `meetings` of a report, each with its name in the first line, read against the text. */
export function annotationOf(sections: readonly string[], text: string, fail: (problem: string) => never): Annotation {
  const items = sectionsOf(sections, fail)
  const at = (line: string): Fields => new Fields(line, text, fail)
  const acts = items.acts.map(line => at(line).act())
  const ids = new Set(acts.map(act => act.id))
  if (ids.size < acts.length) fail('two acts of one id')
  for (const act of acts)
    for (const other of [...act.answers, ...act.repeats])
      if (!ids.has(other)) fail(`${act.id} names ${other}, which is no act`)
  return {
    actors: items.actors.map(line => at(line).actor()),
    statements: items.statements.map(line => at(line).statement()),
    acts,
    meetings: items.meetings.map(line => at(line).meeting()),
  }
}

function sectionsOf(sections: readonly string[], fail: (problem: string) => never): Record<Kind, string[]> {
  const items: Record<Kind, string[]> = { actors: [], statements: [], acts: [], meetings: [] }
  for (const section of sections) {
    const [name = '', ...lines] = section.trim().split('\n')
    const kind = KINDS.find(known => known === name.trim()) ?? fail(`unknown section “${name}”`)
    items[kind].push(...lines.filter(line => line.trim() !== ''))
  }
  return items
}

const orNull = (field: string): string | null => (field === '-' || field === '' ? null : field)

/** The fields of one line, taken from the left; what has a name (`if:`) stands at the end. */
class Fields {
  private readonly fields: string[]
  private readonly named = new Map<string, string>()

  constructor(
    private readonly line: string,
    private readonly text: string,
    private readonly problem: (problem: string) => never,
  ) {
    this.fields = line.split('|').map(field => field.trim())
    for (;;) {
      const match = /^(?:(if|answers|repeats): *(.*)|(optional))$/.exec(this.fields.at(-1) ?? '')
      if (match === null) break
      this.named.set(match[1] ?? 'optional', match[2] ?? '')
      this.fields.pop()
    }
  }

  actor(): WrittenActor {
    const [id, type, names] = [this.next(), this.next(), this.next()]
    const party = this.fields.length > 0 ? orNull(this.next()) : null
    return this.whole({
      id,
      type,
      names: names
        .split(';')
        .map(name => name.trim())
        .filter(Boolean),
      party,
    })
  }

  statement(): WrittenStatement {
    const [voice, party] = [orNull(this.next()), orNull(this.next())]
    return this.whole({ voice, party, content: this.spans(this.next()), optional: this.optional() })
  }

  act(): WrittenAct {
    const [id, type, party, to] = [this.next(), this.next(), orNull(this.next()), orNull(this.next())]
    if (!ACT_TYPES.some(known => known === type)) this.fail(`unknown act type “${type}”`)
    const content = this.spans(this.next())
    const condition = this.named.has('if') ? this.spans(this.named.get('if')!)[0]! : null
    const [answers, repeats] = [this.ids('answers'), this.ids('repeats')]
    return this.whole({ id, type, party, to, content, condition, answers, repeats, optional: this.optional() })
  }

  meeting(): WrittenMeeting {
    const [place, date] = [orNull(this.next()), orNull(this.next())]
    const parties = this.next().split('+').filter(Boolean)
    return this.whole({ place, date, parties, status: this.next(), optional: this.optional() })
  }

  private next(): string {
    return this.fields.shift() ?? this.fail('too few fields')
  }

  private whole<T>(item: T): T {
    return this.fields.length === 0 ? item : this.fail(`a field too many: “${this.fields[0]}”`)
  }

  private optional(): boolean {
    return this.named.has('optional')
  }

  private ids(name: string): string[] {
    return (this.named.get(name) ?? '').split(/[ ,]+/).filter(Boolean)
  }

  private spans(field: string): Span[] {
    return field.split(' // ').map(part => this.span(part.trim()))
  }

  private span(words: string): Span {
    const [first = '', last = first] = words.split('…').map(piece => piece.trim())
    const start = this.text.indexOf(first)
    if (first === '' || start < 0) return this.fail(`“${first}” is not in the text`)
    if (this.text.indexOf(first, start + 1) >= 0) this.fail(`“${first}” stands more than once: give more words`)
    const end = words.includes('…') ? this.text.indexOf(last, start) : start
    if (end < 0) this.fail(`“${last}” does not follow “${first}”`)
    return spanOf(this.text, start, end + last.length)
  }

  private fail(problem: string): never {
    return this.problem(`${problem} in “${this.line}”`)
  }
}

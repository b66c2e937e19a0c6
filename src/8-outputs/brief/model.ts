/** A brief as both renderers see it: sections of paragraphs and tables whose pieces are either ours or the words of a source. */
import type { AskStatus } from '../../7-dossier/answers.js'
import type { Issue } from '../../record/schema.js'

/** Where words stand: number of the note, and what the note says. */
export interface Note {
  readonly number: number
  readonly title: string
  readonly outlet: string | null
  /** Null where the article has no date. */
  readonly day: string | null
  readonly url: string | null
  /** UTF-16 offsets in the text of the article. */
  readonly start: number
  readonly end: number
}

/** A piece of a line: words of ours, a name set strong, words of a source with their note. */
export type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string; readonly language: string; readonly note: Note }

export type Line = readonly Piece[]

export interface IssueBlock {
  readonly title: string
  /** Language of the title where it is a source's words, null where an analyst named it. */
  readonly language: string | null
  readonly status: Issue['status']
  readonly table: readonly { readonly ask: Line; readonly status: AskStatus; readonly answer: Line }[]
  readonly others: readonly Line[]
}

export interface Section {
  readonly title: string
  readonly lines: readonly Line[]
  /** What to say where there are no lines. */
  readonly empty: string
}

export interface Brief {
  readonly language: 'en' | 'fr'
  readonly name: string
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly lead: readonly Line[]
  readonly issuesTitle: string
  readonly issues: readonly IssueBlock[]
  readonly sections: readonly Section[]
  readonly notesTitle: string
  readonly notes: readonly Note[]
  readonly key: string
}

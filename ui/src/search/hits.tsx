/** Hits of a search: who said it, the words with what was looked for marked, and where to read it. */
import type { ComponentChildren } from 'preact'
import type { WireHits } from '../../../src/9-doors/http/wire'
import { visible } from '../parts/evidence'
import { nameOf } from '../parts/names'
import { linkTo, t } from '../state'
import { markHits } from './mark'

interface HitsProps<T> {
  readonly hits: readonly T[]
  readonly query: string
  readonly limit: number
}

export const StatementHits = ({ hits, query, limit }: HitsProps<WireHits['statements'][number]>) => (
  <List
    title={t.value.search.statements(hits.length)}
    full={hits.length >= limit ? limit : null}
    empty={hits.length === 0}
  >
    {hits.map(hit => (
      <Hit
        key={hit.id}
        href={linkTo('article', { id: hit.article, item: hit.id })}
        who={hit.voice}
        party={nameOf.value(hit.party)}
        words={hit.words}
        query={query}
        hit={hit}
      />
    ))}
  </List>
)

export const ArticleHits = ({ hits, query, limit }: HitsProps<WireHits['articles'][number]>) => (
  <List
    title={t.value.search.articles(hits.length)}
    full={hits.length >= limit ? limit : null}
    empty={hits.length === 0}
  >
    {hits.map(hit => (
      <Hit
        key={hit.article}
        href={linkTo('article', { id: hit.article })}
        who={hit.title}
        party=""
        words={hit.passage}
        query={query}
        language={hit.language}
        hit={hit}
      />
    ))}
  </List>
)

interface ListProps {
  readonly title: string
  /** How many are shown where there may be more. */
  readonly full: number | null
  readonly empty: boolean
  readonly children: ComponentChildren
}

const List = ({ title, full, empty, children }: ListProps) =>
  empty ? null : (
    <>
      <h2>
        {title} {full === null ? null : <small>{t.value.search.first(full)}</small>}
      </h2>
      <ul>{children}</ul>
    </>
  )

interface HitProps {
  readonly href: string
  readonly who: string | null
  readonly party: string
  readonly words: string
  readonly query: string
  readonly language?: string
  readonly hit: {
    readonly day: string
    readonly published: string | null
    readonly outlet: string | null
    readonly title: string | null
  }
}

const Hit = ({ href, who, party, words, query, language, hit }: HitProps) => (
  <li>
    <a class="hit" href={href}>
      <span class="m">
        <b>
          <bdi>
            <Words text={who ?? t.value.common.label.unknown} query={query} />
          </bdi>
        </b>
        {party === '' || party === who ? null : <span>{party}</span>}
        <span>{t.value.when(hit, 'long')}</span>
      </span>
      <span class="w">
        <bdi class="src" lang={language}>
          <Words text={words} query={query} />
        </bdi>
        <span class="p">{[hit.outlet, who === hit.title ? null : hit.title].filter(Boolean).join(' · ')}</span>
      </span>
    </a>
  </li>
)

/** What was looked for is marked, in the voice as in the words. */
const Words = ({ text, query }: { readonly text: string; readonly query: string }) => (
  <>
    {markHits(text, query).map((piece, i) => {
      // Pieces of one text never move.
      const key = `${i}`
      return piece.hit ? <mark key={key}>{visible(piece.text)}</mark> : <span key={key}>{visible(piece.text)}</span>
    })}
  </>
)

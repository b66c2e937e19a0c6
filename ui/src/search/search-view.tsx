/** Search: statements and articles that hold every word, narrowed by party and day, each hit at its place in its article. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { WireHits } from '../../../src/9-doors/http/wire'
import { useLoaded } from '../load'
import { Failed, Loading } from '../parts/states'
import { questions } from '../questions'
import { linkTo, place, t } from '../state'
import { csvOf, jsonLinesOf, rowsOf, save } from './export'
import { Facets } from './facets'
import { ArticleHits, StatementHits } from './hits'
import './search.css'

/** Hits of each sort that are asked for. */
const LIMIT = 200

/** What is looked for, as the address holds it. */
export interface Wanted {
  readonly q: string
  readonly party: string
  readonly since: string
  readonly asOf: string
}

const fromAddress = (): Wanted => {
  const { query } = place.value
  const value = (name: keyof Wanted): string => query.get(name) ?? ''
  return { q: value('q'), party: value('party'), since: value('since'), asOf: value('asOf') }
}
const go = (wanted: Wanted): void => {
  location.hash = linkTo('search', { ...wanted })
}

export function SearchView() {
  const wanted = fromAddress()
  const { q, since, asOf } = wanted
  const loaded = useLoaded(q.trim() === '' ? questions.none() : questions.search(q, since, asOf, LIMIT))
  return (
    <div class="searching">
      <Box wanted={wanted} />
      {loaded.kind === 'failed' ? (
        <Failed error={loaded.error} />
      ) : q.trim() === '' ? (
        <section class="page">
          <h1>{t.value.search.startTitle}</h1>
          <p>{t.value.search.start}</p>
        </section>
      ) : loaded.value === null ? (
        <Loading />
      ) : (
        <Found wanted={wanted} all={loaded.value} fresh={loaded.kind === 'ready'} />
      )}
    </div>
  )
}

function Box({ wanted }: { readonly wanted: Wanted }) {
  const [query, setQuery] = useState(wanted.q)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setQuery(wanted.q), [wanted.q])
  useEffect(() => {
    if (wanted.q === '') input.current?.focus()
  }, [])
  return (
    <search>
      <form
        class="sbar"
        onSubmit={event => {
          event.preventDefault()
          go({ ...wanted, q: query.trim() })
        }}
      >
        <input
          ref={input}
          class="field"
          type="search"
          dir="auto"
          maxLength={500}
          aria-label={t.value.search.label}
          placeholder={t.value.search.label}
          value={query}
          onInput={event => setQuery(event.currentTarget.value)}
        />
        <button type="submit" class="btn solid">
          {t.value.search.go}
        </button>
      </form>
    </search>
  )
}

interface FoundProps {
  readonly wanted: Wanted
  readonly all: WireHits
  /** Whether these are the hits of this search and not of the one before. */
  readonly fresh: boolean
}

function Found({ wanted, all, fresh }: FoundProps) {
  const words = t.value.search
  const of = (party: string | null): boolean =>
    wanted.party === '' || (party?.split('+').includes(wanted.party) ?? false)
  const hits = {
    statements: all.statements.filter(hit => of(hit.party)),
    // An article is no party's.
    articles: wanted.party === '' ? all.articles : [],
  }
  const none = fresh && hits.statements.length === 0 && hits.articles.length === 0
  const narrowed = wanted.party !== '' || wanted.since !== '' || wanted.asOf !== ''
  return (
    <div class="two">
      <Facets wanted={wanted} statements={all.statements} onChange={go} />
      <section aria-busy={!fresh}>
        {none ? (
          <>
            <h1>{words.noneTitle(wanted.q)}</h1>
            <p>{words.none}</p>
            {narrowed ? (
              <p>
                <a class="btn" href={linkTo('search', { q: wanted.q })}>
                  {words.clear}
                </a>
              </p>
            ) : null}
          </>
        ) : (
          <>
            <h1 class="vh">
              {t.value.views.search}: {wanted.q}
            </h1>
            <Export hits={hits} />
            <StatementHits hits={hits.statements} query={wanted.q} limit={LIMIT} />
            <ArticleHits hits={hits.articles} query={wanted.q} limit={LIMIT} />
          </>
        )}
      </section>
    </div>
  )
}

function Export({ hits }: { readonly hits: WireHits }) {
  const rows = () => rowsOf(hits)
  return (
    <p class="export">
      <span class="muted">{t.value.search.export}</span>
      <button type="button" class="btn" onClick={() => save('search.csv', 'text/csv;charset=utf-8', csvOf(rows()))}>
        CSV
      </button>
      <button type="button" class="btn" onClick={() => save('search.jsonl', 'application/jsonl', jsonLinesOf(rows()))}>
        JSON lines
      </button>
    </p>
  )
}

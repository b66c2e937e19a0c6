/** The sources view: reports with the copies that repeat them, and the place to add more. */
import { useMemo, useState } from 'preact/hooks'
import type { WireSource } from '../../../src/9-doors/http/wire'
import { useLoaded } from '../load'
import { Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { Failed, Loading } from '../parts/states'
import { questions } from '../questions'
import { linkTo, t } from '../state'
import { AddPanel } from './add-panel'
import { type Report, reportsOf } from './model'
import './sources.css'

/** Reports on one page. */
const PAGE = 100

export function SourcesView() {
  const loaded = useLoaded(questions.sources())
  const reports = useMemo(() => reportsOf(loaded.value ?? []), [loaded.value])
  if (loaded.kind === 'failed') return <Failed error={loaded.error} />
  if (loaded.value === null) return <Loading />
  const words = t.value.sources
  return (
    <div class="sources">
      <header class="head">
        <div>
          <h1>{reports.length === 0 ? t.value.empty.title : words.head(loaded.value.length, reports.length)}</h1>
          <p class="sub">{reports.length === 0 ? words.empty : words.sub}</p>
        </div>
      </header>
      <div class="two">
        <section>{reports.length === 0 ? null : <Reports reports={reports} />}</section>
        <AddPanel />
      </div>
    </div>
  )
}

function Reports({ reports }: { readonly reports: readonly Report[] }) {
  const [asked, setPage] = useState(0)
  const pages = Math.ceil(reports.length / PAGE)
  const page = Math.min(asked, pages - 1)
  const words = t.value.sources
  const go = (to: number): void => {
    setPage(to)
    scrollTo({ top: 0 })
  }
  return (
    <>
      <table class="rep">
        <thead>
          <tr>
            <th scope="col">{words.report}</th>
            <th scope="col">{words.outlet}</th>
            <th scope="col">{words.same}</th>
            <th scope="col" class="n">
              {words.acts}
            </th>
            <th scope="col" class="n">
              {words.statements}
            </th>
            <th scope="col">{words.day}</th>
          </tr>
        </thead>
        {reports.slice(page * PAGE, (page + 1) * PAGE).map(({ id, lead, copies }) => (
          <tbody key={id}>
            <Row row={lead} copies={copies.length} />
            {copies.map(copy => (
              <Row key={copy.id} row={copy} copies={null} />
            ))}
          </tbody>
        ))}
      </table>
      {pages < 2 ? null : (
        <nav class="pages" aria-label={words.report}>
          <button type="button" class="btn" disabled={page === 0} onClick={() => go(page - 1)}>
            ← {words.newer}
          </button>
          <span class="num">
            {words.range(page * PAGE + 1, Math.min((page + 1) * PAGE, reports.length), reports.length)}
          </span>
          <button type="button" class="btn" disabled={page === pages - 1} onClick={() => go(page + 1)}>
            {words.older} →
          </button>
        </nav>
      )}
    </>
  )
}

/** @param copies how many repeat it; null for one that repeats another */
function Row({ row, copies }: { readonly row: WireSource; readonly copies: number | null }) {
  const words = t.value.sources
  const share = Math.round(row.shared * 100)
  return (
    <tr class={copies === null ? 'copy' : ''}>
      <td class="ti">
        <a href={linkTo('article', { id: row.id })}>
          <Evidence text={row.title ?? row.source} language={row.language} />
        </a>
        {copies ? (
          <span class="cp">
            <Icon name="copy" />
            {words.copies(copies)}
          </span>
        ) : null}
      </td>
      <td>{row.outlet}</td>
      <td class="muted share">
        {copies === null ? (
          <>
            <span class="same" aria-hidden="true">
              <i style={{ width: `${share}%` }} />
            </span>
            <span class="num">{share} %</span>
          </>
        ) : (
          words.theReport
        )}
      </td>
      <td class="n" data-label={words.acts}>
        {row.acts}
      </td>
      <td class="n" data-label={words.statements}>
        {row.statements}
      </td>
      <td class="num day">{t.value.when(row, 'long')}</td>
    </tr>
  )
}

/** The same words of one voice in several outlets, with what was cut or altered. */
import type { WireQuotation } from '../../../src/9-doors/http/wire'
import { useLoaded } from '../load'
import { Evidence } from '../parts/evidence'
import { nameOf } from '../parts/names'
import { Failed, Loading } from '../parts/states'
import { questions } from '../questions'
import { asOf, linkTo, t } from '../state'
import './quotations.css'

export function QuotationsView() {
  const day = asOf.value ?? undefined
  const loaded = useLoaded(questions.quotations(day))
  if (loaded.kind === 'failed') return <Failed error={loaded.error} />
  if (loaded.value === null) return <Loading />
  const altered = loaded.value.filter(quotation =>
    quotation.tellings.some(telling => telling.change === 'altered'),
  ).length
  return (
    <>
      <section class="head">
        <div>
          <h1>{t.value.quotations.finding(loaded.value.length, altered)}</h1>
          <p class="sub">{loaded.value.length === 0 ? t.value.quotations.empty : t.value.quotations.explain}</p>
        </div>
      </section>
      <div class="quotations">
        {loaded.value.map(quotation => (
          <Quotation key={quotation.tellings[0]!.id} quotation={quotation} />
        ))}
      </div>
    </>
  )
}

const Quotation = ({ quotation }: { readonly quotation: WireQuotation }) => (
  <section class="quotation">
    <h2>
      {quotation.voice}
      {quotation.party === null ? null : <span class="muted"> · {nameOf.value(quotation.party)}</span>}
    </h2>
    <ol>
      {quotation.tellings.map(telling => (
        <li key={telling.id}>
          <p class="where">
            <a href={linkTo('article', { id: telling.article, item: telling.id })}>
              {telling.outlet ?? t.value.quotations.article(telling.article)}
            </a>{' '}
            · {t.value.when(telling)} · <b>{t.value.quotations.change[telling.change]}</b>
          </p>
          <blockquote lang={telling.language}>
            {telling.difference.length === 0 ? (
              <Evidence text={telling.words} language={telling.language} />
            ) : (
              telling.difference.map((part, i) => {
                const words = <Evidence text={`${part.words} `} language={telling.language} />
                const key = `${i} ${part.kind}`
                if (part.kind === 'cut') return <del key={key}>{words}</del>
                if (part.kind === 'added') return <ins key={key}>{words}</ins>
                return <span key={key}>{words}</span>
              })
            )}
          </blockquote>
        </li>
      ))}
    </ol>
  </section>
)

/** What a view shows when there is nothing to show yet, nothing at all, or something went wrong. */
import { ApiError } from '../api'
import { linkTo, somethingChanged, t } from '../state'

export const Loading = () => (
  <p class="page muted" role="status">
    {t.value.loading}
  </p>
)

export function Failed({ error }: { readonly error: Error }) {
  const unreachable = error instanceof ApiError && error.code === 'unreachable'
  return (
    <section class="page" role="alert">
      <h1>{t.value.failed.title}</h1>
      <p>{unreachable ? t.value.failed.unreachable : error.message}</p>
      <p>
        <button type="button" class="btn" onClick={somethingChanged}>
          {t.value.failed.reload}
        </button>
      </p>
    </section>
  )
}

export const Empty = () => (
  <section class="page">
    <h1>{t.value.empty.title}</h1>
    <p>{t.value.empty.body}</p>
    <p>
      <a class="btn solid" href={linkTo('sources')}>
        {t.value.empty.add}
      </a>
    </p>
  </section>
)

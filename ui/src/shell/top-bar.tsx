/** Name of the dossier, views, brief, language and theme; on a phone the views are tabs at the foot. */
import { useLoaded } from '../load'
import { Icon } from '../parts/icon'
import { questions } from '../questions'
import { asOf, language, linkTo, place, t, toggleTheme, VIEWS, type View } from '../state'
import type { Language } from '../words/words'

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['fr', 'Français'],
]
const ON_PHONE: readonly View[] = ['board', 'pair', 'article', 'timeline']

const ViewLink = ({ view }: { readonly view: View }) => (
  <a href={linkTo(view)} aria-current={place.value.view === view ? 'page' : undefined}>
    {t.value.views[view]}
  </a>
)

const briefAddress = (): string => {
  const query = new URLSearchParams({ language: language.value, ...(asOf.value === null ? {} : { asOf: asOf.value }) })
  return `/api/brief?${query}`
}

export function TopBar() {
  const dossier = useLoaded(questions.dossier())
  const rest = VIEWS.filter(view => !ON_PHONE.includes(view))
  return (
    <>
      <header class="top">
        <a class="mark" href={linkTo('board')}>
          Rapporteur
        </a>
        <span class="dossier" title={dossier.value?.name}>
          {dossier.value?.name ?? ''}
        </span>
        <nav aria-label={t.value.viewsLabel}>
          {VIEWS.map(view => (
            <ViewLink key={view} view={view} />
          ))}
        </nav>
        <div class="tools">
          <a class="btn wide" href={briefAddress()}>
            <Icon name="doc" />
            {t.value.brief}
          </a>
          <fieldset class="seg">
            <legend class="vh">Language / Langue</legend>
            {LANGUAGES.map(([code, name]) => (
              <button
                key={code}
                type="button"
                lang={code}
                title={name}
                aria-pressed={language.value === code}
                onClick={() => {
                  language.value = code
                }}
              >
                {code.toUpperCase()}
              </button>
            ))}
          </fieldset>
          <button type="button" class="btn sq" aria-label={t.value.theme} title={t.value.theme} onClick={toggleTheme}>
            <Icon name="theme" />
          </button>
        </div>
      </header>
      <nav class="tabs-phone" aria-label={t.value.viewsLabel}>
        {ON_PHONE.map(view => (
          <ViewLink key={view} view={view} />
        ))}
        <details>
          <summary aria-current={rest.includes(place.value.view) ? 'page' : undefined}>{t.value.more}</summary>
          <div>
            {rest.map(view => (
              <ViewLink key={view} view={view} />
            ))}
            <a href={briefAddress()}>{t.value.brief}</a>
          </div>
        </details>
      </nav>
    </>
  )
}

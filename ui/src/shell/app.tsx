/** The frame of the interface: top bar, tabs on a phone, and the view that the address names. */
import type { ComponentType } from 'preact'
import { ArticleView } from '../article/article-view'
import { BoardView } from '../board/board-view'
import { PairView } from '../pair/pair-view'
import { QuotationsView } from '../quotations/quotations-view'
import { SearchView } from '../search/search-view'
import { SourcesView } from '../sources/sources-view'
import { place, t, type View } from '../state'
import { TimelineView } from '../timeline/timeline-view'
import { WhoView } from '../who/who-view'
import { TopBar } from './top-bar'

const VIEW: Readonly<Partial<Record<View, ComponentType>>> = {
  board: BoardView,
  article: ArticleView,
  search: SearchView,
  sources: SourcesView,
  pair: PairView,
  timeline: TimelineView,
  who: WhoView,
  quotations: QuotationsView,
}

export function App() {
  const { view } = place.value
  const Current = VIEW[view] ?? BoardView
  document.title = `${t.value.views[view]} · Rapporteur`
  return (
    <>
      <button type="button" class="skip" onClick={focusMain}>
        {t.value.skip}
      </button>
      <TopBar />
      <main id="main" tabIndex={-1}>
        <Current key={view} />
      </main>
    </>
  )
}

/** The address is taken by the views, so the skip link moves the focus itself. */
const focusMain = (): void => document.getElementById('main')?.focus()

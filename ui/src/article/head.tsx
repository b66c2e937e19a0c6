/** The head of an article: title and source, how much is checked, and what of the text is shown. */
import { FAMILIES, FAMILY } from '../../../src/8-outputs/kinds'
import { FAMILY_ICON } from '../../../src/8-outputs/page/icons'
import { countsLine, sourceLine, titleOf } from '../../../src/8-outputs/summary'
import { useLoaded } from '../load'
import { Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { questions } from '../questions'
import { linkTo, t } from '../state'
import type { Group, Work } from './model'

interface HeadProps {
  readonly work: Work
  readonly hidden: ReadonlySet<Group>
  readonly breaks: boolean
  readonly boilerplate: boolean
  readonly onGroup: (group: Group) => void
  readonly onBreaks: () => void
  readonly onBoilerplate: () => void
  readonly onNextDoubtful: () => void
}

export function ArticleHead(props: HeadProps) {
  const { work } = props
  const cards = work.cards.filter(card => card.number !== null || card.state !== 'machine')
  const checked = cards.filter(card => card.state !== 'machine').length
  const rejected = cards.filter(card => card.state === 'rejected').length
  const doubtful = cards.filter(card => card.doubtful).length
  const share = (n: number) => ({ width: `${(n / Math.max(cards.length, 1)) * 100}%` })
  const words = t.value.article
  return (
    <header class="ahead">
      <div class="about">
        <Chooser work={work} />
        <h1>
          <Evidence text={titleOf(work.held)} language={work.article.language} />
        </h1>
        <p class="sub">{sourceLine(work.held, t.value.common)}</p>
        <p class="sub">{countsLine(work.held, t.value.common)}</p>
      </div>
      {cards.length === 0 ? null : (
        <div class="check">
          <span>
            {words.checked(checked, cards.length)} · {words.doubtful(doubtful)}
          </span>
          <span class="prog" aria-hidden="true">
            <i style={share(checked - rejected)} />
            {rejected > 0 ? <i class="no" style={share(rejected)} /> : null}
          </span>
          <button type="button" class="btn" disabled={doubtful === 0} onClick={props.onNextDoubtful}>
            {words.nextDoubtful} <kbd>n</kbd>
          </button>
        </div>
      )}
      <Shown {...props} />
    </header>
  )
}

function Shown({ work, hidden, breaks, boilerplate, onGroup, onBreaks, onBoilerplate }: HeadProps) {
  const { label } = t.value.common
  const hasBoilerplate = work.record.document.blocks.some(block => block.role === 'boilerplate')
  return (
    <div class="kinds">
      {FAMILIES.map(family => {
        const count = work.held.acts.filter(act => FAMILY[act.type] === family).length
        return count === 0 ? null : (
          <button
            key={family}
            type="button"
            class={`tog lite f-${family}`}
            aria-pressed={!hidden.has(family)}
            onClick={() => onGroup(family)}
          >
            <Icon name={FAMILY_ICON[family]} />
            {t.value.family[family]} <span class="muted num">{count}</span>
          </button>
        )
      })}
      {work.held.meetings.length === 0 ? null : (
        <button type="button" class="tog lite" aria-pressed={!hidden.has('meeting')} onClick={() => onGroup('meeting')}>
          <Icon name="meeting" />
          {label.meetings} <span class="muted num">{work.held.meetings.length}</span>
        </button>
      )}
      <span class="sp" />
      <span class="note key">
        <span class="sd">{label.quoted}</span> <span class="si">{label.reported}</span>
      </span>
      <button type="button" class="tog" aria-pressed={breaks} onClick={onBreaks}>
        {t.value.article.breaks}
      </button>
      {hasBoilerplate ? (
        <button type="button" class="tog" aria-pressed={boilerplate} onClick={onBoilerplate}>
          {t.value.article.boilerplate}
        </button>
      ) : null}
    </div>
  )
}

function Chooser({ work }: { readonly work: Work }) {
  const newest = useLoaded(questions.newest())
  const dossier = useLoaded(questions.dossier())
  const listed = newest.value ?? []
  const all = listed.some(({ id }) => id === work.article.id) ? listed : [work.article, ...listed]
  const more = (dossier.value?.articles ?? 0) - listed.length
  if (all.length < 2) return null
  return (
    <select
      class="choose"
      aria-label={t.value.article.choose}
      value={work.article.id}
      onChange={event => {
        const { value } = event.currentTarget
        location.hash = value === '' ? linkTo('sources') : linkTo('article', { id: value })
      }}
    >
      {all.map(row => (
        <option key={row.id} value={row.id}>
          {[t.value.when(row, 'long'), row.outlet, row.title ?? row.source].filter(Boolean).join(' · ')}
        </option>
      ))}
      {more > 0 ? <option value="">{t.value.article.moreArticles(more)}</option> : null}
    </select>
  )
}

/** Where articles are added: files dropped or chosen, an address, pasted text; and what became of each. */
import { useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from '../parts/icon'
import { linkTo, t } from '../state'
import { add, again, type Entry, entries } from './adding'
import { addFiles } from './files'

export const AddPanel = () => (
  <aside class="add" aria-labelledby="add">
    <h2 id="add">{t.value.sources.add}</h2>
    <Drop />
    <Address />
    <Paste />
    <Progress />
  </aside>
)

function Drop() {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const words = t.value.sources
  return (
    // The button within does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        void addFiles([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <p>
        <b>{words.drop}</b>{' '}
        <button type="button" class="link" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
      </p>
      <p class="note">{words.kinds}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".html,.htm,.xhtml,.txt,.text"
        onChange={event => {
          void addFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

function Address() {
  const [address, setAddress] = useState('')
  const words = t.value.sources
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void add([{ address }])
        setAddress('')
      }}
    >
      <label for="address">{words.address}</label>
      <div class="row">
        <input
          class="field"
          id="address"
          type="url"
          required
          placeholder="https://"
          value={address}
          onInput={event => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {words.addAddress}
        </button>
      </div>
    </form>
  )
}

const NOTHING = { text: '', title: '', published: '' }

function Paste() {
  const [values, setValues] = useState(NOTHING)
  const set = (name: keyof typeof NOTHING) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    setValues(now => ({ ...now, [name]: value }))
  }
  const words = t.value.sources
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        const { text, title, published } = values
        void add([{ text, ...(title === '' ? {} : { title }), ...(published === '' ? {} : { published }) }])
        setValues(NOTHING)
      }}
    >
      <label for="paste">{words.paste}</label>
      <textarea
        class="field src"
        id="paste"
        required
        dir="auto"
        placeholder={words.pasted}
        value={values.text}
        onInput={set('text')}
      />
      <div class="row">
        <label>
          {words.title}
          <input class="field" dir="auto" value={values.title} onInput={set('title')} />
        </label>
        <label>
          {words.published}
          <input class="field" type="date" value={values.published} onInput={set('published')} />
        </label>
        <button type="submit" class="btn solid">
          {words.addText}
        </button>
      </div>
    </form>
  )
}

/** Entries shown; the rest is counted in the head. */
const SHOWN = 50

function Progress() {
  const all = entries.value
  if (all.length === 0) return null
  const done = all.filter(entry => entry.outcome !== 'waiting').length
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">
        {t.value.sources.reading}{' '}
        <small class="num" role="status">
          {t.value.sources.progress(done, all.length)}
        </small>
      </h2>
      <span class="bar" aria-hidden="true">
        <i style={{ width: `${(done / all.length) * 100}%` }} />
      </span>
      <ul>
        {all.slice(0, SHOWN).map(entry => (
          <EntryRow key={entry.key} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

const ICON: Readonly<Record<Entry['outcome'], IconName>> = {
  waiting: 'none',
  added: 'accept',
  copy: 'copy',
  known: 'copy',
  failed: 'reject',
}

const EntryRow = ({ entry }: { readonly entry: Entry }) => (
  <li class={entry.outcome}>
    <Icon name={ICON[entry.outcome]} />
    <span class="name">
      {entry.article === null ? (
        entry.name
      ) : (
        <a href={linkTo('article', { id: entry.article })}>
          <bdi>{entry.name}</bdi>
        </a>
      )}
    </span>
    <span class="muted">{t.value.sources.outcome[entry.outcome]}</span>
    {entry.outcome === 'failed' ? (
      <span class="reason">
        {entry.reason}{' '}
        {entry.source === null ? null : (
          <button type="button" class="link" onClick={() => again(entry)}>
            {t.value.sources.again}
          </button>
        )}
      </span>
    ) : null}
  </li>
)

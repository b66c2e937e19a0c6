/** Fields of the form: one of several, one or more parties, free text with proposals. */
import type { ArticleRecord } from '../../../src/record/schema'
import { Icon } from '../parts/icon'
import { knownParties, nameOf } from '../parts/names'
import { t } from '../state'
import { partiesIn } from './form-values'

type Option = readonly [value: string, name: string]

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Option[]
}

export const Choice = ({ label, value, onChange, options }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select class="field" value={value} onChange={event => onChange(event.currentTarget.value)}>
      {options.map(option => (
        <OptionOf key={option[0]} option={option} />
      ))}
    </select>
  </label>
)

const OptionOf = ({ option: [value, name] }: { readonly option: Option }) => <option value={value}>{name}</option>

const byName = (ids: readonly string[]): Option[] =>
  ids.map(id => [id, nameOf.value(id)] as const).sort((a, b) => a[1].localeCompare(b[1]))

/** The parties of the article, then the others of the dossier. */
function PartyOptions({ record, value }: { readonly record: ArticleRecord; readonly value: string }) {
  const words = t.value.article
  const here = partiesIn(record)
  if (value !== '' && !here.includes(value)) here.push(value)
  const others = knownParties.value.filter(id => !here.includes(id))
  return (
    <>
      <optgroup label={words.inArticle}>
        {byName(here).map(option => (
          <OptionOf key={option[0]} option={option} />
        ))}
      </optgroup>
      {others.length === 0 ? null : (
        <optgroup label={words.elsewhere}>
          {byName(others).map(option => (
            <OptionOf key={option[0]} option={option} />
          ))}
        </optgroup>
      )}
    </>
  )
}

interface PartyProps {
  readonly label: string
  readonly record: ArticleRecord
  readonly value: string
  readonly none: string
  readonly onChange: (value: string) => void
}

export const PartyChoice = ({ label, record, value, none, onChange }: PartyProps) => (
  <label>
    <span>{label}</span>
    <select class="field" value={value} onChange={event => onChange(event.currentTarget.value)}>
      <option value="">{none}</option>
      <PartyOptions record={record} value={value} />
    </select>
  </label>
)

interface PartiesProps {
  readonly record: ArticleRecord
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

export const PartiesChoice = ({ record, value, onChange }: PartiesProps) => (
  <fieldset class="parties">
    <legend>{t.value.common.label.parties}</legend>
    <div>
      {value.map(party => (
        <button
          key={party}
          type="button"
          class="tog"
          aria-label={t.value.article.removeParty(nameOf.value(party))}
          onClick={event => {
            event.currentTarget.parentElement?.querySelector('select')?.focus()
            onChange(value.filter(other => other !== party))
          }}
        >
          {nameOf.value(party)} <Icon name="reject" />
        </button>
      ))}
      <select
        class="field"
        aria-label={t.value.article.addParty}
        value=""
        onChange={event => {
          const { value: added } = event.currentTarget
          event.currentTarget.value = ''
          if (added !== '' && !value.includes(added)) onChange([...value, added])
        }}
      >
        <option value="">{t.value.article.addParty}</option>
        <PartyOptions record={record} value="" />
      </select>
    </div>
  </fieldset>
)

interface TextProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
  /** What may be meant: offered, not required. */
  readonly proposals?: readonly string[]
  readonly pattern?: string
}

export function TextField({ label, value, placeholder, onChange, proposals, pattern }: TextProps) {
  const list = proposals === undefined ? undefined : `for-${label}`
  return (
    <label>
      <span>{label}</span>
      <input
        class="field"
        list={list}
        value={value}
        placeholder={placeholder}
        pattern={pattern}
        title={pattern === undefined ? undefined : placeholder}
        onInput={event => onChange(event.currentTarget.value)}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {proposals!.map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </label>
  )
}

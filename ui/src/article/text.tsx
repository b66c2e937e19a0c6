/** The words of an article as its author set them, with the signs of what was read from them; tints come from the painter. */
import type { RefObject } from 'preact'
import { memo } from 'preact/compat'
import { FAMILY } from '../../../src/8-outputs/kinds'
import { TAGS } from '../../../src/8-outputs/page/paragraphs'
import { visible } from '../parts/evidence'
import { Icon, type IconName } from '../parts/icon'
import { t } from '../state'
import type { Inline, SetParagraph } from './inlines'
import type { Card, Group, Work } from './model'

interface TextProps {
  readonly work: Work
  readonly paragraphs: readonly SetParagraph[]
  readonly hidden: ReadonlySet<Group>
  readonly text: RefObject<HTMLDivElement | null>
  readonly onChoose: (event: MouseEvent) => void
  readonly onPoint: (event: PointerEvent) => void
}

export const ArticleText = memo(function ArticleText({ work, paragraphs, hidden, text, onChoose, onPoint }: TextProps) {
  return (
    // The cards beside the text are the way by keyboard; a pointer may take the words themselves.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={text}
      class="text"
      lang={work.article.language}
      onClick={onChoose}
      onPointerMove={onPoint}
      onPointerLeave={onPoint}
    >
      {paragraphs.map(paragraph => {
        const [Tag, name] = TAGS[paragraph.role]
        return (
          <Tag
            key={paragraph.start}
            class={paragraph.repeated ? `${name} same` : name}
            dir="auto"
            data-from={paragraph.start}
          >
            {paragraph.role === 'boilerplate' ? (
              <span class="tag" lang={t.value.language}>
                {t.value.common.label.boilerplate}
              </span>
            ) : null}
            {paragraph.inlines.map(inline => (
              <Sign key={keyOf(inline)} inline={inline} work={work} hidden={hidden} />
            ))}
          </Tag>
        )
      })}
    </div>
  )
})

function keyOf(inline: Inline): string {
  if (inline.kind === 'words') return `w${inline.start}`
  if (inline.kind === 'damage') return `d${inline.damage.start}`
  if (inline.kind === 'break') return 'b'
  if (inline.kind === 'meeting') return `m${inline.meeting.id}`
  return `${inline.kind} ${inline.act.id}`
}

interface SignProps {
  readonly inline: Inline
  readonly work: Work
  readonly hidden: ReadonlySet<Group>
}

function Sign({ inline, work, hidden }: SignProps) {
  if (inline.kind === 'words') {
    return <span data-at={inline.start}>{visible(work.record.document.text.slice(inline.start, inline.end))}</span>
  }
  if (inline.kind === 'break') return <span class="brk" />
  if (inline.kind === 'damage') {
    return (
      <span class="gap" lang={t.value.language}>
        <Icon name="tear" />
        {t.value.common.damage[inline.damage.kind]}
      </span>
    )
  }
  if (inline.kind === 'meeting') {
    const meeting = work.byLocal.get(inline.meeting.id)
    if (meeting === undefined || hidden.has('meeting')) return null
    return <Mark card={meeting} name="mk meet" icon="meeting" />
  }
  const { act } = inline
  const card = work.byLocal.get(act.id)
  if (card === undefined || hidden.has(FAMILY[act.type])) return null
  const className = `mk f-${FAMILY[act.type]}`
  if (inline.kind === 'if') {
    return (
      <span
        class={`${className}${card.state === 'rejected' ? ' no' : ''} if`}
        lang={t.value.language}
        data-card={card.id}
      >
        {t.value.if}
        {'\u2060'}
      </span>
    )
  }
  return <Mark card={card} name={className} icon={act.type} />
}

const Mark = ({ card, name, icon }: { readonly card: Card; readonly name: string; readonly icon: IconName }) => (
  <span class={card.state === 'rejected' ? `${name} no` : name} aria-hidden="true" data-card={card.id}>
    <Icon name={icon} />
    <span class="no">{card.number}</span>
    {'\u2060'}
  </span>
)

/** An article at work: text and cards linked both ways, decisions by key and by pointer. */
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Family, repliesIn } from '../../../src/8-outputs/kinds'
import { useKeys } from '../parts/keys'
import { linkTo, place, t } from '../state'
import { AddAct, usePicked } from './add-act'
import { CardView } from './card'
import { Decisions } from './decision-bar'
import { confirm, correct, reject, undo } from './decisions'
import { FieldsForm } from './fields'
import { Foot, SheetNav } from './foot'
import { ArticleHead } from './head'
import { setText } from './inlines'
import { measure, topOnPage } from './measure'
import { type Card, cardOf, cardsAt, familyOf, nextDoubtful, type Work } from './model'
import { createPainter } from './painter'
import { basePainting, cardPainting, plainPainting } from './painting'
import { offsetAt } from './places'
import { Lead, type Levels, Rail } from './rail'
import { ArticleText } from './text'

const onPhone = (): boolean => matchMedia('(max-width: 760px)').matches
/** Part of the screen above the words that were gone to. */
const ABOVE = 0.32

export function Desk({ work }: { readonly work: Work }) {
  const asked = Number(place.value.query.get('item')) || null
  const [chosenId, setChosenId] = useState(asked)
  const [hidden, setHidden] = useState<ReadonlySet<Family>>(new Set())
  const [breaks, setBreaks] = useState(true)
  const [boilerplate, setBoilerplate] = useState(!onPhone())
  const [editing, setEditing] = useState(false)
  const [adding, setAdding] = useState(false)
  const [full, setFull] = useState(false)
  const text = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const levels = useSignal<Levels | null>(null)
  const lastAt = useRef(0)

  const painter = useMemo(createPainter, [])
  const set = useMemo(() => setText(work.record, painter.fine), [work, painter])
  const replies = useMemo(() => repliesIn(work.held), [work])
  const cards = work.cards.filter(card => !hidden.has(familyOf(card) as Family))
  // What was chosen may be gone after an undo: the card at its place takes over.
  const chosen = cards.find(card => card.id === chosenId) ?? cards[Math.min(lastAt.current, cards.length - 1)]
  const at = chosen === undefined ? -1 : cards.indexOf(chosen)
  lastAt.current = Math.max(at, 0)
  // Keys may come faster than the page is drawn anew: each is about the card that the one before chose.
  const current = useRef(chosen)
  current.current = chosen
  const picked = usePicked(text, work.record.document.text, adding)

  useLayoutEffect(
    () => painter.paint(text.current!, 'base', basePainting(work, set.segments, hidden)),
    [work, set, hidden],
  )
  useLayoutEffect(() => painter.paint(text.current!, 'card', cardPainting(chosen, work)), [chosen, work, set])
  useLayoutEffect(() => {
    painter.paint(text.current!, 'picked', plainPainting('picked', adding && picked !== null ? [picked] : []))
  }, [adding, picked, set])
  useEffect(() => () => painter.clear(), [painter])

  const settle = (): void => {
    // A change of size may be told when the view is gone already.
    if (text.current === null || list.current === null) return
    levels.value = measure(text.current, list.current, cards, chosen?.id ?? null)
  }
  const settled = useRef(settle)
  settled.current = settle
  useLayoutEffect(settle, [work, set, hidden, chosen, editing, breaks, boilerplate, full, t.value])
  useEffect(() => {
    const observer = new ResizeObserver(() => settled.current())
    observer.observe(text.current!)
    return () => observer.disconnect()
  }, [])

  const choose = (card: Card | undefined, { scroll = true, focus = true } = {}): void => {
    if (card === undefined) return
    current.current = card
    setChosenId(card.id)
    setEditing(false)
    history.replaceState(null, '', linkTo('article', { id: work.article.id, item: card.id }))
    if (scroll) scrollTo({ top: topOnPage(text.current!, card) - innerHeight * ABOVE })
    if (focus && !onPhone()) {
      list.current?.querySelector<HTMLElement>(`[data-card="${card.id}"] .h`)?.focus({ preventScroll: true })
    }
  }
  useEffect(() => choose(cardOf(work, asked)), [asked])

  const chooseAt = (event: MouseEvent): void => {
    if (getSelection()?.isCollapsed === false) return
    const sign = (event.target as Element).closest<HTMLElement>('.mk')?.dataset.card
    const offset = offsetAt(event)
    const there = sign
      ? cards.filter(card => card.id === Number(sign))
      : offset === null
        ? []
        : cardsAt(work, offset).filter(card => cards.includes(card))
    choose(there[(there.findIndex(card => card.id === chosen?.id) + 1) % there.length], { scroll: false })
  }
  const step = (by: 1 | -1): void => choose(cards[cards.findIndex(card => card.id === current.current?.id) + by])
  const doubtful = (): void => choose(nextDoubtful(cards, current.current?.id ?? -1))

  useKeys(key => {
    if (key === 'j') step(1)
    else if (key === 'k') step(-1)
    else if (key === 'n') doubtful()
    else if (key === 'b') location.hash = linkTo('board')
    else if (key === 'a' && picked !== null) setAdding(true)
    else if (key === 'Escape' && editing) setEditing(false)
    else if (current.current === undefined) return false
    else if (key === 'c') void confirm(current.current)
    else if (key === 'x') void reject(current.current)
    else if (key === 'e') setEditing(true)
    else if (key === 'u') void undo(current.current)
    else return false
    return true
  })

  const toggle = (family: Family): void => {
    const next = new Set(hidden)
    if (!next.delete(family)) next.add(family)
    setHidden(next)
  }
  const hover = (card: Card, on: boolean): void =>
    painter.paint(text.current!, 'hover', plainPainting('hover', on ? card.item.content : []))
  const classes = ['doc', breaks ? '' : 'unbroken', boilerplate ? '' : 'nobp']

  return (
    <div class={classes.join(' ')}>
      <ArticleHead
        work={work}
        hidden={hidden}
        breaks={breaks}
        boilerplate={boilerplate}
        onFamily={toggle}
        onBreaks={() => setBreaks(!breaks)}
        onBoilerplate={() => setBoilerplate(!boilerplate)}
        onNextDoubtful={doubtful}
      />
      <div class="read">
        <Rail levels={levels} chosen={chosen?.id ?? null} text={text} />
        <div class="textcol">
          <ArticleText work={work} paragraphs={set.paragraphs} hidden={hidden} text={text} onChoose={chooseAt} />
          {picked === null ? null : <AddAct work={work} picked={picked} adding={adding} onAdding={setAdding} />}
        </div>
        <Lead levels={levels} />
        <div class={full || editing ? 'cards full' : 'cards'}>
          <SheetNav at={at} all={cards.length} onStep={step} onFull={() => setFull(!full)} />
          <ol ref={list} aria-label={t.value.article.cards}>
            {cards.map(card => (
              <CardView
                key={card.id}
                card={card}
                work={work}
                replies={replies.get(card.item.id) ?? []}
                chosen={card === chosen}
                editing={editing}
                onChoose={() => (onPhone() ? setFull(!full) : choose(card, { scroll: false }))}
                onGo={id => choose(work.cards.find(one => one.id === id))}
                onHover={on => hover(card, on)}
              >
                {card !== chosen ? null : editing ? (
                  <FieldsForm
                    key={card.id}
                    record={work.record}
                    item={card.item}
                    onCancel={() => setEditing(false)}
                    onSave={fields => {
                      void correct(card, fields).then(done => done && setEditing(false))
                    }}
                  />
                ) : (
                  <Decisions card={card} onEdit={() => setEditing(true)} />
                )}
              </CardView>
            ))}
          </ol>
          {cards.length === 0 ? <p class="none">{t.value.common.label.nothing}</p> : null}
        </div>
      </div>
      <Foot at={at} all={cards.length} />
    </div>
  )
}

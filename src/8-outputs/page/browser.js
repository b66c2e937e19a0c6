;(() => {
  const all = (root, selector) => [...root.querySelectorAll(selector)]
  const docs = all(document, '.doc')
  const index = document.getElementById('index')
  const choose = document.querySelector('.choose')
  const phone = matchMedia('(max-width: 760px)')
  const CARD_GAP = 5

  let doc = docs[0]
  let selected = null

  const part = name => doc.querySelector(`.${name}`)
  const cards = () => all(doc, '.card').filter(card => !card.hidden)
  const idsOf = (element, name) => (element.dataset[name] || '').split(' ').filter(Boolean)
  const familyOf = element => [...element.classList].find(name => name.startsWith('f-'))

  /** The element in the text at which an item begins. */
  const placeOf = id => {
    const marks = all(part('text'), `.mk[data-a="${CSS.escape(id)}"]:not(.if)`).filter(
      mark => mark.getClientRects().length > 0,
    )
    return marks[0] || part('text').querySelector(`[data-a~="${CSS.escape(id)}"], [data-s~="${CSS.escape(id)}"]`)
  }
  const heightOf = element => element.getBoundingClientRect().top - part('text').getBoundingClientRect().top
  const topOf = id => {
    const place = placeOf(id)
    return place ? heightOf(place) : 0
  }

  /** Cards stand level with their words and push each other; the selected one holds its place. */
  function place() {
    if (!doc || doc.hidden) return
    const list = part('cards')
    doc.classList.toggle('placed', !phone.matches)
    if (phone.matches) return
    const shown = cards()
    if (shown.length === 0) return
    const wanted = shown.map(card => topOf(card.dataset.a) - 2)
    const heights = shown.map(card => card.offsetHeight)
    const tops = []
    const held = Math.max(shown.indexOf(selected), 0)
    tops[held] = Math.max(wanted[held], 0)
    for (let i = held - 1; i >= 0; i--) tops[i] = Math.min(wanted[i], tops[i + 1] - heights[i] - CARD_GAP)
    if (tops[0] < 0) tops[0] = 0
    for (let i = 1; i < shown.length; i++) {
      const least = tops[i - 1] + heights[i - 1] + CARD_GAP
      tops[i] = i <= held ? Math.max(tops[i], least) : Math.max(wanted[i], least)
    }
    shown.forEach((card, i) => {
      card.style.top = `${tops[i]}px`
    })
    list.style.setProperty('--height', `${tops.at(-1) + heights.at(-1)}px`)
    drawLead(selected && !selected.hidden ? tops[shown.indexOf(selected)] : null)
    drawRail()
  }

  function drawLead(top) {
    const lead = part('lead')
    lead.replaceChildren()
    if (top === null || top === undefined) return
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    const width = lead.getBoundingClientRect().width
    path.setAttribute('d', `M2 ${topOf(selected.dataset.a) + 14}H14L${width - 18} ${top + 16}H${width - 4}`)
    path.setAttribute('class', familyOf(selected) || '')
    lead.append(path)
  }

  function drawRail() {
    const rail = part('rail')
    const height = part('text').offsetHeight || 1
    const tick = (top, className) => {
      const element = document.createElement('i')
      element.className = className
      element.style.top = `${(top / height) * 100}%`
      return element
    }
    const ticks = cards().map(card => {
      const classes = [familyOf(card), card.classList.contains('doubt') && 'doubt', card === selected && 'sel']
      return tick(topOf(card.dataset.a), classes.filter(Boolean).join(' '))
    })
    const gaps = all(part('text'), '.gap').map(gap => tick(heightOf(gap), 'dm'))
    rail.replaceChildren(...ticks, ...gaps, document.createElement('u'))
    drawView()
  }

  /** What part of the text is on the screen. */
  function drawView() {
    const bar = doc && !doc.hidden && part('rail').querySelector('u')
    if (!bar) return
    const box = part('text').getBoundingClientRect()
    const from = Math.min(Math.max((48 - box.top) / box.height, 0), 1)
    const to = Math.min(Math.max((innerHeight - box.top) / box.height, 0), 1)
    bar.style.top = `${from * 100}%`
    bar.style.height = `${(to - from) * 100}%`
  }

  function paint() {
    const text = part('text')
    for (const element of all(text, '.on, .cue, .st')) element.classList.remove('on', 'cue', 'st')
    if (!selected) return
    const id = selected.dataset.a
    const said = selected.dataset.s
    text.style.setProperty('--sel', familyOf(selected) ? `var(--${familyOf(selected).slice(2)})` : 'var(--ink-2)')
    for (const element of all(text, '[data-a], [data-s], [data-cond], [data-cue]')) {
      if (element.classList.contains('mk')) continue
      const statements = idsOf(element, 's')
      if (idsOf(element, 'a').includes(id) || idsOf(element, 'cond').includes(id)) element.classList.add('on')
      if (statements.includes(id) || (said && statements.includes(said))) element.classList.add('on', 'st')
      if (idsOf(element, 'cue').some(cue => cue === id || cue === said)) element.classList.add('cue')
    }
  }

  function select(card, { scroll = true, focus = true } = {}) {
    if (!card) return
    if (selected) {
      selected.classList.remove('on')
      selected.querySelector('.h').setAttribute('aria-expanded', 'false')
    }
    selected = card
    card.classList.add('on')
    card.querySelector('.h').setAttribute('aria-expanded', 'true')
    history.replaceState(null, '', `#${card.id}`)
    paint()
    place()
    const shown = cards()
    const at = part('sheetnav').querySelector('[data-at]')
    at.textContent = `${shown.indexOf(card) + 1} / ${shown.length}`
    const words = placeOf(card.dataset.a)
    if (scroll && words) scrollTo({ top: words.getBoundingClientRect().top + scrollY - innerHeight * 0.32 })
    if (focus && !phone.matches) card.querySelector('.h').focus({ preventScroll: true })
  }

  function step(by) {
    const shown = cards()
    const next = selected ? shown.indexOf(selected) + by : 0
    if (shown[next]) select(shown[next])
  }

  function show(next) {
    for (const each of docs) each.hidden = each !== next
    if (index) index.hidden = Boolean(next)
    doc = next || docs[0]
    if (choose) choose.value = next ? next.id : ''
    if (!next) return
    if (selected) selected.classList.remove('on')
    selected = null
    const first = cards()[0]
    if (first) select(first, { scroll: false, focus: false })
    history.replaceState(null, '', `#${next.id}`)
    place()
  }

  function route() {
    const target = document.getElementById(location.hash.slice(1))
    const owner = target?.closest('.doc')
    if (owner) {
      if (owner !== doc || owner.hidden || !selected) show(owner)
      if (target.classList.contains('card')) select(target)
      else scrollTo({ top: 0 })
    } else show(docs.length > 1 ? null : docs[0])
  }

  /** Cards that belong to words: of acts and conditions there, else of the statement. */
  function cardsAt(element) {
    const byId = ids => ids.map(id => document.getElementById(id)).filter(card => card && !card.hidden)
    const own = byId([...idsOf(element, 'a'), ...idsOf(element, 'cond')])
    if (own.length > 0) return own
    const said = idsOf(element, 's')
    return [...byId(said), ...cards().filter(card => said.includes(card.dataset.s))]
  }

  document.addEventListener('click', event => {
    const at = selector => event.target.closest(selector)
    const stepper = at('[data-step]')
    if (stepper) return step(Number(stepper.dataset.step))
    if (at('[data-full]')) return part('cards').classList.toggle('full')
    const family = at('[data-fam]')
    if (family) return toggleFamily(family)
    const hide = at('[data-hide]')
    if (hide) {
      const on = doc.classList.toggle(hide.dataset.hide)
      hide.setAttribute('aria-pressed', String(!on))
      return place()
    }
    const head = at('.card .h')
    if (head) {
      if (phone.matches) return part('cards').classList.toggle('full')
      return select(head.parentElement, { scroll: false })
    }
    const words = at('.text [data-a], .text [data-s], .text [data-cond]')
    if (words) {
      const there = cardsAt(words)
      if (there.length > 0) select(there[(there.indexOf(selected) + 1) % there.length], { scroll: false })
    }
  })

  function toggleFamily(button) {
    const on = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(on))
    const name = `f-${button.dataset.fam}`
    for (const card of all(doc, '.card')) if (card.classList.contains(name)) card.hidden = !on
    for (const element of all(part('text'), `.${name}`)) element.classList.toggle('off', !on)
    place()
  }

  const hover = on => event => {
    const card = event.target.closest?.('.card')
    const words = event.target.closest?.('.text [data-a], .text [data-s], .text [data-cond]')
    if (words) for (const each of cardsAt(words)) each.classList.toggle('hov', on)
    if (card) {
      const id = CSS.escape(card.dataset.a)
      const there = all(part('text'), `[data-a~="${id}"], [data-s~="${id}"], [data-cond~="${id}"]`)
      for (const each of there) each.classList.toggle('hov', on)
    }
  }
  document.addEventListener('mouseover', hover(true))
  document.addEventListener('mouseout', hover(false))

  document.addEventListener('keydown', event => {
    if (event.target.matches('input, select, textarea') || event.metaKey || event.ctrlKey || event.altKey) return
    if (index && !index.hidden) return
    if (event.key === 'j') step(1)
    else if (event.key === 'k') step(-1)
    else return
    event.preventDefault()
  })
  if (choose) {
    choose.addEventListener('change', () => {
      location.hash = choose.value
    })
  }
  addEventListener('hashchange', route)
  addEventListener('scroll', drawView, { passive: true })
  addEventListener('resize', place)
  if (phone.matches) {
    for (const each of docs) each.classList.add('nobp')
    for (const button of all(document, '[data-hide]')) button.setAttribute('aria-pressed', 'false')
  }
  if (document.fonts) document.fonts.ready.then(place)
  route()
})()

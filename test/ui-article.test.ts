import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addArticle, rereadArticle } from '../src/7-dossier/articles.js'
import { read } from '../src/read.js'
import { ok } from '../src/record/errors.js'
import { violations } from './axe.js'
import { CHROMIUM } from './chromium.js'
import { settled, startUi, type Ui } from './ui-server.js'

let ui: Ui

const chosen = (page: Page): Promise<string | null> => page.locator('.card.on').getAttribute('data-card')
const numberOfChosen = (page: Page): Promise<string> => page.locator('.card.on .who .n').innerText()
const goTo = async (page: Page, number: number): Promise<void> => {
  const from = Number(await numberOfChosen(page))
  for (let at = from; at < number; at++) await page.keyboard.press('j')
  await expect.poll(() => numberOfChosen(page)).toBe(String(number))
}

/** The words under paint of a name, from the browser's own ranges or from the classes that stand for them. */
const painted = (page: Page, name: string): Promise<string> =>
  page.evaluate(paint => {
    if (!('highlights' in CSS)) {
      return [...document.querySelectorAll(`.h-${paint}`)].map(element => element.textContent).join('')
    }
    const ranges = [...((CSS.highlights as Map<string, Set<StaticRange>>).get(paint) ?? [])]
    return ranges
      .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset))
      .join('')
  }, name)

/** Clicks in the middle of the first place of some words. */
async function clickOn(page: Page, words: string): Promise<void> {
  const box = await page.evaluate(wanted => {
    const node = [...document.querySelectorAll('.text [data-at]')]
      .map(element => element.firstChild as Text)
      .find(text => text.data.includes(wanted))!
    const range = document.createRange()
    range.setStart(node, node.data.indexOf(wanted))
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length)
    const { left, top, width, height } = range.getClientRects()[0]!
    return { x: left + width / 2, y: top + height / 2 }
  }, words)
  await page.mouse.click(box.x, box.y)
}

const WITHOUT_HIGHLIGHTS = 'delete CSS.highlights; delete window.Highlight; delete CSS.__proto__.highlights'

describe.skipIf(CHROMIUM === undefined)('article, sources and search in a browser', () => {
  beforeAll(async () => {
    ui = await startUi()
  })
  afterAll(() => ui.close())

  describe.each([
    ['with highlights of the browser', ''],
    ['with classes in their place', WITHOUT_HIGHLIGHTS],
  ])('an article %s', (_, script) => {
    it('is shown with cards level with their words, both ways linked', async () => {
      const { page, faults } = await ui.open('')
      await page.addInitScript(script)
      await page.goto(`${ui.url}#/article?id=5`)
      await page.reload()
      await page.waitForSelector('.card')
      expect(await page.evaluate(() => 'highlights' in CSS)).toBe(script === '')
      const boxes = await page
        .locator('.card')
        .evaluateAll(cards => cards.map(card => card.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]))
      expect(boxes.length).toBeGreaterThan(10)
      for (let i = 1; i < boxes.length; i++) expect(boxes[i]![0]!).toBeGreaterThanOrEqual(boxes[i - 1]![1]!)

      const what = page.locator('.card.on dd').first()
      const words = (await what.innerText()).trim()
      const family = (await page.locator('.card.on').getAttribute('class'))!.match(/f-(\w+)/)![1]!
      expect(await painted(page, `sel-${family}`)).toBe(words)
      expect(await painted(page, `act-${family}`)).toContain(words)
      expect(await painted(page, 'cue')).not.toBe('')

      const other = page.locator('.card:not(.meet)').nth(3)
      await other.locator('.h').click()
      const id = await chosen(page)
      expect(id).toBe(await other.getAttribute('data-card'))
      expect(page.url()).toContain(`item=${id}`)
      const there = (await what.innerText()).trim()
      await page.keyboard.press('k')
      expect(await chosen(page)).not.toBe(id)
      await clickOn(page, there.slice(0, 12))
      expect(await chosen(page)).toBe(id)
      expect(faults).toEqual([])
    })
  })

  it('is worked on by keyboard alone; decisions survive a reload and a reading anew, and can be taken back', async () => {
    const { page, faults } = await ui.open('#/article?id=1')
    await page.waitForSelector('.card.on')
    const numbers = await page.locator('.card:not(.said) .who .n').allInnerTexts()
    const [first, second, third] = numbers.map(Number) as [number, number, number]
    await goTo(page, first)
    await page.keyboard.press('c')
    await page.waitForSelector('.card.on.confirmed')
    await goTo(page, second)
    await page.keyboard.press('e')
    await page.waitForFunction(() => document.activeElement?.matches('.edit select'))
    await page.keyboard.press('w')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.card.on.corrected')
    expect(await page.locator('.card.on .v').innerText()).toBe('warns')
    await goTo(page, third)
    await page.keyboard.press('x')
    await page.waitForSelector('.card.on.rejected')

    const again = rereadArticle(ui.dossier, 1, (raw, hints) => {
      const result = read(raw, hints)
      return result.ok
        ? ok({ ...result.value, document: { ...result.value.document, byline: 'A later engine' } })
        : result
    })
    expect(again.outcome).toBe('changed')
    await page.reload()
    await page.waitForSelector('.card.on')
    expect(await page.locator('.ahead .sub').first().innerText()).toContain('A later engine')
    const states = page.locator('.card .done')
    expect((await states.allInnerTexts()).map(text => text.trim())).toEqual(['confirmed', 'corrected', 'rejected'])
    expect(await painted(page, 'rejected')).not.toBe('')
    expect(await page.locator('.ahead .check').innerText()).toContain('3 of')

    expect(await numberOfChosen(page)).toBe(String(third))
    await page.keyboard.press('u')
    await page.waitForSelector('.card.on.machine')
    expect(await states.count()).toBe(2)
    expect(faults).toEqual([])
  })

  it('takes an act on words that were selected', async () => {
    const { page } = await ui.open('#/article?id=8')
    await page.waitForSelector('.card')
    const before = await page.locator('.card').count()
    await page.evaluate(() => {
      const nodes = [...document.querySelectorAll('.text .bd [data-at]')].map(({ firstChild }) => firstChild)
      const node = nodes.find(other => (other?.textContent?.length ?? 0) >= 20)!
      getSelection()!.setBaseAndExtent(node, 0, node, 20)
    })
    await page.getByRole('button', { name: 'Add as act' }).click()
    await page.getByLabel('Kind').selectOption('commit')
    await page.getByLabel('Party').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForSelector('.card.added')
    expect(await page.locator('.card').count()).toBe(before + 1)
    await page.reload()
    await page.waitForSelector('.card.added')
  })

  it('corrects on which words an act rests, by keyboard and by selection, and its condition', async () => {
    const { page, faults } = await ui.open('#/article?id=4')
    await page.waitForSelector('.card.on')
    const what = page.locator('.card.on dd').first()
    let before = ''
    for (let i = 0; before.split(' ').length < 4; i++) {
      await page.locator('.card:not(.said):not(.meet) .h').nth(i).click()
      before = (await what.innerText()).trim()
    }
    const item = await chosen(page)
    const family = (await page.locator('.card.on').getAttribute('class'))!.match(/f-(\w+)/)![1]!
    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'What: end one word earlier' }).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    const shorter = (await page.locator('.spans .words').first().innerText()).trim()
    expect(before).toContain(shorter)
    expect(shorter.length).toBeLessThan(before.length)
    await expect.poll(() => painted(page, `sel-${family}`)).toBe(shorter)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.spans .words').first().innerText()).not.toBe(shorter)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.card.on.corrected')
    expect((await what.innerText()).trim()).toBe(shorter)

    await page.keyboard.press('e')
    await page.evaluate(() => {
      const piece = [...document.querySelectorAll('.text .bd [data-at]')].find(one => /rejected/.test(one.textContent))
      const node = piece!.firstChild!
      const from = node.textContent!.indexOf('rejected') - 9
      getSelection()!.setBaseAndExtent(node, Math.max(0, from), node, from + 8)
    })
    await page.getByRole('button', { name: 'Take as condition' }).click()
    await page.evaluate(() => {
      const piece = [...document.querySelectorAll('.text .bd [data-at]')].find(one => /rejected/.test(one.textContent))
      const node = piece!.firstChild!
      const from = node.textContent!.indexOf('rejected')
      getSelection()!.setBaseAndExtent(node, from, node, from + 8)
    })
    await page.getByRole('button', { name: 'Take these words too' }).click()
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.edit', { state: 'detached' })
    await page.reload()
    await page.waitForSelector('.card.on.corrected')
    expect(await chosen(page)).toBe(item)
    expect(await what.innerText()).toMatch(/ \[…\] /)
    expect((await page.locator('.card.on dd').nth(1).innerText()).length).toBeGreaterThan(3)

    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'Remove: If' }).click()
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.edit', { state: 'detached' })
    await expect.poll(() => page.locator('.card.on dt').allInnerTexts()).not.toContain('If')
    expect(faults).toEqual([])
  })

  it('lights the card of words and the words of a card', async () => {
    const { page } = await ui.open('#/article?id=5')
    await page.waitForSelector('.card.on')
    const card = page.locator('.card:not(.on):not(.said)').nth(2)
    await card.locator('.h').hover()
    const words = await painted(page, 'hover')
    expect(words.length).toBeGreaterThan(5)
    await page.mouse.move(0, 0)
    expect(await painted(page, 'hover')).toBe('')
    await card.locator('.h').focus()
    expect(await painted(page, 'hover')).toBe(words)
    await page.locator('h1').click()
    const sign = page.locator(`.text .mk[data-card="${await card.getAttribute('data-card')}"]`)
    const box = (await sign.boundingBox())!
    await page.mouse.move(box.x + box.width + 12, box.y + box.height / 2)
    await expect.poll(() => page.locator('.card[data-lit]').count()).toBe(1)
    expect(await painted(page, 'hover')).not.toBe('')
  })

  it('shows meetings, and has them confirmed, corrected, rejected and added', async () => {
    const { page, faults } = await ui.open('#/article?id=1')
    await page.waitForSelector('.card.meet')
    const meetings = await page.locator('.card.meet').count()
    const done = async (): Promise<string[]> =>
      (await page.locator('.card.meet .done').allInnerTexts()).map(text => text.trim())
    const before = await done()
    const geneva = page.locator('.card.meet', { hasText: 'Geneva · 9 Jan' })
    await geneva.locator('.h').click()
    expect(await geneva.locator('dl').innerText()).toContain('9 January 2022')
    expect(await painted(page, 'sel-said')).toContain('with a working dinner in Geneva')
    await page.keyboard.press('c')
    await page.waitForSelector('.card.meet.on.confirmed')

    await page.keyboard.press('e')
    await page.getByLabel('Status').selectOption('planned')
    await page.getByLabel('When').fill('tomorrow')
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('.edit').count()).toBe(1)
    await page.getByLabel('When').fill('2022-01-10')
    await page.getByLabel('Place').fill('Berne')
    await page.getByLabel('add a party').selectOption({ label: 'Russia' })
    await page.getByLabel('add a party').selectOption({ label: 'United States' })
    await page.getByRole('button', { name: 'Remove Russia' }).click()
    await page.getByLabel('When').press('Control+Enter')
    await page.waitForSelector('.card.meet.on.corrected')
    expect(await page.locator('.card.on .who').innerText()).toMatch(/planned · Berne · 10 Jan · United States$/)

    await page.locator('.card.meet', { hasText: 'Vienna' }).locator('.h').click()
    await page.keyboard.press('x')
    await page.waitForSelector('.card.meet.on.rejected')

    await page.evaluate(() => {
      const nodes = [...document.querySelectorAll('.text .bd [data-at]')].map(({ firstChild }) => firstChild)
      const node = nodes.find(other => (other?.textContent?.length ?? 0) >= 20)!
      getSelection()!.setBaseAndExtent(node, 0, node, 20)
    })
    await page.getByRole('button', { name: 'Add as meeting' }).waitFor()
    await page.keyboard.press('m')
    await page.getByLabel('Place').fill('Minsk')
    await page.getByLabel('When').fill('2022-02')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForSelector('.card.meet.added')
    expect(await page.locator('.card.meet').count()).toBe(meetings + 1)
    await page.reload()
    await page.waitForSelector('.card.meet.added')
    expect((await done()).sort()).toEqual([...before, 'added', 'corrected', 'rejected'].sort())
    await page.goto(`${ui.url}#/timeline`)
    await expect
      .poll(() => page.locator('.tl .mt').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('Berne')]))
    expect(faults).toEqual([])
  })

  it('leads from an act to its statement, where the attribution is corrected', async () => {
    const { page } = await ui.open('#/article?id=5')
    await page.waitForSelector('.card.on')
    const cards = await page.locator('.card').count()
    for (let i = 0; i < cards && (await page.locator('.card.on .go.inline').count()) === 0; i++) {
      await page.locator('.card .h').nth(i).click()
    }
    await page.locator('.card.on .go.inline').click()
    await page.waitForSelector('.card.said.on')
    expect(await page.locator('.card').count()).toBe(cards + 1)
    await page.keyboard.press('e')
    await page.getByLabel('Through').fill('Interfax')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.card.said.on.corrected')
    expect(await page.locator('.card.on dl').innerText()).toContain('Interfax')
  })

  it('adds an article by paste with its progress, and search finds it', async () => {
    const { page, faults } = await ui.open('#/sources')
    const articles = await page.locator('.rep tr').count()
    await page
      .getByLabel('Text of an article')
      .fill(
        'OSLO – Norway demanded that Russia reopen the border at Storskog. Russia rejected the demand, the Norwegian minister said on Tuesday.',
      )
    await page.getByLabel('Title').fill('Storskog stays closed')
    await page.getByLabel('Published').fill('2022-01-13')
    await page.getByRole('button', { name: 'Add text' }).click()
    await page.waitForSelector('.add li.added')
    expect(await page.locator('.add li.added').innerText()).toContain('Storskog stays closed')
    await expect.poll(() => page.locator('.rep tr').count()).toBe(articles + 1)

    await page.goto(`${ui.url}#/search`)
    await page.getByLabel('Words to look for').fill('storsk')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.hit')
    expect(await page.locator('.hit mark').first().innerText()).toBe('Storskog')
    await page.locator('.hit').last().click()
    await page.waitForSelector('.ahead h1')
    expect(await page.locator('.ahead h1').innerText()).toBe('Storskog stays closed')
    expect(faults).toEqual([])
  })

  it('says why something could not be read, and what to do where nothing is found', async () => {
    const { page } = await ui.open('#/sources')
    await page.getByLabel('Web address').fill('http://127.0.0.1:9/talks')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.waitForSelector('.add li.failed')
    expect((await page.locator('.add li.failed .reason').innerText()).length).toBeGreaterThan(20)
    await page.setInputFiles('input[type=file]', {
      name: 'talks.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    })
    await expect.poll(() => page.locator('.add li.failed').count()).toBe(2)
    const latin = Buffer.from(
      '<html><title>D\u00e9tente</title><p>L\u2019\u00c9quateur a refus\u00e9 l\u2019offre.</p></html>'.replaceAll(
        '\u2019',
        "'",
      ),
      'latin1',
    )
    await page.setInputFiles('input[type=file]', { name: 'page.html', mimeType: 'text/html', buffer: latin })
    await page.waitForSelector('.add li.added')
    expect(await page.locator('.add li.added').innerText()).toContain('D\u00e9tente')
    await page.goto(`${ui.url}#/search?q=zzz`)
    await page.getByRole('heading', { name: 'Nothing holds “zzz”' }).waitFor()
  })

  it('leads from a statement that was found to its words, and exports what was found', async () => {
    const { page } = await ui.open('#/search?q=russia')
    await page.waitForSelector('.hit')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    expect((await download).suggestedFilename()).toBe('search.csv')
    const link = page.locator('.hit[href*=item]').first()
    const words = await link.locator('.src').innerText()
    await link.click()
    await page.waitForSelector('.card.on')
    expect(words.replace(/\s+/g, ' ')).toContain(
      (await page.locator('.card.on dd').first().innerText()).split(/\s*\[…\]/)[0]!.slice(0, 30),
    )
  })

  it('shows hostile text as text', async () => {
    const hostile = '<script>hacked=1</script> <img src=x onerror="hacked=2"> <a href="javascript:hacked=3">x</a>'
    const added = addArticle(
      ui.dossier,
      {
        name: 'hostile.txt',
        bytes: Buffer.from(
          `OSLO – ${hostile} Russia demanded that NATO withdraw “${hostile} its \u202etroops\u202c from Poland”. NATO rejected the demand, the minister said.`,
        ),
        contentType: 'text/plain; charset=utf-8',
        url: null,
      },
      { title: `${hostile} \u202etitle`, published: '2022-01-13' },
      '2022-01-13',
    )
    if (!added.ok) throw added.error
    const { page, faults } = await ui.open(`#/article?id=${added.value.article}`)
    await page.waitForSelector('.text')
    const text = await page.locator('.text').innerText()
    expect(text).toContain('<script>hacked=1</script>')
    expect(text).toContain('onerror="hacked=2"')
    expect(text).not.toMatch(/[\u202a-\u202e]/)
    expect(text).toContain('␣')
    for (const hash of ['#/search?q=hacked', '#/sources', '#/board']) {
      await page.goto(`${ui.url}${hash}`)
      await settled(page)
      expect(await page.locator('main :is(script, img, a[href^="javascript:"])').count()).toBe(0)
    }
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
    expect(faults).toEqual([])
  })

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)(
    'breaks no rule of accessibility and does not scroll sideways (%s, %i wide)',
    async (colorScheme, width) => {
      const { page } = await ui.open('#/article?id=5', { viewport: { width, height: 844 }, colorScheme })
      await page.waitForSelector('.card.on')
      expect(await violations(page)).toEqual([])
      // One whose headings stand in the text without its title.
      await page.goto(`${ui.url}#/article?id=8`)
      await page.waitForSelector('.text .hdg')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('e')
      await page.waitForSelector('.edit')
      expect(await violations(page)).toEqual([])
      for (const [hash, stands] of [
        ['#/sources', '.rep'],
        ['#/search?q=russia', '.hit'],
        ['#/search', '.page'],
      ] as const) {
        await page.goto(`${ui.url}${hash}`)
        await page.waitForSelector(stands)
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      }
    },
  )
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rereadArticle } from '../src/7-dossier/articles.js'
import { read } from '../src/read.js'
import { ok } from '../src/record/errors.js'
import { CHROMIUM } from './chromium.js'
import { startUi, type Ui } from './ui-server.js'

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

      const other = page.locator('.card').nth(3)
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
      const node = document.querySelectorAll('.text .bd [data-at]')[0]!.firstChild!
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
})

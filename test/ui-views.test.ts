import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addArticle } from '../src/7-dossier/articles.js'
import type { Dossier } from '../src/7-dossier/dossier.js'
import { packagePath } from '../src/record/paths.js'
import { violations } from './axe.js'
import { CHROMIUM } from './chromium.js'
import { addExamples, settled, startUi, type Ui } from './ui-server.js'

const VIEWS = ['board', 'pair', 'timeline', 'who', 'quotations'] as const

/** Text that would be markup, script or a change of direction if anything let it through. */
const HOSTILE = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>\u202Edrowkcab'

function addHostile(dossier: Dossier): void {
  const text = `Russia demanded that NATO withdraw "${HOSTILE}" from Poland. NATO rejected the demand on Wednesday.`
  const raw = { name: 'hostile.txt', bytes: new TextEncoder().encode(text), contentType: 'text/plain', url: null }
  const added = addArticle(dossier, raw, { title: HOSTILE, published: '2022-01-12', language: 'en' }, '2022-01-14')
  if (!added.ok) throw added.error
}

const sidewaysFree = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

/** Asks and offers on the table, as the headline counts them. */
const onTheTable = async (page: Page): Promise<number> =>
  Number(/^\d+/.exec(await page.locator('main h1').innerText())?.[0] ?? 0)

it('is less than 90 kB of script, compressed', () => {
  const folder = packagePath('dist', 'ui', 'assets')
  const scripts = readdirSync(folder).filter(name => name.endsWith('.js'))
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  expect(scripts.length).toBeGreaterThan(0)
  expect(size).toBeLessThan(90_000)
})

describe.skipIf(CHROMIUM === undefined)('views of the examples', () => {
  let ui: Ui
  beforeAll(async () => {
    ui = await startUi(async dossier => {
      await addExamples(dossier)
      addHostile(dossier)
    })
  })
  afterAll(() => ui.close())

  it('shows issues by party with the answers to each ask', async () => {
    const { page, faults } = await ui.open('#/board')
    expect(await onTheTable(page)).toBeGreaterThan(20)
    expect(await page.locator('.bhead h2').allInnerTexts()).toEqual(expect.arrayContaining(['Russia', 'United States']))
    expect(await page.locator('.chip .tag.a-rejected').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('replays earlier days by slider and by [ and ]', async () => {
    const { page } = await ui.open('#/board')
    const last = await onTheTable(page)
    await page.keyboard.press('[')
    await expect.poll(() => onTheTable(page)).toBeLessThan(last)
    expect(await page.locator('.when output').innerText()).toContain('12 January 2022')
    await page.keyboard.press(']')
    await expect.poll(() => onTheTable(page)).toBe(last)
    await page.locator('#as-of').fill('0')
    await expect.poll(() => page.locator('.when output').innerText()).toContain('10 January 2022')
    await expect.poll(() => onTheTable(page)).toBeLessThan(last / 2)
  })

  it('filters by party and kind', async () => {
    const { page } = await ui.open('#/board')
    const all = await page.locator('.chip').count()
    await page.locator('.filters .tog', { hasText: 'Russia' }).click()
    const russian = await page.locator('.chip').count()
    expect(russian).toBeGreaterThan(0)
    expect(russian).toBeLessThan(all)
    await page.locator('.filters .tog.f-ask').click()
    expect(await page.locator('.chip').count()).toBeLessThan(russian)
    expect(await page.locator('.chip:not(.f-ask)').count()).toBe(0)
  })

  it('leads from an issue to the words by keyboard alone', async () => {
    const { page, faults } = await ui.open('#/board')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const issue = await page.locator('.brow.on').getAttribute('data-issue')
    expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('.brow')?.dataset.issue)).toBe(issue)
    await page.keyboard.press('Enter')
    await page.locator('aside.side').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('aside.side').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.locator('aside.side a').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/#\/article\?id=\d+&item=\d+$/)
    expect(faults).toEqual([])
  })

  it('sets two parties face to face and swaps them', async () => {
    const { page, faults } = await ui.open('#/pair?a=RUS&b=NATO')
    expect(await page.locator('main h1').innerText()).toMatch(/of \d+ asks/)
    expect(await page.locator('.face .chip.ask').count()).toBeGreaterThan(5)
    await expect.poll(() => page.locator('.lines path').count()).toBeGreaterThan(5)
    await page.getByRole('button', { name: 'Swap sides' }).click()
    await expect.poll(() => page.locator('.sides select').first().inputValue()).toBe('NATO')
    expect(faults).toEqual([])
  })

  it('shows days with meetings, actors with whom they address, and quotations that several have', async () => {
    const { page, faults } = await ui.open('#/timeline')
    await page.locator('.tl .it').first().waitFor()
    expect((await page.locator('.tl .dh h2').allInnerTexts()).join()).toContain('12 Jan')
    expect(await page.locator('.tl .mt').count()).toBeGreaterThan(1)
    await page.locator('header a', { hasText: 'Who' }).click()
    await page.locator('table.mx').waitFor()
    expect(await page.locator('main').innerText()).toContain('Jens Stoltenberg')
    await page.locator('header a', { hasText: 'Quotations' }).click()
    await page.locator('.quotation').first().waitFor()
    expect(await page.locator('.quotation li').count()).toBeGreaterThan(1)
    expect(faults).toEqual([])
  })

  it('speaks French at once, dates too, and leaves the evidence as it is', async () => {
    const { page } = await ui.open('#/board')
    const words = await page.locator('.chip .src').allInnerTexts()
    await page.getByRole('button', { name: 'FR', exact: true }).click()
    await expect.poll(() => page.locator('main h1').innerText()).toMatch(/demandes et offres sur la table/)
    expect(await page.locator('.when output').innerText()).toContain('13 janvier 2022')
    await expect.poll(() => page.locator('.bhead').innerText()).toContain('Russie')
    expect(await page.locator('.chip .src').allInnerTexts()).toEqual(words)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  })

  it('shows hostile text as text, marks that turn its direction made visible', async () => {
    const { page, faults } = await ui.open('#/board')
    for (const view of VIEWS) {
      await page.evaluate(to => {
        location.hash = `#/${to}`
      }, view)
      await settled(page)
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
      expect(await page.locator('main img, main script').count()).toBe(0)
      expect(await page.locator('main').innerHTML()).not.toContain('\u202E')
    }
    await page.evaluate(() => {
      location.hash = '#/board'
    })
    await page.locator('.brow').first().waitFor()
    const more = page.locator('.moreissues button')
    if ((await more.count()) > 0) await more.click()
    await expect.poll(() => page.locator('.chip .src', { hasText: '<script>' }).count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility and fits a phone (%s)', async colorScheme => {
    const { page } = await ui.open('#/board', { colorScheme })
    for (const view of VIEWS) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.evaluate(to => {
        location.hash = `#/${to}`
      }, view)
      await settled(page)
      await page.waitForTimeout(150)
      expect(await violations(page), view).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await sidewaysFree(page), view).toBe(true)
      expect(await violations(page), `${view} on a phone`).toEqual([])
    }
  })
})

describe.skipIf(CHROMIUM === undefined)('views of an empty dossier', () => {
  it('say what to do', async () => {
    const ui = await startUi(() => undefined)
    const { page, faults } = await ui.open('#/board')
    for (const view of VIEWS.filter(name => name !== 'quotations')) {
      await page.evaluate(to => {
        location.hash = `#/${to}`
      }, view)
      await expect.poll(() => page.locator('main').innerText()).toContain('Add sources')
    }
    expect(faults).toEqual([])
    await ui.close()
  })
})

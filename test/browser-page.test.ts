import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArticlePage } from '../src/8-outputs/page/page.js'
import { wordsIn } from '../src/8-outputs/words.js'
import { violations } from './axe.js'
import { CHROMIUM, launchChromium } from './chromium.js'
import { sampleRecord } from './sample-record.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-page-'))
let browser: Browser

function save(name: string, count: number): string {
  const page = new ArticlePage(wordsIn('en'), party => party)
  for (let i = 0; i < count; i++) page.add(sampleRecord())
  const file = join(folder, name)
  writeFileSync(file, page.html())
  return pathToFileURL(file).href
}

interface Opened {
  readonly page: Page
  readonly faults: string[]
}

async function open(url: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
  const page = await browser.newPage(options)
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => faults.push(message.text()))
  page.on('request', request => {
    if (request.url().split('#')[0] !== url) faults.push(`asked for ${request.url()}`)
  })
  await page.goto(url)
  return { page, faults }
}

const selected = (page: Page): Promise<string | null> => page.locator('.card.on').first().getAttribute('id')

describe.skipIf(CHROMIUM === undefined)('the page in a browser', () => {
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  it('links cards and words both ways, by key and by pointer', async () => {
    const { page, faults } = await open(save('one.html', 1))
    expect(await selected(page)).toBe('d1-a1')
    await page.keyboard.press('j')
    expect(await selected(page)).toBe('d1-a2')
    expect(await page.locator('.text .on').allInnerTexts()).toEqual(['the demand'])
    expect(await page.locator('.text .cue').allInnerTexts()).toEqual(['rejected'])
    await page.keyboard.press('k')
    expect(await selected(page)).toBe('d1-a1')
    await page.locator('.text [data-a~="d1-a3"]:not(.mk)').first().click()
    expect(await selected(page)).toBe('d1-a3')
    await page.locator('#d1-a2 .h').hover()
    expect(await page.locator('.text .hov:not(.mk)').allInnerTexts()).toEqual(['the demand'])
    expect(faults).toEqual([])
  })

  it('sets each card level with its words or below the card before', async () => {
    const { page } = await open(save('level.html', 1), { viewport: { width: 1280, height: 900 } })
    const boxes = await page
      .locator('.card')
      .evaluateAll(cards =>
        cards.map(card => ({ top: card.getBoundingClientRect().top, bottom: card.getBoundingClientRect().bottom })),
      )
    for (let i = 1; i < boxes.length; i++) expect(boxes[i]!.top).toBeGreaterThanOrEqual(boxes[i - 1]!.bottom)
  })

  it('opens on the list of several articles and goes to one and back', async () => {
    const { page, faults } = await open(save('many.html', 3))
    expect(await page.locator('.doc:visible').count()).toBe(0)
    await page.locator('.index a').nth(1).click()
    expect(await page.locator('.doc:visible').getAttribute('id')).toBe('d2')
    await page.goBack()
    expect(await page.locator('.index').isVisible()).toBe(true)
    await page.locator('.choose').selectOption('d3')
    expect(await page.locator('.doc:visible').getAttribute('id')).toBe('d3')
    expect(faults).toEqual([])
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)(
    'breaks no rule of accessibility (%s, %i wide) and does not scroll sideways',
    async (colorScheme, width) => {
      const { page } = await open(save('axe.html', 2), { viewport: { width, height: 844 }, colorScheme })
      for (const hash of ['', '#d1']) {
        await page.evaluate(to => {
          location.hash = to
        }, hash)
        await page.waitForTimeout(50)
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        expect(await violations(page)).toEqual([])
      }
    },
  )
})

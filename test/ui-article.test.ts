import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM } from './chromium.js'
import { startUi, type Ui } from './ui-server.js'

let ui: Ui

describe.skipIf(CHROMIUM === undefined)('the interface in a browser', () => {
  beforeAll(async () => {
    ui = await startUi()
  })
  afterAll(() => ui.close())

  it('opens on the board without a fault', async () => {
    const { page, faults } = await ui.open('')
    expect(await page.locator('.brow').count()).toBeGreaterThan(2)
    expect(faults).toEqual([])
  })
})

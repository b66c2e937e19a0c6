/** For tests of the interface: the server of a new dossier on a free port, and pages of it in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openInputs } from '../src/1-source/inputs.js'
import { addArticle } from '../src/7-dossier/articles.js'
import { type Dossier, openDossier } from '../src/7-dossier/dossier.js'
import { startServer } from '../src/9-doors/http/server.js'
import { packagePath } from '../src/record/paths.js'
import { launchChromium } from './chromium.js'

export interface Opened {
  readonly page: Page
  /** What went wrong in the page: errors, refused scripts, requests to anywhere but the server. */
  readonly faults: string[]
}

export interface Ui {
  readonly url: string
  readonly dossier: Dossier
  /** Opens an address such as `#/article?id=3` in a context of its own (English, 1440 by 900 unless told) and waits until it stands. */
  readonly open: (hash: string, options?: BrowserContextOptions) => Promise<Opened>
  readonly close: () => Promise<void>
}

/** Starts the server of a new dossier: of the examples, or of what `fill` puts in. */
export async function startUi(fill: (dossier: Dossier) => void | Promise<void> = addExamples): Promise<Ui> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-ui-'))
  const dossier = openDossier(join(folder, 'talks.rapporteur'), { create: true })
  await fill(dossier)
  const [server, browser] = await Promise.all([
    startServer({ dossier, who: 'ana', inputs: {}, interfaceFolder: packagePath('dist', 'ui'), version: '0' }),
    launchChromium(),
  ])
  return {
    url: server.url,
    dossier,
    open: (hash, options) => openPage(browser, server.url, hash, options),
    close: async () => {
      await browser.close()
      await server.close()
      dossier.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Day that stands for the day of an article without one. */
const TODAY = '2022-01-14'

export async function addExamples(dossier: Dossier): Promise<void> {
  for await (const input of openInputs([packagePath('examples')])) {
    if (!input.ok) throw input.error
    const added = addArticle(dossier, input.value.raw, input.value.hints, TODAY)
    if (!added.ok) throw added.error
  }
}

/** Longest wait for anything in a page, in milliseconds. */
const WAIT = 10_000

async function openPage(
  browser: Browser,
  url: string,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(WAIT)
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', request => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url()))
      faults.push(`asked for ${request.url()}`)
  })
  await page.goto(`${url}${hash}`)
  await settled(page)
  return { page, faults }
}

/** Waits until the view of the address stands with its data. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector('main:not(:has([aria-busy=true])) > :not([role=status])')
}

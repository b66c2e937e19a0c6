/** Rules of accessibility, checked on the page as it stands. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Violations as one line each, with the elements at fault; the page's own policy keeps strangers' scripts out, so it is bypassed for this one. */
export async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setBypassCSP', { enabled: true })
  await session.send('Runtime.evaluate', { expression: axe.source })
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const result = await axe.run()
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  })
  await session.detach()
  return found
}

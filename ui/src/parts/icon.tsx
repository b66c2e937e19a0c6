/** Icons: a stroke on 16 by 16 in the colour of the text around; decoration only, the words beside them speak. */
import { type IconName, iconPaths } from '../../../src/8-outputs/page/icons'

export type { IconName }

export const Icon = ({ name }: { readonly name: IconName }) => (
  // Constant drawings of our own, never text of an article.
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true" dangerouslySetInnerHTML={{ __html: iconPaths(name) }} />
)

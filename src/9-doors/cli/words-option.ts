/** In which language a command speaks: what `--words` says, else that of the locale, else English. */
import { Option } from 'commander'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../8-outputs/words.js'

export interface WordsFlag {
  readonly words: InterfaceLanguage
}

/** Language of messages by the locale (POSIX: LC_ALL wins over LC_MESSAGES, that over LANG). */
export function localeLanguage(env: Readonly<Record<string, string | undefined>>): InterfaceLanguage {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value !== undefined && value !== '') ?? ''
  return INTERFACE_LANGUAGES.find(language => locale === language || locale.startsWith(`${language}_`)) ?? 'en'
}

export const wordsOption = (): Option =>
  new Option('--words <language>', 'language in which it speaks')
    .choices(INTERFACE_LANGUAGES)
    .default(localeLanguage(process.env), 'that of the locale')

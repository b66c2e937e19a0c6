/** `rapporteur parse`: text or CoNLL-U in, CoNLL-U with tags, features, lemmas and dependency trees out, as a stream. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { MAX_SENTENCE_TOKENS } from '../../2-language/sentences.js'
import { MAX_WORD } from '../../2-language/tokenpatterns.js'
import { parseConllu, parseText } from '../../3-syntax/stream.js'
import { fail, RapporteurError } from '../../record/errors.js'
import { isLanguage, LANGUAGES, type Language } from '../../record/lexicon.js'
import { complain } from './terminal.js'

interface ParseFlags {
  readonly from: 'text' | 'conllu'
  readonly lang?: Language
  readonly accurate?: true
}

export const parseCommand = (): Command =>
  new Command('parse')
    .description('Parse text into Universal Dependencies trees, as CoNLL-U. Every word of the input is in the output.')
    .argument('[inputs...]', 'files; standard input where there are none, or for -')
    .addOption(
      new Option('--from <format>', 'plain text, or CoNLL-U whose sentences and words are kept')
        .choices(['text', 'conllu'])
        .default('text'),
    )
    .addOption(new Option('--lang <code>', 'language (default: told from the text)').choices([...LANGUAGES]))
    .option('--accurate', 'better trees, at half the speed')
    .addHelpText(
      'after',
      `\nSentences of more than ${MAX_SENTENCE_TOKENS} tokens and words of more than ${MAX_WORD} characters are cut, so that any input is parsed in linear time.`,
    )
    .action(async (inputs: string[], flags: ParseFlags) => {
      for (const name of inputs.length > 0 ? inputs : ['-']) {
        try {
          await parseInput(name, flags)
        } catch (error) {
          complain(messageOf(error, name))
          process.exitCode = 1
        }
      }
    })

async function parseInput(name: string, { from, lang, accurate }: ParseFlags): Promise<void> {
  const chunks = decoded(name === '-' ? process.stdin : createReadStream(name, { highWaterMark: 1 << 16 }))
  const choose = async (sample: string): Promise<Language> => lang ?? (await detect(sample, name))
  const tier = accurate ? 'accurate' : 'fast'
  const parsed = from === 'text' ? parseText(chunks, choose, tier) : parseConllu(chunks, choose, tier)
  await pipeline(Readable.from(parsed, { highWaterMark: 1 }), process.stdout, { end: false })
}

/** Loads the detector only when it is asked: it is larger than all else that parsing needs. */
async function detect(sample: string, name: string): Promise<Language> {
  const { detectLanguage } = await import('../../2-language/detect.js')
  const language = detectLanguage(sample)
  if (!isLanguage(language)) throw fail('language-unsupported', name, language)
  return language
}

async function* decoded(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of stream) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

function messageOf(error: unknown, name: string): string {
  if (error instanceof RapporteurError)
    return error.message.startsWith(name) ? error.message : `${name}: ${error.message}`
  if (codeOf(error) === 'ENOENT') return fail('input-missing', name).message
  return fail('input-unreadable', name, error instanceof Error ? error.message : String(error)).message
}

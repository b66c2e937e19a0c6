/** `rapporteur read`: inputs → records. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { read } from '../../read.js'

interface ReadFlags {
  readonly ndjson?: boolean
  readonly published?: string
  readonly lang?: string
}

export const readCommand = (): Command =>
  new Command('read')
    .description('Read files and print their records.')
    .argument('<inputs...>', 'files')
    .option('--ndjson', 'one record a line')
    .option('--published <date>', 'day of publication (ISO 8601)')
    .option('--lang <code>', 'language of the inputs (fr or en)')
    .action((inputs: string[], flags: ReadFlags) => {
      for (const name of inputs) {
        const result = read(
          { name, bytes: readFileSync(name), contentType: null, url: null },
          {
            ...(flags.published === undefined ? {} : { published: flags.published }),
            ...(flags.lang === undefined ? {} : { language: flags.lang }),
          },
        )
        if (result.ok) console.log(JSON.stringify(result.value, null, flags.ndjson ? 0 : 2))
        else {
          console.error(result.error.message)
          process.exitCode = 1
        }
      }
    })

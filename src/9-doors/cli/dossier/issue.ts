/** `rapporteur issue`: name, merge, split and pin issues. */
import { Command } from 'commander'
import { mergeIssues, nameIssue, pinActs, setKeywords, splitIssue } from '../../../7-dossier/issues.js'
import { authorOf, byOption, dossierCommand, idOf, withDossier } from './opening.js'

interface ByFlags {
  readonly by?: string
}

const issueId = idOf('issue')
const actIds = (text: string, before: readonly number[] = []): number[] => [...before, idOf('item')(text)]

export const issueCommand = (): Command =>
  new Command('issue')
    .description('Order the issues of a dossier; what you set stays when articles come.')
    .addCommand(
      dossierCommand('name', 'Give an issue a name.')
        .argument('<issue>', 'as i2', issueId)
        .argument('<name>', 'its name; empty gives back the label')
        .option(...byOption)
        .action((path: string, issue: number, name: string, flags: ByFlags) =>
          withDossier(path, {}, dossier => nameIssue(dossier, authorOf(flags), issue, name)),
        ),
    )
    .addCommand(
      dossierCommand('merge', 'Join an issue into another.')
        .argument('<issue>', 'as i2', issueId)
        .argument('<into>', 'as i1', issueId)
        .option(...byOption)
        .action((path: string, issue: number, into: number, flags: ByFlags) =>
          withDossier(path, {}, dossier => mergeIssues(dossier, authorOf(flags), issue, into)),
        ),
    )
    .addCommand(
      dossierCommand('split', 'Move acts into an issue of their own.')
        .argument('<name>', 'name of the new issue')
        .argument('<acts...>', 'as a12 a15', actIds)
        .option(...byOption)
        .action((path: string, name: string, acts: number[], flags: ByFlags) =>
          withDossier(path, {}, dossier => console.log(`i${splitIssue(dossier, authorOf(flags), acts, name)}`)),
        ),
    )
    .addCommand(
      dossierCommand('pin', 'Pin acts to an issue.')
        .argument('<issue>', 'as i2', issueId)
        .argument('<acts...>', 'as a12 a15', actIds)
        .option(...byOption)
        .action((path: string, issue: number, acts: number[], flags: ByFlags) =>
          withDossier(path, {}, dossier => pinActs(dossier, authorOf(flags), acts, issue)),
        ),
    )
    .addCommand(
      dossierCommand('keywords', 'Set the key words of an issue: acts that hold one belong to it.')
        .argument('<issue>', 'as i2', issueId)
        .argument('[words...]', 'words or phrases; none takes them away')
        .option(...byOption)
        .action((path: string, issue: number, words: string[], flags: ByFlags) =>
          withDossier(path, {}, dossier => setKeywords(dossier, authorOf(flags), issue, words)),
        ),
    )

import { closeConnection, waitForOthers } from '@/db/client'
import { COMMANDS } from './commands'
import { CouldNotCheck } from './could-not-check'
import { WrongUsage } from './wrong-usage'

/** Runs a command as it was typed, and gives its status: errors on stderr; 1 for a failure, 2 for wrong usage, 3 where something could not be checked. */
export async function runCommand([name, ...words]: string[]): Promise<number> {
  // Whatever a command writes holds personal data: nobody else of the machine reads it.
  process.umask(0o077)
  waitForOthers()
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name)
    if (!command) throw new WrongUsage(name === undefined ? 'no command given' : `there is no command ${name}`)
    const run = await command.load()
    await run(words)
    return 0
  } catch (error) {
    return report(error)
  } finally {
    closeConnection()
  }
}

function report(error: unknown): number {
  console.error(`ledger: ${error instanceof Error ? error.message : error}`)
  if (error instanceof CouldNotCheck) return 3
  if (!(error instanceof WrongUsage || isUnknownOption(error))) return 1
  console.error(
    [
      'usage:',
      ...COMMANDS.map(({ usage }) => `  ${process.env.LEDGER_PROGRAM ?? 'npm run -s ledger --'} ${usage}`),
    ].join('\n'),
  )
  return 2
}

function isUnknownOption(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

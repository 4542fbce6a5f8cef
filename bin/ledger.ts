import { runCommand } from './run-command'

// `ledger <command> …`: the same functions as the web.
process.exitCode = await runCommand(process.argv.slice(2))

import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { closeConnection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { narrowFiles } from '@/db/private-files'
import { ledgerIsFounded } from '@/db/queries/organ'
import { newOneTimeCode } from '@/server/gate/one-time-code'
import { buildIfStale } from './build'
import { PROJECT_ROOT } from './project'
import { isPortTaken, startServer, waitUntilServing } from './server'

const STARTED_BY = process.ppid

await main()

async function main(): Promise<void> {
  process.env.LEDGER_ROOT = PROJECT_ROOT
  // HOSTNAME is the machine's own name in many shells, so it cannot say where to listen.
  const host = process.env.LEDGER_HOST ?? '127.0.0.1'
  const port = portNumber(process.env.PORT ?? '3000')
  if (port === undefined) return fail(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`)
  if (await isPortTaken(host, port)) {
    return fail(`Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1} npm start`)
  }
  if ((await buildIfStale()) === 'failed') return fail('The build failed; its messages are above.')
  // What is built may be read by anybody; what a ledger writes is its owner's.
  process.umask(0o077)
  const file = databaseFile()
  const prepared = prepareDatabase(file)
  if (prepared instanceof Error) return fail(`The database was left as it is: ${prepared.message}`)
  narrowFiles(file)
  if (prepared.copy) console.log(`The database was brought up to date; a copy of the former one is ${prepared.copy}`)
  if (prepared.readOnly) console.error(`${file} can only be read: records can be looked at, and none entered.`)
  await serve(host, port, file)
}

function prepareDatabase(file: string): ReturnType<typeof migrateDatabase> | Error {
  try {
    return migrateDatabase(file)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function serve(host: string, port: number, file: string): Promise<void> {
  const setUpCode = newOneTimeCode()
  const child = startServer({ host, port, databaseFile: file, env: { LEDGER_SET_UP_CODE: setUpCode } })
  forwardSignals(child)
  if (process.env.npm_lifecycle_event) endWithNpm(child)
  child.once('exit', (status, signal) => process.exit(status ?? (signal ? 128 + constants.signals[signal] : 1)))
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  await waitUntilServing(`http://${bracketed(reachable)}:${port}/api/health`, child)
  const address = `http://${bracketed(reachable).replace('127.0.0.1', 'localhost')}:${port}`
  console.log(`公开台账 ${address}`)
  // Anyone who can read this output may set up the ledger; the code is valid until the server ends.
  if (!ledgerIsFounded()) console.log(`建立台账 Set up: ${address}/set-up?code=${setUpCode}`)
  closeConnection()
}

function forwardSignals(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  process.on('exit', () => child.kill())
}

function endWithNpm(child: ChildProcess): void {
  // A signal sent to npm ends its shell, which does not pass it on; so the parent process is watched.
  setInterval(() => {
    if (process.ppid !== STARTED_BY) child.kill('SIGTERM')
  }, 500).unref()
}

function portNumber(text: string): number | undefined {
  const port = Number(text)
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

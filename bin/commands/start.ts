import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { closeConnection, waitAsServer } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { narrowFiles } from '@/db/private-files'
import { ledgerIsFounded } from '@/db/queries/organ'
import { newOneTimeCode } from '@/server/gate/one-time-code'
import { SERVER_SCRIPT } from '../project'
import { isPortTaken, SERVER_SCRIPTS, serverEnvironment, waitUntilServing } from '../server'
import { WrongUsage } from '../wrong-usage'

const STARTED_BY = process.ppid

/** Brings the database up to date and serves it until the server ends. */
export async function start(words: string[]): Promise<void> {
  if (words.length > 0) throw new WrongUsage('start takes its settings from the environment')
  if (!existsSync(SERVER_SCRIPT)) throw new Error('the application is not built: npm run build')
  // HOSTNAME is the machine's own name in many shells, so it cannot say where to listen.
  const host = process.env.LEDGER_HOST ?? '127.0.0.1'
  const port = portNumber(process.env.PORT ?? '3000')
  if (await isPortTaken(host, port))
    throw new Error(`port ${port} is taken: stop what uses it, or choose another by PORT`)
  const file = databaseFile()
  prepare(file)
  await serve(host, port, file)
}

function prepare(file: string): void {
  const { copy, readOnly } = migrated(file)
  narrowFiles(file)
  if (copy) console.log(`The database was brought up to date; a copy of the former one is ${copy}`)
  if (readOnly) console.error(`${file} can only be read: records can be looked at, and none entered.`)
}

function migrated(file: string): ReturnType<typeof migrateDatabase> {
  try {
    return migrateDatabase(file)
  } catch (error) {
    throw new Error(`the database was left as it is: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

/** Becomes the server: its code runs in this process from here on, and ends it. */
async function serve(host: string, port: number, file: string): Promise<void> {
  const founded = ledgerIsFounded()
  // The server opens the ledger itself, with the SQLite of its own build, and waits for no lock as long as a command does.
  closeConnection()
  waitAsServer()
  const setUpCode = newOneTimeCode()
  Object.assign(process.env, serverEnvironment({ host, port, databaseFile: file }), { LEDGER_SET_UP_CODE: setUpCode })
  if (process.env.npm_lifecycle_event) endWithNpm()
  for (const script of SERVER_SCRIPTS) await import(pathToFileURL(script).href)
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  await waitUntilServing(`http://${bracketed(reachable)}:${port}/api/health`)
  const address = `http://${bracketed(reachable).replace('127.0.0.1', 'localhost')}:${port}`
  // Anyone who can read this output may set up the ledger; the code is valid until the server ends.
  const setUp = founded ? '' : `\n建立台账 Set up: ${address}/set-up?code=${setUpCode}`
  console.log(`公开台账 ${address}${setUp}`)
  await new Promise(() => {})
}

function endWithNpm(): void {
  // A signal sent to npm ends its shell, which does not pass it on; so the parent process is watched.
  setInterval(() => {
    if (process.ppid !== STARTED_BY) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535, not "${text}"`)
  return port
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

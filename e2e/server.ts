import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startServer, stopServer, waitUntilServing } from '@/bin/server'
import { copyDatabase, type PreparedDatabase, preparedDatabase, TODAY } from './databases'

export interface RunningLedger {
  url: string
  /** The code with which the ledger can be founded. */
  setUpCode: string
  databaseFile: string
}

/** Serves a copy of a prepared database on a port of its own for as long as `use` runs. */
export async function serveLedger(name: PreparedDatabase, use: (ledger: RunningLedger) => Promise<void>) {
  const directory = mkdtempSync(path.join(tmpdir(), `ledger-${name}-`))
  const databaseFile = path.join(directory, 'ledger.db')
  copyDatabase(preparedDatabase(name), databaseFile)
  const output: string[] = []
  const setUpCode = 'ABCDE-23456'
  const port = await freePort()
  const server = startServer({
    host: '127.0.0.1',
    port,
    databaseFile,
    env: { LEDGER_TODAY: TODAY, LEDGER_SET_UP_CODE: setUpCode },
    onOutput: (text) => output.push(text),
  })
  const url = `http://127.0.0.1:${port}`
  try {
    await waitUntilServing(`${url}/api/health`, server, 200).catch((error: Error) => {
      throw new Error(`${error.message}\n${output.join('')}`)
    })
    await use({ url, setUpCode, databaseFile })
  } finally {
    await stopServer(server)
    rmSync(directory, { recursive: true, force: true })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serving } from '@/resilience/serving'
import { copyDatabase, type PreparedDatabase, preparedDatabase, TODAY } from './databases'

const SET_UP_CODE = 'ABCDE-23456'

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
  try {
    await serving(databaseFile, ({ url }) => use({ url, setUpCode: SET_UP_CODE, databaseFile }), {
      LEDGER_TODAY: TODAY,
      LEDGER_SET_UP_CODE: SET_UP_CODE,
    })
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

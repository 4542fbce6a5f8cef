import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import path from 'node:path'
import { loadEnvFile } from 'node:process'

/**
 * Sets for an unpacked bundle where its data is: in the folder `disclosure-ledger-data` beside it, which the next version will
 * find there too, or in `LEDGER_DATA_DIR`. `ledger.env` in that folder holds settings, `NAME=VALUE` one a line; what the
 * environment says counts before it.
 */
export function settleSurroundings(software: string): void {
  const { env } = process
  const bundle = path.dirname(software)
  const data = path.resolve(env.LEDGER_DATA_DIR ?? path.join(path.dirname(bundle), 'disclosure-ledger-data'))
  const settings = path.join(data, 'ledger.env')
  if (existsSync(settings)) loadEnvFile(settings)
  env.LEDGER_ROOT = software
  env.LEDGER_DATA_DIR = data
  env.LEDGER_PROGRAM ??= process.platform === 'win32' ? 'ledger' : './ledger'
  // A path is meant from where the command is called, never from within the software, which the next version replaces.
  if (env.LEDGER_BACKUP_DIR) env.LEDGER_BACKUP_DIR = path.resolve(env.LEDGER_BACKUP_DIR)
  const named = env.DATABASE_URL
  env.DATABASE_URL = named?.startsWith('file:')
    ? `file:${path.resolve(named.slice('file:'.length))}`
    : (named ?? `file:${path.join(data, 'ledger.db')}`)
}

/**
 * Keeps what Node.js has compiled with the data, so that the next start takes two thirds of its time. Not for root, who would run
 * what the server's account can write.
 */
export function keepCompiled(data: string): void {
  if (process.getuid?.() === 0 || !existsSync(data)) return
  // From Node.js 22.8 on.
  const enable = Reflect.get(nodeModule, 'enableCompileCache') as ((folder: string) => unknown) | undefined
  enable?.(path.join(data, '.compiled'))
}

import path from 'node:path'

/** The project's folder; the standalone server gets it by `LEDGER_ROOT`, since its working directory is another. */
export function ledgerRoot(): string {
  return process.env.LEDGER_ROOT ?? process.cwd()
}

/** The absolute path that `DATABASE_URL` names (`file:./data/ledger.db` unless set). */
export function databaseFile(): string {
  const url = process.env.DATABASE_URL ?? 'file:./data/ledger.db'
  if (!url.startsWith('file:')) throw new Error(`DATABASE_URL must begin with file: (it is ${url})`)
  return path.resolve(ledgerRoot(), url.slice('file:'.length))
}

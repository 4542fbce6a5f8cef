import path from 'node:path'

/** The project's own folder; the standalone server is told it, since it runs elsewhere. */
export function ledgerRoot(): string {
  return process.env.LEDGER_ROOT ?? process.cwd()
}

/** The absolute path that `DATABASE_URL` names (`file:./data/ledger.db` unless set). */
export function databaseFile(): string {
  const url = process.env.DATABASE_URL ?? 'file:./data/ledger.db'
  if (!url.startsWith('file:')) throw new Error(`DATABASE_URL must begin with file: (it is ${url})`)
  return path.resolve(ledgerRoot(), url.slice('file:'.length))
}

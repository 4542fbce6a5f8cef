import { existsSync } from 'node:fs'
import path from 'node:path'
import { databaseFile } from '@/db/database-file'
import { commitIfOk } from '@/db/transaction'
import { recordExport } from '@/db/writes/backups'
import { faultLine } from '@/lib/backup/fault'
import { exportArchive } from '@/server/archive/export-archive'
import { WrongUsage } from '../wrong-usage'
import { LOCAL_OPERATOR } from './operator'

/** Writes the complete ledger as one documented archive. */
export async function exportLedger([file, ...more]: string[]): Promise<void> {
  if (file === undefined || more.length > 0) throw new WrongUsage('a file for the archive is needed')
  if (!existsSync(databaseFile())) throw new Error(`there is no ledger ${databaseFile()}`)
  const target = path.resolve(file)
  if (existsSync(target)) throw new Error(`${target} exists already`)
  const { tables, rows, faults } = await exportArchive(target)
  commitIfOk(LOCAL_OPERATOR, (tx) => recordExport(tx, { file: target, tables, rows }))
  console.log(`${target}  ${tables} tables, ${rows} rows`)
  for (const fault of faults) console.error(`the ledger is not sound: ${faultLine(fault)}`)
}

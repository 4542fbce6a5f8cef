import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeConnection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { ZHAO_JUN } from '@/db/testing/cast'
import { loadDemonstration } from '@/db/testing/demonstration'
import { hashPassword } from '@/server/gate/password'

/** The demonstration's ledger in a folder, whose accounts can sign in; returns its file. */
export async function demonstrationIn(folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-served-'))): Promise<string> {
  const file = path.join(folder, 'ledger.db')
  closeConnection()
  process.env.DATABASE_URL = `file:${file}`
  migrateDatabase(file)
  loadDemonstration(ZHAO_JUN, '2024-06-03', await hashPassword(DEMO_ACCOUNTS.clerk.password))
  closeConnection()
  return file
}

import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { loadDemonstration } from '@/db/seed/load-demonstration'
import { hashPassword } from '@/server/gate/password'
import { today } from '@/server/today'
import { accepted, LOCAL_OPERATOR } from './operator'

/** Loads the demonstration into an empty database and says how to sign in. */
export async function demo(): Promise<void> {
  migrateDatabase(databaseFile())
  const loaded = loadDemonstration(LOCAL_OPERATOR, today(), await hashPassword(DEMO_ACCOUNTS.clerk.password))
  accepted(loaded, {
    ledgerNotEmpty: `${databaseFile()} already holds a ledger; the demonstration is loaded into an empty one only`,
  })
  console.log(`演示台账已载入 ${databaseFile()}。登录账号：`)
  for (const { role, username, password } of Object.values(DEMO_ACCOUNTS))
    console.log(`  ${role.padEnd(14)} ${username.padEnd(10)} ${password}`)
}

import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { DEMONSTRATIONS } from '@/db/seed/demonstrations'
import { loadDemonstration } from '@/server/demonstration/load-demonstration'
import { hashPassword } from '@/server/gate/password'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'
import { accepted, LOCAL_OPERATOR } from './operator'

/** Loads a demonstration into an empty database, the bureau's unless the county's is asked for, and says how to sign in. */
export async function demo([word = 'bureau']: string[]): Promise<void> {
  const which = DEMONSTRATIONS.find((each) => each === word)
  if (!which) throw new WrongUsage(`there is no demonstration ${word}`)
  migrateDatabase(databaseFile())
  const passwordHash = await hashPassword(DEMO_ACCOUNTS.clerk.password)
  const loaded = await loadDemonstration(LOCAL_OPERATOR, today(), passwordHash, which)
  accepted(loaded, {
    ledgerNotEmpty: `${databaseFile()} already holds a ledger; the demonstration is loaded into an empty one only`,
  })
  console.log(`演示台账已载入 ${databaseFile()}。登录账号：`)
  for (const { role, username, password } of Object.values(DEMO_ACCOUNTS))
    console.log(`  ${role.padEnd(14)} ${username.padEnd(10)} ${password}`)
}

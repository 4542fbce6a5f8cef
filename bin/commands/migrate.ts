import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'

/** Brings the database to this version's schema. */
export async function migrate(): Promise<void> {
  const { copy } = migrateDatabase(databaseFile())
  console.log(copy ? `migrated; a copy of the older database is ${copy}` : `${databaseFile()} is up to date`)
}

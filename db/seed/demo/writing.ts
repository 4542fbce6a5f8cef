import { eq } from 'drizzle-orm'
import { type Actor, mintOperator, type Permission } from '@/lib/access'
import type { Result } from '@/lib/result'
import { type sections, staff } from '../../schema/organ'
import type { categories, platforms } from '../../schema/published'
import type { Tx } from '../../transaction'
import { DEMO_ACCOUNTS } from '../demo-accounts'

export type Account = keyof typeof DEMO_ACCOUNTS

/** The same write by one of the accounts. */
export function as(tx: Tx, account: Account): Tx<Actor<Permission>> {
  const { name, role } = DEMO_ACCOUNTS[account]
  return { ...tx, actor: mintOperator({ staffId: idOf(tx, staff, name), name, role }) }
}

type Named = typeof sections | typeof categories | typeof platforms | typeof staff

export function idOf(tx: Tx, table: Named, name: string): number {
  const row = tx.sql.select({ id: table.id }).from(table).where(eq(table.name, name)).get()
  if (!row) throw new Error(`the demonstration has no ${name}`)
  return row.id
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demonstration breaks a rule: ${JSON.stringify(result)}`)
  return result.value
}

import { closeConnection } from '@/db/client'
import { foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { keepPlatform } from '@/db/writes/lists'

const UNUSED = { account: '', openedOn: null, closedOn: null }

/** Creates a ledger with the lists that the acts need, and closes it; returns its file. */
export function newLedger(): string {
  const file = openCopiedDatabase()
  foundTestLedger()
  for (const name of ['门户网站', '微信公众号'])
    commitIfOk(ZHAO_JUN, (tx) => keepPlatform(tx, { id: null, name, kind: 'website', active: true, ...UNUSED }))
  closeConnection()
  return file
}

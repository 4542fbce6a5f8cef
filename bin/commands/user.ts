import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { accountOf } from '@/db/queries/session'
import { commitIfOk, type Tx } from '@/db/transaction'
import { addStaff } from '@/db/writes/organ'
import { unlockAccount } from '@/db/writes/sign-in-attempts'
import { staffInput } from '@/lib/organ/input'
import { hashPassword } from '@/server/gate/password'
import { accountKey } from '@/server/gate/sign-in'
import { WrongUsage } from '../wrong-usage'
import { accepted, LOCAL_OPERATOR, openLedger } from './operator'

/** Accounts: `add` makes one, `unlock` lets its owner sign in at once after failures. */
export async function user([act, ...words]: string[]): Promise<void> {
  if (act === 'add') await addUser(words)
  else if (act === 'unlock') unlockUser(words)
  else throw new WrongUsage('the acts on users are add and unlock')
}

function unlockUser(words: string[]): void {
  const { username } = parseArgs({ args: words, options: { username: { type: 'string' } } }).values
  if (!username) throw new WrongUsage('--username is needed')
  openLedger()
  const account = accountOf(username)
  if (!account) throw new Error(`there is no account ${username} that may sign in`)
  const unlock = (tx: Tx) => unlockAccount(tx, account.staffId, accountKey(username))
  const { forgotten } = accepted(commitIfOk(LOCAL_OPERATOR, unlock))
  console.log(`${username}  ${forgotten}`)
}

/** Adds a member of staff with a password of chance, and prints it once. */
async function addUser(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { username: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  })
  const parsed = staffInput.safeParse({ ...values, sectionId: null, password: randomBytes(9).toString('base64url') })
  if (!parsed.success)
    throw new WrongUsage(`not understood: ${parsed.error.issues.map(({ path }) => `--${path.join('.')}`).join(', ')}`)
  openLedger()
  const { password, ...member } = parsed.data
  const passwordHash = await hashPassword(password)
  const added = commitIfOk(LOCAL_OPERATOR, (tx) => addStaff(tx, { ...member, passwordHash, temporary: true }))
  accepted(added, { nameTaken: `the user name ${member.username} is taken` })
  console.log(`${member.username}  ${password}`)
}

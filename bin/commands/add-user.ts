import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { commitIfOk } from '@/db/transaction'
import { addStaff } from '@/db/writes/organ'
import { staffInput } from '@/lib/organ/input'
import { hashPassword } from '@/server/gate/password'
import { WrongUsage } from '../wrong-usage'
import { accepted, LOCAL_OPERATOR, openLedger } from './operator'

/** Adds a member of staff with a random password, and prints it once. */
export async function addUser([act, ...words]: string[]): Promise<void> {
  if (act !== 'add') throw new WrongUsage('the only act on users is add')
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

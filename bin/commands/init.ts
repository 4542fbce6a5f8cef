import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { setUpInput } from '@/lib/organ/input'
import { foundWithAdministrator } from '@/server/founding'
import { WrongUsage } from '../wrong-usage'
import { accepted } from './operator'

const input = setUpInput.omit({ code: true })

/** Which option fills which field of the set-up page. */
const OPTION_OF_FIELD: Record<string, string> = {
  'organ.fullName': '--organ',
  'organ.shortName': '--short-name',
  'organ.kind': '--kind',
  'organ.level': '--level',
  'organ.region': '--region',
  'organ.agencyCode': '--agency-code',
  'administrator.username': '--username',
  'administrator.name': '--name',
  'administrator.password': '--password-file',
}

/**
 * Founds the ledger without a browser, as the set-up page does: the organ and its first administrator. Without a file with a
 * password (`-`: standard input) one of chance is printed once, to be changed at the first sign-in.
 */
export async function init(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      organ: { type: 'string' },
      'short-name': { type: 'string' },
      kind: { type: 'string', default: 'department' },
      level: { type: 'string', default: 'municipal' },
      region: { type: 'string', default: '' },
      'agency-code': { type: 'string', default: '' },
      username: { type: 'string', default: 'admin' },
      name: { type: 'string' },
      'password-file': { type: 'string' },
    },
  })
  const chosen = values['password-file'] === undefined ? undefined : passwordIn(values['password-file'])
  const password = chosen ?? randomBytes(9).toString('base64url')
  const parsed = input.safeParse({
    organ: {
      fullName: values.organ,
      shortName: values['short-name'] ?? values.organ,
      kind: values.kind,
      level: values.level,
      region: values.region,
      agencyCode: values['agency-code'],
    },
    administrator: { username: values.username, name: values.name, password },
  })
  if (!parsed.success) throw notUnderstood(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
  migrateDatabase(databaseFile())
  const founded = await foundWithAdministrator(parsed.data, { temporary: chosen === undefined })
  if (!founded.ok && founded.kind === 'invalid')
    throw notUnderstood(Object.entries(founded.fields).map(([field, codes]) => [field, codes.join(', ')]))
  accepted(founded, { ledgerNotEmpty: `${databaseFile()} already holds a ledger` })
  console.log(`台账已建立 The ledger is founded: ${databaseFile()}`)
  console.log(`${parsed.data.administrator.username}  ${chosen === undefined ? password : ''}`.trimEnd())
}

/** The first line, so that a file that ends with a line break holds the password that was meant. */
function passwordIn(file: string): string {
  return readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/)[0]!
}

function notUnderstood(faults: [field: string, message: string][]): WrongUsage {
  return new WrongUsage(
    `not understood: ${faults.map(([field, message]) => `${OPTION_OF_FIELD[field] ?? field} (${message})`).join(', ')}`,
  )
}

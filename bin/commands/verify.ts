import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { databaseFile } from '@/db/database-file'
import { type Anchor, anchorsIn, anchorText } from '@/lib/backup/anchor'
import { faultLine } from '@/lib/backup/fault'
import { failureLine } from '@/lib/jobs/failure-line'
import { verifyFile } from '@/server/backup/verify-file'
import { failureOf } from '@/server/jobs/failure-of'
import { CouldNotCheck } from '../could-not-check'
import { WrongUsage } from '../wrong-usage'

/**
 * Looks through a backup, an archive or a database; without a file, through the ledger in use. Its audit trail is held to
 * what was noted of it outside: `--anchor ID:HASH`, or a file that has such notes in it, or a backup.
 * Not being able to look is another status than having found a fault.
 */
export async function verify(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, anchor: { type: 'string', multiple: true } },
  })
  if (positionals.length > 1) throw new WrongUsage('one file at a time')
  const file = positionals[0] ?? databaseFile()
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  const anchors = (await Promise.all((values.anchor ?? []).map(anchorsFrom))).flat()
  const { manifest, ...verdict } = await verifyFile(file, anchors).catch((error: unknown) => {
    throw notChecked(file, error)
  })
  if (anchors.length > 0 && manifest?.format === 'disclosure-ledger-archive')
    throw new Error('an archive is compared with anchors after it has been imported')
  const { faults, files, auditEntries, auditHead, auditAnonymised } = verdict
  if (values.json) {
    const { format, madeAt, organ, migrations } = manifest ?? {}
    console.log(JSON.stringify({ sound: faults.length === 0, ...verdict, format, madeAt, organ, migrations }, null, 2))
  } else if (faults.length === 0)
    console.log(
      `${file} is sound: ${files} files, ${auditEntries} audit entries (${auditAnonymised} anonymised), the last ${auditHead ? anchorText({ id: auditEntries, hash: auditHead }) : '-'}; ${anchors.length} anchors compared`,
    )
  if (faults.length > 0) throw new Error(`${file} is not sound:\n${faults.map(faultLine).join('\n')}`)
}

function notChecked(file: string, error: unknown): CouldNotCheck {
  const said = error instanceof Error ? error.message : String(error)
  return new CouldNotCheck(`${file} could not be checked: ${failureLine(failureOf(error))} (${said})`, { cause: error })
}

async function anchorsFrom(given: string): Promise<Anchor[]> {
  const anchors = existsSync(given) ? await anchorsOfFile(given) : anchorsIn(given)
  if (anchors.length === 0) throw new WrongUsage(`--anchor needs ID:HASH or a file with such notes, not ${given}`)
  return anchors
}

async function anchorsOfFile(file: string): Promise<Anchor[]> {
  if (!file.endsWith('.zip')) return anchorsIn(await readFile(file, 'utf8'))
  const { manifest } = await verifyFile(file)
  return manifest ? [{ id: manifest.audit.entries, hash: manifest.audit.head }] : []
}

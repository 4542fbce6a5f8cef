import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { databaseFile } from '@/db/database-file'
import { faultLine } from '@/lib/backup/fault'
import { type Keep, readKeep } from '@/lib/backup/rotation'
import { keepBackup, rotateBackups } from '@/server/backup/rotate'
import { WrongUsage } from '../wrong-usage'
import { LOCAL_OPERATOR } from './operator'

/** Makes a backup of the ledger in use into a new file, or into a folder whose older backups are rotated. */
export async function backup(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { rotate: { type: 'string' }, keep: { type: 'string' } },
  })
  const [file, ...more] = positionals
  if ((file === undefined) === (values.rotate === undefined) || more.length > 0)
    throw new WrongUsage('either a file or --rotate with a folder is needed')
  const rotation = keepFrom(values.keep, values.rotate)
  if (!existsSync(databaseFile())) throw new Error(`there is no ledger ${databaseFile()}`)
  if (file) await toFile(path.resolve(file))
  else await toFolder(path.resolve(values.rotate!), rotation!)
}

function keepFrom(text: string | undefined, folder: string | undefined): Keep | undefined {
  if ((text === undefined) !== (folder === undefined)) throw new WrongUsage('--rotate and --keep go together')
  const rotation = text === undefined ? undefined : readKeep(text)
  if (text !== undefined && !rotation)
    throw new WrongUsage(`--keep needs days, weeks and months such as 7,4,12, not ${text}`)
  return rotation
}

async function toFile(file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} exists already`)
  const { bytes, faults } = await keepBackup(LOCAL_OPERATOR, 'command', file)
  console.log(`${file}  ${bytes} bytes`)
  assertSound(file, faults)
}

async function toFolder(folder: string, rotation: Keep): Promise<void> {
  const { file, bytes, faults, deleted } = await rotateBackups(LOCAL_OPERATOR, folder, rotation)
  console.log(`${file}  ${bytes} bytes`)
  for (const name of deleted) console.log(`deleted ${path.join(folder, name)}`)
  assertSound(file, faults)
}

function assertSound(file: string, faults: Parameters<typeof faultLine>[0][]): void {
  if (faults.length > 0)
    throw new Error(`${file} was written, but the ledger is not sound:\n${faults.map(faultLine).join('\n')}`)
}

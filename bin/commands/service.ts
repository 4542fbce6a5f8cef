import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { databaseFile } from '@/db/database-file'
import { PROJECT_ROOT } from '../project'
import { type Installation, type Unit, unitsOf } from '../service/units'
import { WrongUsage } from '../wrong-usage'

const UNITS = '/etc/systemd/system'
const ENABLED = ['ledger.service', 'ledger-backup.timer', 'ledger-digest.timer']

/**
 * `service install`: the account, the folders, the units of systemd for the server, the nightly backup and the daily digests;
 * says each thing that it does. `--print` shows the units alone. After an upgrade it lets the units run the new folder.
 */
export async function service([act, ...words]: string[]): Promise<void> {
  if (act !== 'install') throw new WrongUsage('the one act on the service is install')
  const { values } = parseArgs({
    args: words,
    options: {
      user: { type: 'string', default: 'ledger' },
      backups: { type: 'string' },
      print: { type: 'boolean', default: false },
    },
  })
  if (!/^[a-z_][a-z0-9_-]{0,31}$/.test(values.user))
    throw new WrongUsage(`--user must be the name of an account, not ${values.user}`)
  const installation = installationFor(values.user, values.backups)
  if (process.platform === 'win32') {
    console.log(onWindows(installation))
    return
  }
  const units = unitsOf(installation)
  if (values.print) console.log(units.map(({ name, text }) => `# ${path.join(UNITS, name)}\n${text}`).join('\n'))
  else install(installation, units)
}

function install(installation: Installation, units: readonly Unit[]): void {
  if (process.getuid?.() !== 0) throw new Error('only root can install a service; --print shows what it would write')
  if (!existsSync(UNITS))
    throw new Error(`there is no ${UNITS}: this machine has no systemd; --print shows what would be written`)
  ensureAccount(installation)
  for (const folder of [installation.data, installation.backups]) ensureFolder(folder, installation.user)
  for (const unit of units) writeUnit(unit)
  enable()
}

function installationFor(user: string, backups: string | undefined): Installation {
  const data = path.dirname(databaseFile())
  const bundled = process.env.LEDGER_DATA_DIR !== undefined
  return {
    folder: bundled ? path.dirname(PROJECT_ROOT) : PROJECT_ROOT,
    program: bundled
      ? [path.join(path.dirname(PROJECT_ROOT), 'ledger')]
      : [process.execPath, path.join(PROJECT_ROOT, 'bin/ledger.mjs')],
    user,
    data,
    backups: backups === undefined ? `${data}-backups` : path.resolve(backups),
    environment: bundled
      ? { LEDGER_DATA_DIR: data }
      : { NODE_ENV: 'production', DATABASE_URL: `file:${databaseFile()}` },
  }
}

function ensureAccount({ user, data }: Installation): void {
  const isThere = spawnSync('id', ['-u', user]).status === 0
  if (!isThere) done('useradd', '--system', '--home-dir', data, '--shell', '/usr/sbin/nologin', user)
  console.log(isThere ? `the account ${user} is there` : `made the account ${user}`)
}

function ensureFolder(folder: string, user: string): void {
  const existed = existsSync(folder)
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  done('chown', '-R', `${user}:`, folder)
  console.log(`${existed ? 'gave' : 'made'} ${folder}, which ${user} alone can read`)
}

function writeUnit({ name, text }: Unit): void {
  const file = path.join(UNITS, name)
  const former = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  if (former !== text) writeFileSync(file, text, { mode: 0o644 })
  console.log(former === text ? `${file} is as it should be` : `wrote ${file}${ranBefore(former)}`)
}

function ranBefore(former: string | undefined): string {
  const ran = former && /^ExecStart=(.+)/m.exec(former)?.[1]
  return ran ? ` anew; it ran ${ran}` : ''
}

function enable(): void {
  const left = [['daemon-reload'], ['enable', ...ENABLED]].filter(
    (words) => spawnSync('systemctl', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0,
  )
  for (const words of left) console.log(`systemd does not run here; still to be done: systemctl ${words.join(' ')}`)
  if (left.length > 0) return
  console.log(`${ENABLED.join(', ')} start with the machine; to start them now: systemctl restart ${ENABLED.join(' ')}`)
}

function done(program: string, ...words: string[]): void {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed: ${error?.message ?? stderr.trim()}`)
}

/** Windows has no units; its task scheduler starts programs with the machine and at an hour. */
function onWindows({ folder, backups }: Installation): string {
  const program = path.join(folder, 'ledger.cmd')
  return [
    'At a command prompt of an administrator:',
    `schtasks /create /tn "Disclosure ledger" /sc onstart /ru SYSTEM /tr "\\"${program}\\" start"`,
    `schtasks /create /tn "Disclosure ledger backup" /sc daily /st 02:15 /ru SYSTEM /tr "\\"${program}\\" backup --rotate \\"${backups}\\" --keep 7,4,12"`,
    `schtasks /create /tn "Disclosure ledger digest" /sc weekly /d MON,TUE,WED,THU,FRI /st 08:00 /ru SYSTEM /tr "\\"${program}\\" digest"`,
    'schtasks /run /tn "Disclosure ledger"',
  ].join('\n')
}

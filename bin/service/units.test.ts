import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Installation, unitsOf } from './units'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-units-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const usual: Installation = {
  folder: '/srv/disclosure-ledger-1.0.0-linux-x64',
  program: ['/srv/disclosure-ledger-1.0.0-linux-x64/ledger'],
  user: 'ledger',
  data: '/srv/disclosure-ledger-data',
  backups: '/srv/disclosure-ledger-data-backups',
  environment: { LEDGER_DATA_DIR: '/srv/disclosure-ledger-data' },
}
const odd: Installation = {
  ...usual,
  folder: '/srv/公开 台账 100%',
  program: ['/srv/公开 台账 100%/ledger'],
  backups: '/mnt/备份 $1',
  environment: { LEDGER_DATA_DIR: '/srv/数据 "一"' },
}

const textOf = (name: string, installation = usual) => unitsOf(installation).find((unit) => unit.name === name)!.text

test('the server runs as its own account, writes its data and backups only, and is started again when it fails', () => {
  expect(textOf('ledger.service').split('\n')).toEqual(
    expect.arrayContaining([
      'User=ledger',
      'UMask=0077',
      'ExecStart=/srv/disclosure-ledger-1.0.0-linux-x64/ledger start',
      'ReadWritePaths=/srv/disclosure-ledger-data /srv/disclosure-ledger-data-backups',
      'Environment=LEDGER_DATA_DIR=/srv/disclosure-ledger-data',
      'Restart=on-failure',
      'WantedBy=multi-user.target',
    ]),
  )
})

test('a backup is made every night by the clock of China, and rotated', () => {
  expect(textOf('ledger-backup.timer')).toContain('OnCalendar=*-*-* 02:15:00 Asia/Shanghai\nPersistent=true\n')
  expect(textOf('ledger-backup.service')).toContain(
    'ExecStart=/srv/disclosure-ledger-1.0.0-linux-x64/ledger backup --rotate /srv/disclosure-ledger-data-backups --keep 7,4,12\n',
  )
})

test('a folder with a space, a percent sign or a dollar in its name is named as it is', () => {
  const text = textOf('ledger-backup.service', odd)
  expect(text).toContain('WorkingDirectory=/srv/公开 台账 100%%\n')
  expect(text).toContain('ExecStart="/srv/公开 台账 100%%/ledger" backup --rotate "/mnt/备份 $$1" --keep 7,4,12\n')
  expect(text).toContain('Environment="LEDGER_DATA_DIR=/srv/数据 \\"一\\""\n')
})

const canVerify = spawnSync('sh', ['-c', 'command -v systemd-analyze']).status === 0

test.skipIf(!canVerify).each([[usual], [odd]])('systemd takes the units without a word', (installation) => {
  const here = { ...installation, program: ['/bin/sh'] }
  for (const { name, text } of unitsOf(here)) writeFileSync(path.join(folder, name), text)
  for (const { name } of unitsOf(here)) {
    const words = ['verify', '--man=no', `./${name}`]
    const { status, stdout, stderr } = spawnSync('systemd-analyze', words, { cwd: folder, encoding: 'utf8' })
    expect([name, status, `${stdout}${stderr}`]).toEqual([name, 0, ''])
  }
})

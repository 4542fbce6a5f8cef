import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_ROOT } from './project'

const page = readFileSync(path.join(PROJECT_ROOT, 'docs/operations.md'), 'utf8')
const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-units-'))

/** The indented texts of the page, each with the line before it. */
const texts = [...page.matchAll(/(?<=^|\n)([^\n]+)\n\n((?: {4}[^\n]*\n|\n(?= {4}))+)/g)].map(([, before, text]) => ({
  before: before!,
  text: text!.replace(/^ {4}/gm, ''),
}))

/** The units, each under the name that the line before it gives. */
const units = texts.flatMap(({ before, text }) => {
  const name = /\/etc\/systemd\/system\/([\w-]+\.(?:service|timer))`:$/.exec(before)?.[1]
  return name ? [{ name, text }] : []
})

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const run = (program: string, ...options: string[]) => {
  const { stdout, stderr, status } = spawnSync(program, options, { cwd: folder, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

/** `[Section]` and `Key=Value` lines; what stands outside a section or is no such line is an error. */
function sectionsOf(text: string): Record<string, string[]> {
  const sections: Record<string, string[]> = {}
  let name = ''
  for (const line of text.split('\n').filter((each) => each !== '')) {
    name = /^\[(\w+)\]$/.exec(line)?.[1] ?? name
    if (line.startsWith('[')) sections[name] = []
    else if (name === '' || !/^[A-Z]\w*=./.test(line)) throw new Error(`not a line of a unit: ${line}`)
    else sections[name]!.push(line)
  }
  return sections
}

test('the page has a service with its timers, and each timer its service', () => {
  const names = units.map(({ name }) => name).sort()
  expect(names).toEqual([
    'ledger-backup.service',
    'ledger-backup.timer',
    'ledger-digest.service',
    'ledger-digest.timer',
    'ledger.service',
  ])
  for (const { name, text } of units) {
    const sections = sectionsOf(text)
    expect([name, sections.Unit?.some((line) => line.startsWith('Description='))]).toEqual([name, true])
    if (name.endsWith('.timer')) expect(sections.Timer?.join('\n')).toMatch(/OnCalendar=.* Asia\/Shanghai/)
    // Without it `systemctl enable` does nothing.
    if (name === 'ledger.service' || name.endsWith('.timer'))
      expect([name, sections.Install]).toEqual([name, expect.anything()])
  }
})

test('what the unit of the server may write to is made when it is set up', () => {
  const paths = /ReadWritePaths=(.*)/.exec(units.find(({ name }) => name === 'ledger.service')!.text)![1]!.split(' ')
  const setUp = texts.find(({ text }) => text.startsWith('useradd'))!.text
  const owned = /chown -R ledger: (.*)/
    .exec(setUp)![1]!
    .split(' ')
    .map((each) => path.resolve('/srv/ledger', each))
  expect(owned.sort()).toEqual(paths.sort())
})

test.skipIf(!has('systemd-analyze'))('systemd takes the units without a word, and reads their days', () => {
  for (const { name, text } of units) writeFileSync(path.join(folder, name), text)
  for (const { name, text } of units) {
    // Programs are looked for on this machine, which may have them elsewhere.
    const here = text.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/sh')
    writeFileSync(path.join(folder, name), here)
    expect([name, run('systemd-analyze', 'verify', '--man=no', `./${name}`)]).toEqual([name, { status: 0, said: '' }])
    const calendar = /OnCalendar=(.*)/.exec(text)?.[1]
    if (calendar) expect(run('systemd-analyze', 'calendar', calendar).said).toMatch(/Next elapse/)
  }
})

test.skipIf(!has('nginx') || !has('openssl'))('nginx takes the text for it', () => {
  const server = texts.find(({ text }) => text.startsWith('server {'))!.text
  const [key, certificate] = [path.join(folder, 'ledger.key'), path.join(folder, 'ledger.crt')]
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=ledger',
    '-keyout',
    key,
    '-out',
    certificate,
  )
  const here = server.replace('/etc/ssl/ledger.crt', certificate).replace('/etc/ssl/ledger.key', key)
  const whole = `pid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp { access_log off;\n${here}}\n`
  writeFileSync(path.join(folder, 'nginx.conf'), whole)
  expect(run('nginx', '-t', '-c', path.join(folder, 'nginx.conf'))).toMatchObject({
    status: 0,
    said: expect.not.stringMatching(/warn|emerg/),
  })
})

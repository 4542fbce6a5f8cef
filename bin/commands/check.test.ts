import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { partsOfZip } from '@/lib/zip/zip.fixture'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const FILES = path.join(ROOT, 'lib', 'reports-read', 'testing', 'files')
const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const published = (name: string) => path.join(FILES, name)

/** The command by itself: the database that it names does not exist, and must not be made. */
function check(...words: string[]) {
  const env = { ...process.env, DATABASE_URL: `file:${path.join(folder, 'none.db')}`, LEDGER_ROOT: ROOT }
  return spawnSync(process.execPath, ['program/ledger.mjs', 'check', ...words], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
}

describe('one file', () => {
  test('gives its cells, its slips and what could not be assessed', () => {
    const { status, stdout, stderr } = check(published('pt-zrz-2023-web.html'), '--format', 'json')
    expect([status, stderr]).toEqual([0, ''])
    const data = JSON.parse(stdout)
    expect(data).toMatchObject({
      organ: '平潭综合实验区自然资源与生态环境局',
      year: 2023,
      format: '2021',
      read: { table2: 'whole', table3: 'whole', table4: 'whole' },
      notAssessed: [],
    })
    expect(data.table3.rows.received).toEqual([19, 0, 0, 0, 0, 0, 19])
    expect(data.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['T3-1', 'T3-3', 'T3-3'])
    expect(data.sections).toHaveLength(6)
  })
  test('that is no report is refused in one sentence', () => {
    const { status, stdout, stderr } = check(published('pt-gaj-2020-empty.txt'), '--format', 'json')
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
  })
  test('that is an empty form is recognised, and is no report', () => {
    const { status, stdout } = check(published('blank-form-2021.docx'), '--format', 'json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ format: '2021', findings: [] })
  })
  test.each([[], ['--format', 'pdf'], ['--year', 'x'], ['--unknown']])('wrong usage: %j', (...words) =>
    expect(check(...(words.length > 0 ? [published('pt-zrz-2023.txt'), ...words] : [])).status).toBe(2),
  )
})

test('several files: one that cannot be read does not keep the others from being read', () => {
  const { status, stdout, stderr } = check(
    published('pt-zrz-2023.txt'),
    published('pt-gaj-2020-empty.txt'),
    published('shuyang-fgj-2023.html'),
    '--format',
    'json',
  )
  expect(status).toBe(0)
  expect(JSON.parse(stdout).map(({ year }: { year: number }) => year)).toEqual([2023, 2023])
  expect(stderr).toContain('pt-gaj-2020-empty.txt: ')
})

test('with the report of the year before, what was carried over is held against it', () => {
  const before = path.join(folder, 'before.json')
  const report = JSON.parse(check(published('pt-zrz-2023-web.html'), '--format', 'json').stdout)
  report.year = 2022
  report.table3.rows.carried_out = [1, 0, 0, 0, 0, 0, 1]
  writeFileSync(before, JSON.stringify(report))
  const data = JSON.parse(check(published('pt-zrz-2023-web.html'), '--previous', before, '--format', 'json').stdout)
  expect(data.findings.filter(({ rule }: { rule: string }) => rule === 'Y-1')).toHaveLength(2)
})

test('the list of slips is written as a workbook and as a Word document', () => {
  for (const format of ['xlsx', 'docx']) {
    const out = path.join(folder, `list.${format}`)
    expect(check(published('pt-zrz-2023.txt'), '--format', format, '--out', out).status).toBe(0)
    const parts = partsOfZip(readFileSync(out))
    const text = [...parts.values()].map((part) => part.toString('utf8')).join('')
    for (const said of ['T3-1', '必须改正', '平潭综合实验区自然资源与生态环境局']) expect(text).toContain(said)
  }
})

test('a folder with one line a file goes on where it stopped, a torn line read again', () => {
  const out = path.join(folder, 'result.lines')
  const files = ['pt-zrz-2023.txt', 'pt-gaj-2020-empty.txt', 'shuyang-fgj-2023.html'].map(published)
  const lines = () =>
    readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  expect(check(...files, '--format', 'lines', '--out', out).status).toBe(0)
  expect(lines().map(({ file, year, refused }) => [path.basename(file), year, typeof refused])).toEqual([
    ['pt-zrz-2023.txt', 2023, 'undefined'],
    ['pt-gaj-2020-empty.txt', undefined, 'string'],
    ['shuyang-fgj-2023.html', 2023, 'undefined'],
  ])
  const [first, second] = readFileSync(out, 'utf8').split('\n')
  const marked = { ...JSON.parse(first!), mark: 'kept' }
  writeFileSync(out, `${JSON.stringify(marked)}\n${second!.slice(0, 20)}`)
  expect(check(...files, '--format', 'lines', '--out', out).status).toBe(0)
  expect(lines().map(({ file, mark }) => [path.basename(file), mark])).toEqual([
    ['pt-zrz-2023.txt', 'kept'],
    ['pt-gaj-2020-empty.txt', undefined],
    ['shuyang-fgj-2023.html', undefined],
  ])
})

describe('the conformance suite', () => {
  const shipped = path.join(ROOT, 'assets', 'conformance')
  test('holds as it is shipped', () => {
    const { status, stdout } = check('--suite', shipped)
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+ as expected, 0 not, 0 known failures\n$/)])
  })
  test('does not hold where a file gives something else', () => {
    const own = path.join(folder, 'suite')
    mkdirSync(own)
    writeFileSync(path.join(own, 'a.txt'), readFileSync(path.join(shipped, 'T4-1.invalid.txt')))
    const cases = [{ file: 'a.txt', about: 'T4-1', findings: [] }]
    writeFileSync(path.join(own, 'suite.json'), JSON.stringify({ version: 1, cases }))
    const { status, stdout } = check('--suite', own)
    expect([status, stdout]).toEqual([1, expect.stringContaining('found besides: T4-1 table4.reconsideration.upheld')])
  })
})

test('reports of a set that share a sentence name each other', () => {
  const sentence = '健全信息发布审查机制，规范公开流程，逐件落实保密审查和内容审核责任，确保公开内容准确及时。'
  const files = ['教育局', '财政局'].map((organ) => {
    const text = readFileSync(path.join(ROOT, 'assets/conformance/N-1.valid.txt'), 'utf8')
    const file = path.join(folder, `${organ}.txt`)
    writeFileSync(file, text.replace('教育局', organ).replace('（三）监督保障。', `（三）监督保障。${sentence}`))
    return file
  })
  const [first] = JSON.parse(check(...files, '--format', 'json').stdout)
  expect(first.alike).toEqual([{ section: 'overview.supervision', quote: sentence.slice(0, -1), files: [files[1]] }])
})

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { resultRows } from '@/lib/law/report-formats/rows'

const ROOT = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-command-'))
const inFolder = (name: string) => path.join(folder, name)

function ledger(words: string[], database = inFolder('demo.db')) {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${database}`,
    LEDGER_TODAY: '2024-06-03',
    LEDGER_ROOT: ROOT,
  }
  return spawnSync(process.execPath, ['program/ledger.mjs', ...words], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
}

const published = JSON.parse(
  readFileSync(path.join(ROOT, 'db/testing/published-reports/xinxiang-education-2023.json'), 'utf8'),
)

beforeAll(() => {
  const { status, stdout } = ledger(['demo'])
  expect(status).toBe(0)
  for (const username of ['wangfang', 'limin', 'zhaojun', 'admin']) expect(stdout).toContain(username)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the demonstration is refused by a database that is not empty', () => {
  const { status, stderr } = ledger(['demo'])
  expect(status).toBe(1)
  expect(stderr).toContain('already holds a ledger')
})

test.each([
  ['docx', 'PK'],
  ['csv', '\ufeff部分,行,列,数据项代码,数值'],
])('report 2023 as %s is written', (format, start) => {
  const outFile = inFolder(`report.${format}`)
  expect(ledger(['report', '2023', '--format', format, '--out', outFile])).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(outFile, 'utf8').startsWith(start)).toBe(true)
})

test('report 2023 as JSON has the tables and figures of the published report', () => {
  const { status, stdout } = ledger(['report', '2023', '--format', 'json'])
  expect(status).toBe(0)
  const report = JSON.parse(stdout)
  for (const key of ['organ', 'year', 'format', 'table2', 'table3', 'table4'])
    expect(report[key]).toEqual(published[key])
  expect(report.figures).toEqual(published.narrative_figures)
})

test.each([[['nothing']], [['report', '2023', '--format', 'odt']]])('wrong usage %j ends with status 2', (words) => {
  const { status, stderr, stdout } = ledger(words)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('usage:')
})

test('a user is added once, with a password of chance', () => {
  const add = () => ledger(['user', 'add', '--username', 'sunli', '--name', '孙丽', '--role', 'clerk'])
  const first = add()
  expect([first.status, first.stderr]).toEqual([0, ''])
  expect(first.stdout).toMatch(/^sunli {2}\S{12}\n$/)
  const second = add()
  expect(second.status).toBe(1)
  expect(second.stderr).toContain('sunli is taken')
})

describe('ledger import', () => {
  const table = inFolder('old.csv')
  const row = (number: string, outcome: string) => `${number},2022/3/7,当面,自然人,陈静,招生计划,${outcome},2022-03-21`
  writeFileSync(
    table,
    [
      '登记编号,收到日期,接收渠道,申请人类型,申请人,申请内容,办理结果,答复日期',
      row('2022-901', '公开'),
      row('2022-902', '办结'),
    ].join('\n'),
  )

  test('says of each row what becomes of it, and takes in all of them or none, or the good ones', () => {
    const refusedRun = ledger(['import', 'requests', table, '--json'])
    expect([refusedRun.status, JSON.parse(refusedRun.stdout)]).toMatchObject([
      1,
      {
        ...{ imported: false, ready: 0, incomplete: 1, refused: 1 },
        columns: [{ heading: '登记编号', column: 'number' }, {}, {}, {}, {}, {}, {}, {}],
        unknownWords: [{ column: 'outcome', word: '办结', rows: 1 }],
        lacking: [{ gap: 'service_route', count: 1 }],
        rows: [{ line: 2 }, { line: 3, message: '办理结果：办理结果“办结”无法识别' }],
      },
    ])
    const taken = ledger(['import', 'requests', table, '--only-valid'])
    expect([taken.status, taken.stdout]).toMatchObject([0, expect.stringContaining('已导入 1 行')])
    for (const said of [
      '列“收到日期” → 收到日期',
      '办理结果“办结”无法识别（1 行）',
      '检查将指出：没有送达方式（1 行）。',
    ])
      expect(taken.stdout).toContain(said)
    expect(ledger(['import', 'requests', table, '--only-valid', '--dry-run']).stdout).toContain('已有 1 行')
  })

  test('takes a word and a value for all rows, and remembers the word', () => {
    const own = inFolder('own.csv')
    writeFileSync(
      own,
      '收到日期,申请渠道,申请人,申请内容,办理结果,答复日期\n2022-4-7,线上,陈静,食堂招标,予以公开,2022-4-20\n合计,1件\n',
    )
    const refused = ledger(['import', 'requests', own])
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('申请人类型')])
    const value = ['--value', '申请人类型=自然人']
    const taken = ledger(['import', 'requests', own, ...value, '--word', '接收渠道:线上=互联网渠道'])
    expect([taken.status, taken.stdout]).toEqual([0, expect.stringContaining('已导入 1 行')])
    expect(taken.stdout).toContain('第 3 行没有列入（合计）：合计 1件')
    const again = ledger(['import', 'requests', own, ...value, '--dry-run'])
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('已有 1 行')])
    expect(ledger(['import', 'requests', own, ...value, '--also-known', '--dry-run']).stdout).toContain('不完整 1 行')
  })

  test('refuses what is no table with one sentence', () => {
    writeFileSync(inFolder('no.xlsx'), 'PK')
    const { status, stderr } = ledger(['import', 'requests', inFolder('no.xlsx')])
    expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^ledger: 工作簿已损坏.*。$/)])
  })
})

describe('the deadline of a reply, without a database', () => {
  const deadline = (...words: string[]) => {
    const { status, stdout, stderr } = ledger(['deadline', ...words, '--json'], inFolder('no-folder/none.db'))
    expect([status, stderr]).toEqual([0, ''])
    return JSON.parse(stdout)
  }
  test('received Fri 2023-09-15, online', () => {
    expect(deadline('--received', '2023-09-15', '--channel', 'online')).toEqual({
      startsOn: '2023-09-15',
      dueOn: '2023-10-19',
      clarifyBy: '2023-09-26',
      maxExtension: '2023-11-16',
      provisional: false,
      because: [
        {
          act: 'receipt',
          on: '2023-09-15',
          effect: 'starts',
          workingDays: 20,
          until: null,
          dueOn: '2023-10-19',
          basis: '《条例》第三十三条第二款',
          receipt: '以双方确认之日为收到申请之日',
          receiptBasis: '《条例》第三十一条第（三）项',
        },
      ],
    })
  })
})

describe('the processing fee, without a database', () => {
  const fee = (...words: string[]) => ledger(['fee', ...words], inFolder('no-folder/none.db'))

  test('is written out', () => {
    expect(fee('--pages', '72')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '第1–30页 0元；第31–72页 42×10＝420元；合计420元\n',
    })
  })
})

test('a backup is made, verified, and restored where there was no ledger', () => {
  const file = inFolder('one.zip')
  expect(ledger(['backup', file])).toMatchObject({ status: 0, stderr: '' })
  // The twenty signed letters of the demonstration, and an enclosure.
  expect(JSON.parse(ledger(['verify', file, '--json']).stdout)).toMatchObject({ sound: true, faults: [], files: 21 })
  const elsewhere = inFolder('elsewhere/restored.db')
  expect(ledger(['restore', file], elsewhere)).toMatchObject({ status: 0, stderr: '' })
  expect(ledger(['verify'], elsewhere)).toMatchObject({ status: 0, stderr: '' })
})

test('verify prints the end of the audit trail, and holds a ledger to an end that was noted', {
  timeout: 120_000,
}, () => {
  const noted = /the last (\d+:[0-9a-f]{64});/.exec(ledger(['verify']).stdout)![1]!
  writeFileSync(inFolder('noted.log'), `{"event":"anchor","audit":"${noted}"}\n`)
  expect(ledger(['verify', '--anchor', noted, '--anchor', inFolder('noted.log')]).stdout).toContain(
    '2 anchors compared',
  )
  const [id, hash] = noted.split(':') as [string, string]
  const strange = ledger(['verify', '--anchor', `${id}:${'0'.repeat(64)}`])
  expect([strange.status, strange.stderr]).toEqual([1, expect.stringContaining(`noted outside the ledger: ${id}`)])
  const cut = ledger(['verify', '--anchor', `${Number(id) + 1}:${hash}`])
  expect([cut.status, cut.stderr]).toEqual([1, expect.stringContaining('missing at the end')])
  expect(ledger(['verify', '--anchor', 'nothing']).status).toBe(2)
})

test('the complete ledger is exported, and imported where there was none', () => {
  const file = inFolder('archive.zip')
  expect(ledger(['export', file])).toMatchObject({ status: 0, stderr: '' })
  const elsewhere = inFolder('moved/ledger.db')
  expect(ledger(['import', 'archive', file], elsewhere)).toMatchObject({ status: 0, stderr: '' })
  const report = ledger(['report', '2023', '--format', 'json'], elsewhere)
  expect(JSON.parse(report.stdout).table3).toEqual(published.table3)
})

test('verify ends with status 1 and names what is wrong', () => {
  const file = inFolder('wrong.zip')
  writeFileSync(file, 'PK nothing')
  const { status, stderr } = ledger(['verify', file])
  expect([status, stderr]).toEqual([1, expect.stringContaining('checksum does not match')])
})

test('a sound backup is not said to be broken where there is no room to look through it', { timeout: 120_000 }, () => {
  const file = inFolder('sound.zip')
  expect(ledger(['backup', file]).status).toBe(0)
  const env = {
    ...process.env,
    DATABASE_URL: `file:${inFolder('demo.db')}`,
    LEDGER_ROOT: ROOT,
  }
  // 64 KB, as no file may become larger: the write fails as it does on a full disk.
  const limited = `ulimit -f 64; exec "${process.execPath}" program/ledger.mjs verify "${file}"`
  const { status, stderr } = spawnSync('bash', ['-c', limited], { cwd: ROOT, env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([3, expect.stringContaining('could not be checked: there is not enough space')])
  expect(ledger(['verify', file])).toMatchObject({ status: 0, stderr: '' })
})

test('a report of an empty ledger says what to do first', () => {
  const { status, stderr } = ledger(['report', '2023', '--format', 'json'], inFolder('empty.db'))
  expect(status).toBe(1)
  expect(stderr).toContain('is empty')
})

test('migrate makes a new database and leaves an up-to-date one', () => {
  for (let run = 0; run < 2; run += 1)
    expect(ledger(['migrate'], inFolder('new.db'))).toMatchObject({ status: 0, stderr: '' })
})

describe('the PDF of the report', () => {
  const pdf = inFolder('report.pdf')
  let text = ''
  let lines: string[] = []
  beforeAll(() => {
    expect(ledger(['report', '2023', '--format', 'pdf', '--out', pdf])).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^$|^本机没有.*REPORT_FONT_DIR.*\n$/),
    })
    lines = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\n')
    text = lines.join('').replace(/\s/g, '')
  })

  test('passes qpdf --check', () => {
    expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors found',
    )
  })

  test('prints every label of the form', () => {
    const { headings, overviewHeads, table2, table3, table4 } = formatOf(2023)
    const { received, carriedIn, resultsTotal, carriedOut, person, organisations, columnTotal } = table3
    const labels = [
      ...Object.values(headings),
      ...overviewHeads.map(({ label }) => label),
      ...table2.blocks.flatMap(({ title, columns, rows }) => [title, ...columns, ...rows.map(({ label }) => label)]),
      table3.balanceNote,
      table3.applicants,
      table3.results,
      ...[received, carriedIn, resultsTotal, carriedOut, columnTotal].map(({ label }) => label),
      ...[person, organisations, ...organisations.columns].map(({ label }) => label),
      ...table3.blocks.map(({ label }) => label),
      ...resultRows(formatOf(2023)).map(({ label }) => label),
      table4.litigation,
      table4.total,
      ...[...Object.values(table4.blocks), ...Object.values(table4.results)].map(({ label }) => label),
    ]
    expect(labels.filter((label) => !text.includes(label.replace(/\s/g, '')))).toEqual([])
  })

  test('prints the 25 rows of seven figures in the order of the form', () => {
    const printed = lines.flatMap((line) => {
      const figures = /(?:^|[^\d\s]\s)((?:\d+ ){6}\d+)$/.exec(line.trim())
      return figures ? [figures[1]!.split(' ').map(Number)] : []
    })
    const { received, carried_in, total, carried_out, ...results } = published.table3.rows
    expect(printed).toEqual([received, carried_in, ...Object.values(results), total, carried_out])
  })

  test('prints the figures of tables 二 and 四 and of the text', () => {
    expect(text).toContain('行政事业性收费70.319')
    expect(lines.map((line) => line.trim())).toContain(new Array(15).fill('0').join(' '))
    for (const figure of [
      '452条',
      '48条',
      '308条',
      '96条',
      '118.4万',
      '48.8万',
      '2.2万',
      '15.0万',
      '1.3万',
      '253篇',
      '申请8件',
    ])
      expect(text).toContain(figure)
  })

  test('is tagged PDF/UA in Chinese, with table 三 whole on one page', () => {
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    const pages = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' })
      .split('\f')
      .map((page) => page.replace(/\s/g, ''))
    const page = pages.find((each) => each.includes('一、本年新收政府信息公开申请数量'))
    expect(page).toContain('四、结转下年度继续办理')
  })
})

// npx tsx bench/region.ts [units] [years]: the board and the sum of a region, against a plain scan of a year's cells; then as many files
// as there are units, dropped at once, with what others wait for their pages meanwhile.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeConnection, connection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { regionBoard } from '@/db/queries/region/board'
import { sumOfYear } from '@/db/queries/region/own-cells'
import { unitReport } from '@/db/seed/county/unit-report'
import { commitIfOk } from '@/db/transaction'
import { foundLedger } from '@/db/writes/organ'
import { decideOn, receiveReport } from '@/db/writes/region/submissions'
import { registerUnit } from '@/db/writes/region/units'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { NEW_ORGAN } from '@/lib/organ/new-organ'
import { checkSum } from '@/lib/region/check-sum'
import { checkContent, contentText } from '@/lib/reports-check/check-content'
import { summaryOf } from '@/lib/reports-check/check-summary'
import { measureDropped } from './dropped-files'
import { middleOf, print } from './measure'

const units = Number(process.argv[2] ?? 200)
const years = Number(process.argv[3] ?? 10)
const LAST = 2030
const ACTOR = mintOperator({ staffId: null, name: '甲', role: 'supervisor' })
const ALLOWED_MS = 150

const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-region-'))
process.env.DATABASE_URL = `file:${path.join(folder, 'ledger.db')}`
try {
  migrateDatabase(path.join(folder, 'ledger.db'))
  fill()
  const cells = connection().$client.prepare(
    'SELECT sum(c.value) FROM region_cells c JOIN region_submissions s ON s.id = c.submission_id WHERE s.year = ?',
  )
  const reference = median(() => cells.get(LAST))
  console.log(`${units} units, ${years} years; one scan of a year's cells: ${reference.toFixed(1)} ms`)
  const today: PlainDate = `${LAST + 1}-02-01`
  const board = median(() => regionBoard(ACTOR, LAST, today))
  const sum = median(() => sumOfYear(ACTOR, LAST))
  const first = median(() => {
    closeConnection()
    return sumOfYear(ACTOR, LAST)
  })
  print('board', board, reference)
  print('sum', sum, reference)
  print('sum, nothing read before', first, reference)
  print('board and sum', board + first, reference, ALLOWED_MS)
  print("the sum's checks", median(() => checkSum(sumOfYear(ACTOR, LAST), LAST)) - sum, reference)
} finally {
  closeConnection()
  rmSync(folder, { recursive: true, force: true })
}
await measureDropped(units)

/** The median processor time of several runs, in milliseconds: what else the machine does is left out. */
function median(run: () => unknown, runs = 9): number {
  run()
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return middleOf(times.sort((a, b) => a - b))
}

/** Every unit reports every year, each with one version that was accepted. */
function fill(): void {
  const organ = {
    ...NEW_ORGAN,
    fullName: '某县人民政府',
    shortName: '县政府',
    kind: 'government',
    level: 'county',
  } as const
  const rest = { region: '', agencyCode: '某政', demonstration: false, reviewsSince: null }
  commitIfOk(ACTOR, (tx) => foundLedger(tx, { ...organ, ...rest }))
  const unit = { kind: 'department', parentId: null, creditCode: '', contact: '', phone: '', reportPage: '' } as const
  for (let id = 1; id <= units; id += 1)
    commitIfOk(ACTOR, (tx) => {
      const name = `某县第${id}局`
      registerUnit(tx, { ...unit, name, shortName: `${id}局`, firstDay: null, lastDay: null })
      for (let year = LAST - years + 1; year <= LAST; year += 1) {
        const json = unitReport(name, year, { figures: { requests: id % 40, businesses: id % 7, licensing: id * 3 } })
        const content = checkContent({ json }, { told: { organ: name, year }, corrected: {} })
        const receivedOn: PlainDate = `${year + 1}-01-20`
        const receipt = {
          unitId: id,
          year,
          way: 'file',
          receivedOn,
          file: '',
          sha256: '0'.repeat(64),
          note: '',
        } as const
        const read = { content: contentText(content), summary: summaryOf(content) }
        const received = receiveReport(tx, receipt, read, receivedOn)
        if (received.ok) decideOn(tx, received.value.id, 'accepted', '', receivedOn)
      }
      return { ok: true, value: undefined }
    })
  connection().$client.exec('ANALYZE')
}

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { kindOf } from '@/lib/report/checks/kind'
import { importArchive } from '@/server/archive/import-archive'
import { closeConnection, openReadOnly } from '../../client'
import { migrateDatabase } from '../../migrate'
import { ARCHIVE_FILE, LEDGER_FILE, ledgerOutputs, OUTPUTS_FILE } from './outputs'

type Outputs = Awaited<ReturnType<typeof ledgerOutputs>>
/** What the version that made the ledger said of it. */
const then: Outputs = JSON.parse(readFileSync(OUTPUTS_FILE, 'utf8'))

const newFolder = () => mkdtempSync(path.join(path.dirname(process.env.LEDGER_TEST_BASE!), 'old-'))

function oldLedger(): string {
  const file = path.join(newFolder(), 'ledger.db')
  writeFileSync(file, gunzipSync(readFileSync(LEDGER_FILE)))
  return file
}

/** The tables that the export has under another name, or laid out otherwise, than then; each with what it is compared by. */
function asNow({ archive, ...said }: Outputs, now: Outputs) {
  const { replies, row_versions: versions, organs, ...same } = archive
  const hash = expect.any(String)
  const renamed = {
    conclusions: { ...replies, sha256: hash },
    row_versions: { ...versions, sha256: hash },
    organs: { ...organs, sha256: hash },
  }
  const added = {
    confirmation_attempts: { lines: 1, sha256: hash },
    outcomes: { lines: 22, sha256: hash },
    conclusion_kinds: { lines: 4, sha256: hash },
    report_formats: { lines: 3, sha256: hash },
  }
  const known = { ...same, ...renamed, ...added }
  // A table that came later has nothing but its heading.
  const later = Object.keys(now.archive).filter((table) => !(table in known))
  const empty = Object.fromEntries(later.map((table) => [table, { lines: 1, sha256: hash }]))
  return { ...said, reports: withKinds(said.reports), archive: { ...known, ...empty } }
}

/** Findings say by now which kind they are of. */
function withKinds(reports: Outputs['reports']): Outputs['reports'] {
  const kinded = Object.entries(reports).map(([year, report]) => {
    const findings = report.findings.map((finding) => ({ ...finding, kind: kindOf(finding) }))
    return [year, { ...report, findings }]
  })
  return Object.fromEntries(kinded)
}

/** Every conclusion of a ledger: how, with which result and in which words, and the day from which it counts. */
function conclusionsIn(file: string, table: string, kind: string): unknown[][] {
  const { $client } = openReadOnly(file)
  const day = table === 'replies' ? 'served_on' : 'concluded_on'
  try {
    return $client
      .prepare(
        `SELECT ${kind}, ${day}, id, request_id, round, applicant_kind, outcome, concludes, iif(${kind} = 'reply', replied_on, ''),
           service_route, tracking_number, reply_number, reason, withheld_ground, withheld, search_record, responsible_organ,
           earlier_reply, directions, note, version FROM ${table} ORDER BY id`,
      )
      .raw()
      .all() as unknown[][]
  } finally {
    $client.close()
  }
}

test('a ledger of an earlier version says the same once it is migrated', async () => {
  const file = oldLedger()
  const before = conclusionsIn(file, 'replies', 'concluded_by')
  migrateDatabase(file)
  const now = await ledgerOutputs(file)
  expect(now).toEqual(asNow(then, now))
  expect(conclusionsIn(file, 'conclusions', 'kind')).toEqual(before)
  expect(before.map(([kind]) => kind)).toContain('withdrawal')
})

test('so does the archive that the earlier version exported', async () => {
  closeConnection()
  const file = path.join(newFolder(), 'ledger.db')
  process.env.DATABASE_URL = `file:${file}`
  await importArchive(ARCHIVE_FILE)
  const now = await ledgerOutputs(file)
  expect(now).toEqual(asNow(then, now))
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ArchivedTable } from '@/db/archive/tables'
import { attachmentsFolder, contentPath } from '@/db/attachment-files'
import { closeConnection, connection } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { publicationOf } from '@/db/queries/report/publication-view'
import { attachText } from '@/db/testing/attach'
import { accepted, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { openDemonstration } from '@/db/testing/demonstration'
import { everyTable } from '@/db/testing/every-table'
import { commitIfOk } from '@/db/transaction'
import { publishReport, takeStep } from '@/db/writes/report-publication'
import { textOf, withZip } from '@/lib/zip/read-zip'
import { makeBackup } from '../backup/make-backup'
import { SEALED_LIMITS, writeSealedZip } from '../backup/sealed-zip'
import { verifyFile } from '../backup/verify-file'
import { exportArchive } from './export-archive'
import { importArchive } from './import-archive'
import { readRows, rowsAsText } from './rows-as-text'

let ledger = ''
let folder = ''
const inFolder = (name: string) => path.join(folder, name)
/** Sets the configured database to a new, empty place. */
const moveOn = () => {
  closeConnection()
  const place = inFolder('elsewhere/ledger.db')
  process.env.DATABASE_URL = `file:${place}`
  return place
}

beforeEach(() => {
  ledger = openCopiedDatabase()
  folder = mkdtempSync(path.join(path.dirname(ledger), 'archive-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

async function textsIn(file: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  await withZip(file, SEALED_LIMITS, async (parts) => {
    for await (const part of parts) texts[part.name] = await textOf(part)
  })
  return texts
}

describe('the demonstration with files, as an archive', () => {
  beforeEach(() => {
    ledger = openDemonstration('2024-06-03')
    attachText(1, '申请书')
    attachText(2, '申请书')
  })

  test('imported where there is nothing, is equal record for record', async () => {
    const { tables, rows } = await exportArchive(inFolder('whole.zip'))
    expect([tables > 30, rows > 1_000]).toEqual([true, true])
    const before = everyTable(ledger)
    const place = moveOn()
    await importArchive(inFolder('whole.zip'))
    // Without the search index, which is rebuilt and whose internal tables may differ.
    const stored = (tables: Record<string, unknown[]>) =>
      Object.fromEntries(Object.entries(tables).filter(([name]) => !/_search(_|$)/.test(name)))
    expect(stored(everyTable(place))).toEqual(stored(before))
    expect(readFileSync(contentPath(attachText(3, '申请书'), attachmentsFolder(place)), 'utf8')).toBe('申请书')
    expect((await verifyFile(place)).faults).toEqual([])
    const matchCount = connection().$client.prepare('SELECT count(*) FROM request_search').pluck().get()
    expect(matchCount).toBe(before.disclosure_requests!.length)
    expect(() => connection().$client.exec('DELETE FROM audit_entries')).toThrow('append-only')
  })

  test('has each published report as a file, as it was frozen, and gives it back', async () => {
    const today = '2024-06-03'
    const contentHash = () => publicationOf(ZHAO_JUN, 2023, today).contentHash
    for (const kind of ['checked', 'signed'] as const) {
      const step = { year: 2023, contentHash: contentHash(), note: '' }
      accepted(commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, kind, step, today)))
    }
    const published = { year: 2023, contentHash: contentHash(), publishedOn: today, address: '', reason: '' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => publishReport(tx, published, today)))
    const frozen = connection().$client.prepare('SELECT content FROM report_revisions').pluck().all()
    await exportArchive(inFolder('whole.zip'))
    const texts = await textsIn(inFolder('whole.zip'))
    expect(Object.keys(texts).filter((name) => name.startsWith('reports/'))).toEqual(['reports/2023-1.json'])
    expect([texts['reports/2023-1.json']]).toEqual(frozen)
    expect((await verifyFile(inFolder('whole.zip'))).faults).toEqual([])
    const before = everyTable(ledger)
    const place = moveOn()
    await importArchive(inFolder('whole.zip'))
    expect(everyTable(place).report_revisions).toEqual(before.report_revisions)
    expect((await verifyFile(place)).faults).toEqual([])
  })

  test('is the same files when it is written again, is sound, and explains itself', async () => {
    await exportArchive(inFolder('one.zip'))
    await exportArchive(inFolder('two.zip'))
    const [one, two] = [await textsIn(inFolder('one.zip')), await textsIn(inFolder('two.zip'))]
    expect({ ...one, 'manifest.json': '' }).toEqual({ ...two, 'manifest.json': '' })
    expect((await verifyFile(inFolder('one.zip'))).faults).toEqual([])
    expect(one['dictionary.csv']).toContain('disclosure_requests,政府信息公开申请,received_on,收到申请之日')
    expect(one['dictionary.csv']).toContain('in_person registered_post ordinary_post online fax')
    expect(one['tables/disclosure_requests.csv']).toMatch(/^id,number,year,/)
  })

  test('is not imported over a ledger, nor in part', async () => {
    await exportArchive(inFolder('whole.zip'))
    await expect(importArchive(inFolder('whole.zip'))).rejects.toThrow('already holds a ledger')
    const { manifest } = await verifyFile(inFolder('whole.zip'))
    const texts = await textsIn(inFolder('whole.zip'))
    const without = async (change: Record<string, string>) => {
      const parts = { ...texts, ...change }
      delete parts['manifest.json']
      const contents = Object.entries(parts).map(([name, text]) => ({
        name,
        open: () => Readable.from([Buffer.from(text)]),
      }))
      await writeSealedZip(inFolder('changed.zip'), contents, {
        name: 'manifest.json',
        text: (files) => JSON.stringify({ ...manifest, files }),
      })
    }
    moveOn()
    const lines = texts['tables/applicants.csv']!.split('\r\n')
    await without({ 'tables/applicants.csv': lines.slice(0, -1).join('\r\n') })
    await expect(importArchive(inFolder('changed.zip'))).rejects.toThrow(/applicants: \d+ rows instead of/)
    await without({
      'tables/applicants.csv': [...lines.slice(0, -1), lines.at(-1)!.replace(/^\d+/, '99999')].join('\r\n'),
    })
    await expect(importArchive(inFolder('changed.zip'))).rejects.toThrow('disclosure_requests → applicants')
    await without({ 'tables/applicants.csv': texts['tables/applicants.csv']!.replace('name', 'nom') })
    await expect(importArchive(inFolder('changed.zip'))).rejects.toThrow('applicants has the columns')
    writeFileSync(inFolder('whole.zip'), readFileSync(inFolder('whole.zip')).fill(0, 5_000, 5_001))
    await importArchive(inFolder('changed.zip')).catch(() => {})
    expect(() => readFileSync(inFolder('elsewhere/ledger.db'))).toThrow('ENOENT')
  })

  test('is told from a backup', async () => {
    await exportArchive(inFolder('whole.zip'))
    await makeBackup(inFolder('backup.zip'))
    moveOn()
    await expect(importArchive(inFolder('backup.zip'))).rejects.toThrow('restore')
  })
})

test('a ledger that was only set up, without any record, can take an archive in', async () => {
  ledger = openDemonstration('2024-06-03')
  await exportArchive(inFolder('whole.zip'))
  const place = moveOn()
  migrateDatabase(place)
  await importArchive(inFolder('whole.zip'))
  expect(everyTable(place).organs).toHaveLength(1)
})

describe('a value of a table', () => {
  const table: ArchivedTable = {
    name: 'x',
    columns: ['INTEGER', 'TEXT', 'BLOB'].map((type) => ({
      name: type,
      type,
      optional: true,
      key: 0,
      references: '',
      codes: '',
    })),
  }
  const roundTrip = async (rows: (string | number | Buffer | null)[][], of = table) => {
    const chunks: Buffer[] = []
    for await (const chunk of rowsAsText(of, rows)) chunks.push(Buffer.from(chunk))
    // In small chunks, so that multi-byte characters are split.
    const bytes = Buffer.concat(chunks)
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7))
    const records = []
    for await (const batch of (await readRows(Readable.from(pieces), of)).rows) records.push(...batch)
    return records
  }

  test('comes back from the text as it was, whatever it is', async () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '',
        '\\N',
        '\\',
        '\\\\N',
        '"',
        '""',
        ',',
        '\r\n',
        '\n',
        '=1+1',
        ' ',
        '\ufeff',
        '䶮𠮷',
        'null',
        '0',
      ),
      fc.string({ unit: 'grapheme' }),
    )
    const row = fc.tuple(
      fc.option(fc.maxSafeInteger()),
      fc.option(hostile),
      fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        expect(await roundTrip(rows)).toEqual(rows)
      }),
    )
  })

  test('also where the table has one column of empty texts, or more rows than are read at a time', async () => {
    const one = { ...table, columns: [table.columns[1]!] }
    expect(await roundTrip([[''], [null], ['']], one)).toEqual([[''], [null], ['']])
    const many = Array.from({ length: 2_500 }, (_, at) => [String(at)])
    expect(await roundTrip(many, one)).toEqual(many)
  })
})

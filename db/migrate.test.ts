import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { expect, it } from 'vitest'
import { openConnection } from './client'
import { ledgerRoot } from './database-file'
import { migrateDatabase } from './migrate'
import { newTestingFolder } from './testing/copied-database'

/** A ledger as a version left it that ended with the migration before this one. */
function ledgerBefore(tag: string): string {
  const folder = newTestingFolder()
  const migrations = path.join(folder, 'db/migrations')
  mkdirSync(migrations, { recursive: true })
  cpSync(path.join(ledgerRoot(), 'db/migrations'), migrations, { recursive: true })
  const journal = path.join(migrations, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] }
  const kept = entries.slice(
    0,
    entries.findIndex((entry) => entry.tag.endsWith(tag)),
  )
  writeFileSync(journal, JSON.stringify({ ...rest, entries: kept }))
  const file = path.join(folder, 'ledger.db')
  const connection = openConnection(file)
  migrate(connection, { migrationsFolder: migrations })
  connection.$client.close()
  return file
}

it('items recorded before the chain of reviews stay with their postings, marked as reviewed on paper', () => {
  const file = ledgerBefore('_published_chain')
  const before = openConnection(file)
  before.$client.exec(`
    INSERT INTO categories (id, name, short_name, kind, active) VALUES (1, '政务动态', '动态', 'information', 1);
    INSERT INTO platforms (id, name, kind, active) VALUES (1, '门户网站', 'website', 1);
    INSERT INTO published_items (id, title, category_id, formed_on, published_on, document_number, note, version)
      VALUES (7, '招生公告', 1, '2023-05-04', '2023-05-10', '示教〔2023〕5号', '附件两份', 3);
    INSERT INTO postings (item_id, platform_id, posted_on, address) VALUES (7, 1, '2023-05-10', 'https://example.org')`)
  before.$client.close()
  migrateDatabase(file)
  const after = openConnection(file).$client
  expect(after.prepare('SELECT * FROM published_items').all()).toMatchObject([
    {
      ...{
        id: 7,
        title: '招生公告',
        formed_on: '2023-05-04',
        published_on: '2023-05-10',
        version: 3,
        note: '附件两份',
      },
      ...{ document_number: '示教〔2023〕5号', disclosure: 'proactive', index_number: '', topic: '' },
    },
  ])
  expect(after.prepare('SELECT item_id, address FROM postings').all()).toEqual([
    { item_id: 7, address: 'https://example.org' },
  ])
  expect(after.prepare('SELECT * FROM paper_reviews').all()).toEqual([{ item_id: 7, reviewers: '' }])
  after.close()
})

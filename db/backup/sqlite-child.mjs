// Run by its path in a process of its own: on a large database these statements take seconds, and are synchronous.
import Database from 'better-sqlite3'

const { file, copyTo, rewrite } = JSON.parse(process.argv[2])
const client = new Database(file, { readonly: !rewrite, fileMustExist: true, timeout: 10_000 })
let answer
try {
  answer = rewrite ? rewritten() : copyTo === undefined ? soundness() : copied()
} finally {
  client.close()
}
process.send(answer, () => process.disconnect())

// VACUUM INTO is one read transaction: later writes are not in the copy, and writers do not wait.
function copied() {
  client.prepare('VACUUM INTO ?').run(copyTo)
  return {}
}

// Merges the segments of the search index, which otherwise still contain the words of replaced texts.
function rewritten() {
  for (const index of ['request_search', 'item_search'])
    client.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`)
  client.exec('VACUUM')
  const [{ busy }] = client.pragma('wal_checkpoint(TRUNCATE)')
  if (busy) throw new Error('somebody is reading an older state of the database')
  return {}
}

function soundness() {
  const damage = client.pragma('integrity_check').map((row) => row.integrity_check)
  const orphans = client.pragma('foreign_key_check').map(({ table, parent }) => `${table} → ${parent}`)
  return { damage: damage.filter((line) => line !== 'ok'), orphans: [...new Set(orphans)] }
}

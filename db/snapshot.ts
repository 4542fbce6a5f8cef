import { openReadOnly, readingFrom } from './client'
import { databaseFile } from './database-file'

/** The ledger as of one moment, read in as many steps as one likes while others write. */
export type Snapshot = {
  read: <T>(query: () => T) => T
  /** Takes the rows one after the other, each step read from the snapshot. */
  iterate: <T>(rows: Iterable<T>) => Generator<T>
  close: () => void
}

const CACHE_KIBIBYTES = 32 * 1024

/** Opens a snapshot on a connection of its own. Until it is closed, the log of the database cannot be shortened. */
export function openSnapshot(): Snapshot {
  const connection = openReadOnly(databaseFile())
  const { $client } = connection
  $client.pragma(`cache_size = -${CACHE_KIBIBYTES}`)
  $client.exec('BEGIN')
  // The snapshot begins with the first reading.
  $client.prepare('SELECT count(*) FROM sqlite_schema').get()
  const read = <T>(query: () => T) => readingFrom(connection, query)
  return {
    read,
    *iterate(rows) {
      const taken = read(() => rows[Symbol.iterator]())
      for (;;) {
        const next = read(() => taken.next())
        if (next.done) return
        yield next.value
      }
    },
    close: () => $client.close(),
  }
}

// Run as a process of its own: reading a workbook keeps a processor busy for seconds. Prints what was read, or why not.
import { FileError } from '@/lib/imports/file-error'
import { readTable } from './read-table'

const [from, name, into] = process.argv.slice(2) as [string, string, string]

try {
  console.log(JSON.stringify({ table: await readTable(from, name, into) }))
} catch (error) {
  if (!(error instanceof FileError)) throw error
  console.log(JSON.stringify({ refused: error.code, at: error.at }))
}

// Run as a process of its own: a large ledger keeps a processor busy for seconds. It is told over its channel what to write,
// says there what the file is, and writes the file to its standard output once it is told to go on.
import { pipeline } from 'node:stream/promises'
import type { AskedFile } from './asked'
import { openFile } from './open-file'

type Told = { asked: AskedFile } | { goOn: true }

// Whoever asked is gone.
process.once('disconnect', () => process.exit(1))
process.once('message', (told: Told) => {
  if ('asked' in told) void write(told.asked)
})

async function write(asked: AskedFile): Promise<void> {
  const file = await openFile(asked)
  if (!('write' in file)) return void process.send?.({ none: file }, () => process.exit(0))
  const { name, type, personal, notice } = file
  const goesOn = new Promise((resolve) => process.once('message', resolve))
  process.send?.({ announced: { name, type, personal, notice } })
  await goesOn
  const tell = (done: number, total: number) => void process.send?.({ done, total })
  await pipeline(await file.write(tell), process.stdout)
  file.end()
  process.exit(0)
}

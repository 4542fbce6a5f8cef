// How fast published reports are read and checked: npx tsx bench/checking.ts [files]
// Ratios matter, not milliseconds, which depend on the machine: 1 is the time that the bar allows.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkFile } from '@/lib/reports-read/checked-file'
import { checkApart } from '@/server/reports-read/check-apart'

const FILES = path.resolve(import.meta.dirname, '../lib/reports-read/testing/files')
const BARS: readonly (readonly [string, number])[] = [
  ['huaian-2024.pdf', 1000],
  ['hongze-2023.pdf', 1000],
  ['shuyang-fgj-2023.html', 200],
  ['pt-zrz-2023-sheet.xlsx', 200],
  ['suqian-2024-form.docx', 200],
]
const ROUNDS = 5
const many = Number(process.argv[2] ?? 200)

for (const [name, allowed] of BARS) {
  const bytes = readFileSync(path.join(FILES, name))
  await checkFile(bytes, name)
  const start = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) await checkFile(bytes, name)
  const { user, system } = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000 / ROUNDS
  console.log(`${name}: ${(milliseconds / allowed).toFixed(2)} of the ${allowed} ms allowed`)
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-checking-'))
try {
  const page = readFileSync(path.join(FILES, 'pt-zrz-2023-web.html'))
  const requests = Array.from({ length: many }, (_, index) => ({ file: path.join(folder, `${index}.html`) }))
  for (const { file } of requests) writeFileSync(file, page)
  const heaps: number[] = []
  for await (const _ of checkApart(requests)) heaps.push(process.memoryUsage().rss)
  const [first, last] = [heaps[Math.floor(many / 4)]!, heaps.at(-1)!]
  console.log(`${many} files: memory at the end is ${(last / first).toFixed(2)} of that after a quarter of them`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

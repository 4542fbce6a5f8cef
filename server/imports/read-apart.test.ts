import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTableApart } from './read-apart'

test('a file is read in a process of its own, and refused by it', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-read-'))
  const [from, into] = [path.join(folder, 'file'), path.join(folder, 'rows')]
  writeFileSync(from, '登记编号,收到日期\n1,2023-1-1\n')
  expect(await readTableApart(from, 'a.csv', into)).toEqual({
    sheets: [
      {
        name: '',
        hidden: false,
        top: [
          { line: 1, cells: ['登记编号', '收到日期'] },
          { line: 2, cells: ['1', '2023-1-1'] },
        ],
        rows: 2,
        merged: [],
      },
    ],
  })
  writeFileSync(from, 'PK')
  await expect(readTableApart(from, 'a.xlsx', into)).rejects.toMatchObject({ code: 'brokenWorkbook' })
})

test('an error that nobody expected says neither the file’s name nor what is in it', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-read-'))
  const failed = await readTableApart(path.join(folder, '陈静.csv'), '陈静.csv', path.join(folder, 'rows')).catch(
    (error: unknown) => error,
  )
  expect(failed).toBeInstanceOf(Error)
  const { message, stack } = failed as Error
  expect(message).toContain('ended with 1')
  expect(message + stack).not.toContain('陈静')
})

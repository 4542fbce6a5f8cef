import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { readableIn } from '@/lib/reports-read/read-report'
import { expect, test } from './fixtures'
import { findings } from './page-checks'

const FILES = path.join(import.meta.dirname, '../lib/reports-read/testing/files')
const SHEET = 'pt-zrz-2023-sheet.xlsx'
const fixture = (name: string) => path.join(FILES, name)

test('three reports are read at once, a cell is put right, a verdict holds in a second run, and the slips are sent', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('reviewer')
  await page.goto('/')
  await page.getByRole('link', { name: '年报核对' }).click()
  await page.waitForURL('/check')
  await page.locator('input[type=file]').setInputFiles([SHEET, 'pt-zrz-2023-web.html', 'hongze-2023.pdf'].map(fixture))
  await expect(page.getByText('已读取 3/3 个文件')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('row', { name: /hongze-2023\.pdf/ })).toContainText('必须改正 2')

  await open(page, SHEET)
  const cell = page.getByRole('button', { name: /^部分公开 总计：/ })
  await cell.click()
  const source = page.getByRole('region', { name: '文件所载' })
  await expect(source.locator('[data-lit]')).toHaveText('8')
  await page.getByRole('textbox', { name: '更正为' }).fill('9')
  await page.getByRole('button', { name: '保存更正' }).click()
  await expect(cell).toHaveAccessibleName('部分公开 总计：9（人工更正）')
  await expect(source).toContainText('8')

  const finding = page.getByRole('listitem').filter({ hasText: 'T3-1' })
  await finding.getByRole('button', { name: /T3-1/ }).click()
  await expect(source.locator('[data-lit]')).toHaveCount(4)
  await finding.getByRole('button', { name: '认定' }).click()
  await finding.getByRole('combobox', { name: '认定' }).selectOption('可以说明')
  await finding.getByRole('button', { name: '保存', exact: true }).click()
  await expect(finding).toContainText('请填写此项')
  await finding.getByRole('textbox', { name: '理由' }).fill('已电话核实，更正后重新公布')
  await finding.getByRole('button', { name: '保存', exact: true }).click()
  await expect(finding).toContainText('认定可以说明：已电话核实')
  expect(await findings(page)).toEqual([])

  for (const format of ['Word（.docx）', 'Excel（.xlsx）']) {
    const slips = await downloaded(page, format)
    for (const text of ['T3-1', '平潭综合实验区自然资源与生态环境局', '可以说明：已电话核实，更正后重新公布'])
      expect([format, slips]).toEqual([format, expect.stringContaining(text)])
  }

  await page.goto('/check')
  const again = { name: '再次.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(fixture(SHEET)) }
  await page.locator('input[type=file]').setInputFiles(again)
  await expect(page.getByText('已读取 1/1 个文件')).toBeVisible({ timeout: 60_000 })
  await open(page, '再次.xlsx')
  await expect(finding).toContainText('认定可以说明：已电话核实')
  await expect(cell).toHaveAccessibleName('部分公开 总计：9（人工更正）')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(/李敏保存，到\d{4}-\d\d-\d\d为止/)).toBeVisible()
})

async function open(page: Page, file: string): Promise<void> {
  await page.getByRole('row', { name: file }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('平潭综合实验区自然资源与生态环境局 2023')
}

/** Every text of the list of slips, as the readers of reports find it in the file. */
async function downloaded(page: Page, format: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('region', { name: '问题清单' }).getByRole('link', { name: format }).click()
  const file = await download
  const readable = await readableIn(readFileSync(await file.path()), file.suggestedFilename())
  return JSON.stringify(readable)
}

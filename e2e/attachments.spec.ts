import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'

/** Longer than a phone is wide. */
const NAME = '答复书（2023-007）市直学校公开招聘教师岗位计划.pdf'
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(12 * 1024 * 1024, 0x20)])

type Box = { x: number; y: number; width: number; height: number }

test('a file of a request is added, refused, saved and removed; the administrator does not see it', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/requests/2023-007')
  const section = page.getByRole('region', { name: '附件' })
  await section.getByLabel('材料种类').selectOption('答复书')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    section.getByRole('button', { name: '选择文件' }).press('Enter'),
  ])
  await chooser.setFiles([
    { name: NAME, mimeType: 'application/pdf', buffer: PDF },
    { name: '不是.docx', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
  ])
  const row = section.getByRole('row', { name: NAME })
  await expect(row).toContainText('12 MB')
  await expect(row).toContainText('答复书')
  await expect(section.getByRole('alert')).toContainText('文件内容与扩展名不符')
  await section.getByRole('button', { name: '知道了' }).click()

  const [saved] = await Promise.all([page.waitForEvent('download'), row.getByRole('link').click()])
  expect(saved.suggestedFilename()).toBe(NAME)
  expect(readFileSync(await saved.path()).equals(PDF)).toBe(true)
  const address = (await row.getByRole('link').getAttribute('href'))!

  // On a phone nothing of it runs off or lies over another; what wraps begins where its name does.
  const parts = [row.getByRole('link'), row.getByRole('button', { name: '查看' }), row.getByText('12 MB')]
  let wrapped = 0
  for (let width = 320; width <= 440; width += 8) {
    await page.setViewportSize({ width, height: 800 })
    const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!))
    const [name, show, size] = boxes as [Box, Box, Box]
    for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(size.y).toBeGreaterThanOrEqual(show.y + show.height - 1)
    if (show.y < name.y + name.height - 2) continue
    wrapped += 1
    expect(show.x).toBeCloseTo(name.x, 0)
  }
  expect(wrapped).toBeGreaterThan(0)
  await page.setViewportSize({ width: 1280, height: 720 })

  await page.reload()
  await expect(page.getByText('下载附件')).toBeVisible()
  await signInAs('administrator')
  await page.goto('/requests/2023-007')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(section).toHaveCount(0)
  expect((await page.request.get(address)).status()).toBe(404)

  await signInAs('supervisor')
  await page.goto('/requests/2023-007')
  await section.getByRole('button', { name: /^删除“答复书/ }).click()
  await page.getByLabel('删除理由').fill('传错了')
  await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click()
  // While the dialog is open nothing behind it is found, so that the row would seem gone too early.
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(row).toHaveCount(0)
  expect((await page.request.get(address)).status()).toBe(404)
})

test('a file is dropped on a published item', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/published/1')
  const section = page.getByRole('region', { name: '附件' })
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['编号,金额\n1,2\n'], '附表.csv'))
    return transfer
  })
  await section.getByRole('group', { name: '选择文件' }).dispatchEvent('drop', { dataTransfer: files })
  await expect(section.getByRole('row', { name: /附表\.csv/ })).toBeVisible()
})

test('an upload is cancelled while it is on its way', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/published/2')
  // A slow line: the file does not arrive before it is cancelled.
  await page.route('**/api/attachments?**', () => {})
  const section = page.getByRole('region', { name: '附件' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    section.getByRole('button', { name: '选择文件' }).click(),
  ])
  await chooser.setFiles({ name: '大文件.pdf', mimeType: 'application/pdf', buffer: PDF })
  await section.getByRole('button', { name: '取消上传“大文件.pdf”' }).click()
  await expect(section.getByRole('button', { name: /取消/ })).toHaveCount(0)
  await page.reload()
  await expect(section.getByRole('row', { name: /大文件/ })).toHaveCount(0)
})

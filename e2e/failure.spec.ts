import path from 'node:path'
import { serving } from '@/resilience/serving'
import { smallDisk } from '@/resilience/small-disk'
import { fill, save } from './case'
import { copyDatabase, preparedDatabase } from './databases'
import { expect, signInByForm, test } from './fixtures'

test('on a full disk the form says so and keeps what was typed; with space again it is saved', async ({ page }) => {
  const disk = smallDisk(64)
  test.skip(!disk, 'a small disk may not be mounted here')
  try {
    const file = path.join(disk!.folder, 'ledger.db')
    copyDatabase(preparedDatabase('demo'), file)
    await serving(file, async ({ url }) => {
      await signInByForm(page, 'clerk', url)
      await page.goto(`${url}/requests/new`)
      const description = '数'.repeat(4_000)
      const typed = {
        接收渠道: '当面提交',
        提交日期: '2024-05-30',
        姓名或名称: '高原',
        所需信息的内容描述: description,
      }
      await fill(page, typed)
      disk!.fill()
      const refused = page.getByText('磁盘已满，未保存任何内容')
      // What the log has room for is still taken; then the next form is offered.
      for (let tries = 0; tries < 30 && !(await refused.isVisible()); tries++) {
        // A form that was emptied meanwhile is not sent; it is filled in again below.
        const answered = page
          .waitForResponse((response) => response.request().method() === 'POST', { timeout: 10_000 })
          .catch(() => undefined)
        await page.getByLabel('所需信息的内容描述').press('Control+Enter')
        await answered
        if (!(await refused.isVisible()) && (await page.getByLabel('姓名或名称').inputValue()) === '')
          await fill(page, typed)
      }
      await expect(refused).toBeVisible()
      await expect(page.getByLabel('所需信息的内容描述')).toHaveValue(description)
      const reading = await page.context().newPage()
      await reading.goto(`${url}/requests`)
      await expect(reading.getByRole('heading', { level: 1 })).toBeVisible()
      disk!.free()
      await save(page, '登记申请')
      await page.waitForURL(/\/requests\/2024-\d+$/)
    })
  } finally {
    disk?.remove()
  }
})

test('the server says that it lives and that people can work, and every answer bears the id of its request', async ({
  request,
}) => {
  for (const asked of ['live', 'ready']) {
    const answer = await request.get(`/api/health/${asked}`, { headers: { 'x-request-id': 'from-outside-1' } })
    expect([answer.status(), (await answer.json()).status]).toEqual([200, 'ok'])
    // Nobody stands in front of this server, so nobody is believed.
    expect(answer.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  }
})

import { readFileSync } from 'node:fs'
import { enter } from './case'
import { expect, ownTest, test } from './fixtures'
import { findings } from './page-checks'

const CELLS = [
  ['受理编号', '收件时间', '申请方式', '申请人类别', '姓名', '所需信息', '答复类型', '答复时间', '送达方式'],
  ['2022-101', '2022-3-7', '现场', '公民', '=陈静', '2021年招生计划', '公开', '2022年3月21日', '邮寄'],
  ['2022-102', '2022/3/8', 'EMS', '企业', '某公司', '食堂招标文件', '国家秘密', '2022.3.22', '邮寄'],
  ['2022-103', '2022.3.9', '现场', '公民', '李某', '校车合同', '已办结', '2022-3-23', '邮寄'],
  ['2022-104', '2022-03-10', '现场', '公民', '赵某', '经费决算', '', '2022-03-24', '邮寄'],
]

test('an old ledger is pasted, mapped, tried, mended, taken in, exported, and taken out again', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('supervisor')
  await page.goto('/requests')
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.waitForURL(/\/imports\/new\?kind=requests/)
  await page.getByRole('textbox', { name: /粘贴单元格/ }).fill(CELLS.map((row) => row.join('\t')).join('\n'))
  await page.getByRole('button', { name: '读取' }).click()
  await page.waitForURL(/\/imports\/[0-9a-f]{32}$/)
  // The usual headings are recognised; one is taken off and put back by hand.
  const outcome = page.getByRole('combobox', { name: '台账中的列：答复类型' })
  await expect(outcome).toHaveValue('办理结果')
  const received = page.getByRole('combobox', { name: '台账中的列：收件时间' })
  await enter(received, '不导入')
  await expect(page.getByText('还没有对应：收到日期')).toBeVisible()
  await expect(page.getByRole('button', { name: '试运行' })).toBeDisabled()
  await enter(received, 'sdrq')
  await page.getByRole('button', { name: '试运行' }).click()
  const result = page.getByRole('region', { name: '试运行结果' })
  await expect(result).toContainText('可以导入 2 行，不完整 1 行，已有 0 行，不能导入 1 行')
  await expect(result).toContainText('办理结果：办理结果“已办结”无法识别')
  await expect(result).toContainText('没有办理结果')
  await expect(page.getByRole('button', { name: '导入台账' })).toBeDisabled()
  expect(await findings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await result.getByRole('link', { name: /下载逐行结果/ }).click()
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await result.getByRole('button', { name: '改正第 4 行' }).click()
  await result.getByRole('textbox', { name: '办理结果' }).fill('信息不存在')
  await result.getByRole('button', { name: '保存改正' }).click()
  await expect(page.getByText('第 4 行已改正')).toBeVisible()
  await page.getByRole('button', { name: '重新试运行' }).click()
  await expect(result).toContainText('可以导入 3 行，不完整 1 行，已有 0 行，不能导入 0 行')
  await page.getByRole('button', { name: '导入台账' }).click()
  await expect(result).toContainText('已导入 4 行（其中不完整 1 行）')

  await page.goto('/requests/2022-103')
  await expect(page.getByText('不掌握').first()).toBeVisible()
  await page.goto('/requests/2022-104')
  await expect(page.getByText('登记不全', { exact: true })).toBeVisible()
  await expect(page.getByText('登记答复后自动补全')).toBeVisible()

  await page.goto('/requests?year=2022')
  const csv = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 .csv' }).click()
  const text = readFileSync(await (await csv).path(), 'utf8')
  expect(text).toContain('2022-101')
  expect(text).toContain(`,"'=陈静",`)
  expect(text.trim().split('\r\n')).toHaveLength(5)

  await page.goto('/imports')
  const row = page.getByRole('row', { name: /粘贴的单元格/ })
  await row.getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '撤销导入' }).click()
  await expect(row).toContainText('已撤销')
  await page.goto('/requests?year=2022')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('共 0 件')
})

// What it takes in stays, and would be carried over into the reports that other journeys look at.
ownTest(
  'a ledger without numbers and kinds, with a word of its own, comes in once, and its footer is named',
  async ({ page, signInAs }) => {
    await signInAs('supervisor')
    const cells = [
      ['收件日期', '申请日期', '申请渠道', '姓名', '所需信息'],
      ['2022-5-9', '2022-5-6', '线上', '孙某', '校车合同'],
      ['2022-5-10', '2022-5-7', '线上', '孙某', '食堂招标'],
      ['合计', '', '2件', '', ''],
    ]
    const tryIn = async () => {
      await page.goto('/imports/new?kind=requests')
      await page.getByRole('textbox', { name: /粘贴单元格/ }).fill(cells.map((row) => row.join('\t')).join('\n'))
      await page.getByRole('button', { name: '读取' }).click()
      await page.waitForURL(/\/imports\/[0-9a-f]{32}$/)
      await expect(page.getByText('收到日期取自“收件日期”列，“申请日期”列不导入。')).toBeVisible()
      await page.getByLabel('申请人类型').selectOption('自然人')
      await page.getByRole('button', { name: '试运行' }).click()
    }
    await tryIn()
    const result = page.getByRole('region', { name: '试运行结果' })
    await expect(result).toContainText('第 4 行没有列入（合计）：合计 2件')
    await enter(page.getByRole('combobox', { name: '接收渠道“线上”的含义' }), '互联网渠道')
    await page.getByRole('button', { name: '重新试运行' }).click()
    await expect(result).toContainText('可以导入 2 行')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: '导入台账' }).click()
    await expect(result).toContainText('已导入 2 行')
    // The word is remembered, and the rows are known.
    await tryIn()
    await expect(result).toContainText('已有 2 行')
    await expect(result.getByRole('button', { name: '仍要导入第 2 行' })).toBeVisible()
  },
)

test('a file that cannot be read is refused with one sentence', async ({ page, signInAs }) => {
  await signInAs('reviewer')
  await page.goto('/imports/new')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04 broken') })
  await page.getByRole('button', { name: '读取' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '工作簿已损坏' })).toBeVisible()
})

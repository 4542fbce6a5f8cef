import { act, cell, fill, logCase, offered, save, saveAct, stands } from './case'
import { expect, test } from './fixtures'

const PARTIAL = 'table3.partially_granted.natural_person'
const UPHELD = 'table4.reconsideration.upheld'

test('log → 补正 → corrected → consult → extend → partial reply → service → reconsideration → report', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(90_000)
  await signInAs('clerk')
  const [partial, upheld] = [await cell(page, PARTIAL), await cell(page, UPHELD)]

  const number = await logCase(page, '2024-3-1', '钱程', '某中学食堂承包合同和评审材料')
  await stands(page, number, '待分办', '答复期限：2024年3月29日')
  await act(page, {
    number,
    open: '分办',
    values: { 承办科室: '财务科', 承办人: '王芳', 交办意见: '请于期限内提出意见' },
  })
  await stands(page, number, '办理中')

  await page.getByRole('link', { name: '告知补正', exact: true }).click()
  await fill(page, { 告知日期: '2024-3-6', 补正期限: '2024-3-20', 需要补正的事项: '请写明合同的年度' })
  await expect(page.getByText('2024年3月29日 → 变为 停止计算，等待补正至2024年3月20日')).toBeVisible()
  await saveAct(page, '告知补正', number)
  await stands(page, number, '待补正')
  expect(await offered(page, number)).not.toContain('延期答复')
  await act(page, { number, open: '收到补正材料', values: { 收到补正日期: '2024-3-15', 补正内容: '2023年度的合同' } })
  await stands(page, number, '答复期限：2024年4月15日')

  await act(page, {
    number,
    open: '征求意见',
    values: {
      征求对象: '第三方',
      名称或者姓名: '牧野餐饮有限公司',
      征求意见的内容: '合同中的报价构成',
      发出日期: '2024-3-25',
      对方收到日期: '2024-3-26',
    },
  })
  await stands(page, number, '征求意见中')
  await page.getByRole('link', { name: '登记意见答复', exact: true }).click()
  await fill(page, { 意见: '不同意公开', 收到答复日期: '2024-4-8', 意见内容: '属于商业秘密' })
  await expect(page.getByText('2024年4月26日')).toBeVisible()
  await saveAct(page, '登记意见答复', number)
  await stands(page, number, '办理中', '答复期限：2024年4月26日')

  await page.getByRole('link', { name: '延期答复', exact: true }).click()
  await fill(page, { 告知申请人日期: '2024-4-22', 同意人: '赵军', 同意日期: '2024-4-19', 延期理由: '需要逐页区分处理' })
  await expect(page.getByText('2024年4月26日 → 变为 2024年5月27日')).toBeVisible()
  await saveAct(page, '延期答复', number)
  await stands(page, number, '答复期限：2024年5月27日')
  expect(await offered(page, number)).not.toContain('延期答复')

  await page.getByRole('link', { name: '登记答复', exact: true }).click()
  await fill(page, {
    办理结果: '部分公开',
    不予公开部分的依据: '不予公开（保护第三方合法权益）',
    不予公开的部分: '各分项报价',
    理由: '第三方书面不同意公开且理由合理',
    答复日期: '2024-5-20',
    答复文号: '新教公复〔2024〕61号',
  })
  await save(page, '登记答复')
  await page.waitForURL(new RegExp(`/requests/${number}$`))
  await stands(page, number, '待送达')
  expect(await cell(page, PARTIAL)).toBe(partial)
  await act(page, {
    number,
    open: '登记送达',
    values: { 送达方式: '邮寄送达（中国邮政）', 交邮日期: '2024-5-21', 邮件号码: 'XA0001' },
  })
  await stands(page, number, '已办结', '待归档')

  await page.getByRole('button', { name: /2024年3月15日收到申请|点击打开逐日说明/ }).click()
  await expect(page.getByRole('table', { name: '影响答复期限的事项' }).getByRole('row')).toHaveCount(7)
  await expect(page.getByText(/答复期限至2024年5月27日届满/)).toBeVisible()
  await expect(page.getByRole('cell', { name: /5月1日|1 ?劳动节/ }).first()).toBeVisible()

  await page.getByRole('link', { name: '登记案件' }).click()
  await fill(page, {
    类别: '行政复议',
    复议机关或法院: '新乡市人民政府',
    收案日期: '2024-5-24',
    复议程序: '简易程序',
    收到申请书或者起诉状副本日期: '2024-5-24',
  })
  await expect(page.getByText('2024年5月31日前')).toBeVisible()
  await fill(page, { '提出答复、答辩日期': '2024-5-29', 审结日期: '2024-6-3', 结果: '结果维持' })
  await saveAct(page, '登记案件', number)
  await stands(page, number, '已办结')
  await expect(page.getByText('新乡市人民政府').first()).toBeVisible()

  expect(await cell(page, PARTIAL)).toBe(partial + 1)
  await page.locator(`[id="${PARTIAL}"]`).getByRole('link').click()
  await expect(page.getByRole('link', { name: `${number} 钱程` })).toBeVisible()
  expect(await cell(page, UPHELD)).toBe(upheld + 1)
  await page.locator(`[id="${UPHELD}"]`).getByRole('link').click()
  await expect(page.getByRole('row', { name: new RegExp(number) })).toBeVisible()

  await act(page, { number, open: '归档', values: { 归档日期: '今天', 档号: '2024-公开-61' } })
  await stands(page, number, '已归档')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`/requests/${number}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
})

import { act, field, fill, logCase, offered, save, saveAct, stands } from './case'
import { expect, test } from './fixtures'

test('a request is given to a section, and given back with the reason', async ({ page, signInAs }) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-5-27', '陶然', '学校食堂监管制度')
  await act(page, { number, open: '分办', values: { 承办科室: '安全管理科' } })
  await stands(page, number, '办理中')
  await page.getByRole('link', { name: '分办', exact: true }).click()
  await save(page, '退回')
  await expect(field(page, '退回理由')).toHaveAccessibleDescription(/请填写此项/)
  await fill(page, { 退回理由: '不属于本科室职责' })
  await saveAct(page, '退回', number)
  await stands(page, number, '待分办')
  await expect(page.getByText('不属于本科室职责').first()).toBeVisible()
})

test('who does not correct in time has given the request up: the outcome asks for that course', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-4-22', '江月', '有关材料')
  await page.goto(`/requests/${number}/reply`)
  const lapsed = {
    办理结果: '逾期不补正',
    答复日期: '今天',
    送达方式: '直接送达',
    签收日期: '今天',
  }
  await fill(page, lapsed)
  await save(page, '登记答复')
  await expect(page.getByRole('alert').first()).toContainText('此结果须已告知补正，且补正期限届满仍未补正。')
  await expect(field(page, '答复日期')).toHaveValue('2024-06-03')

  await act(page, {
    number,
    open: '告知补正',
    values: { 告知日期: '2024-4-26', 补正期限: '2024-5-15', 需要补正的事项: '请写明信息名称' },
  })
  await stands(page, number, '期满待结')
  await act(page, { number, open: '登记答复', values: lapsed })
  await stands(page, number, '已办结', '待归档')
})

test('the silence of an organ that made the information jointly is consent, and cannot be recorded before its time', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-4-8', '温州', '两局联合发文的附件')
  const letter = {
    征求对象: '共同制作机关',
    名称或者姓名: '新乡市财政局',
    征求意见的内容: '联合发文的附件',
    发出日期: '2024-4-10',
    对方收到日期: '2024-4-11',
  }
  await act(page, { number, open: '征求意见', values: letter })
  await page.getByRole('link', { name: '登记意见答复', exact: true }).click()
  await fill(page, { 意见: '逾期未答复', 收到答复日期: '2024-5-6' })
  await save(page, '登记意见答复')
  await expect(page.getByRole('alert').first()).toContainText('答复期限尚未届满')
  await expect(page.getByRole('alert').first()).toContainText('《条例》第三十四条')
  await fill(page, { 收到答复日期: '2024-5-8' })
  await saveAct(page, '登记意见答复', number)
  await stands(page, number, '待分办')
  await expect(page.getByText('逾期未答复').first()).toBeVisible()
})

test('reasons are asked for, found good, and the reply is announced for a later day', async ({ page, signInAs }) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-5-10', '岑明', '近十年全部会议纪要')
  await stands(page, number, '答复期限：2024年6月6日')
  await act(page, {
    number,
    open: '要求说明理由',
    values: { 要求说明理由的日期: '2024-5-15', 说明理由的期限: '2024-5-24', 数量和频次: '本月第42件' },
  })
  await stands(page, number, '待说明理由')
  await page.getByRole('link', { name: '认定理由', exact: true }).click()
  await fill(page, {
    认定: '理由合理',
    认定日期: '2024-5-27',
    申请人说明的理由: '用于学术研究',
    延迟答复至: '2024-8-30',
    告知申请人日期: '2024-5-28',
  })
  await expect(page.getByText('2024年6月6日 → 变为 2024年8月30日')).toBeVisible()
  await saveAct(page, '认定理由', number)
  await stands(page, number, '答复期限：2024年8月30日')
})

test('a fee is chosen between two computations; payment begins the period anew, and without it the request lapses', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(60_000)
  await signInAs('clerk')
  const paid = await logCase(page, '2024-5-6', '费翔宇', '三年采购合同复印件')
  await page.getByRole('link', { name: '通知收费', exact: true }).click()
  await fill(page, { 通知发出日期: '2024-5-10', 申请人收到日期: '2024-5-13', 页数: '42', 计收方式: '按件' })
  await expect(page.getByRole('row', { name: /按量/ })).toContainText('120元')
  await save(page, '通知收费')
  await expect(page.getByRole('alert').first()).toContainText('按此方式计算不产生信息处理费')
  await expect(field(page, '页数')).toHaveValue('42')
  await fill(page, { 计收方式: '按量' })
  await saveAct(page, '通知收费', paid)
  await stands(page, paid, '待缴费')
  await act(page, { number: paid, open: '登记缴费', values: { 缴费日期: '2024-5-20', 票据号码: '0001' } })
  await stands(page, paid, '答复期限：2024年6月18日')
  await expect(page.getByText('120元，由王芳选定')).toBeVisible()

  const unpaid = await logCase(page, '2024-4-1', '简宁', '五年采购合同复印件')
  await act(page, {
    number: unpaid,
    open: '通知收费',
    values: { 通知发出日期: '2024-4-10', 申请人收到日期: '2024-4-11', 页数: '31', 计收方式: '按量' },
  })
  await stands(page, unpaid, '期满待结')
  await act(page, {
    number: unpaid,
    open: '登记答复',
    values: { 办理结果: '逾期未按收费通知', 答复日期: '今天', 送达方式: '直接送达', 签收日期: '今天' },
  })
  await stands(page, unpaid, '已办结')
})

test('one request about several things becomes several, and is itself closed', async ({ page, signInAs }) => {
  await signInAs('clerk')
  const number = await logCase(page, '2024-5-28', '谷雨', '三个年度的招生计划')
  await page.getByRole('link', { name: '拆分', exact: true }).click()
  await fill(page, {
    拆分日期: '2024-5-30',
    拆分理由: '一份申请涉及三个年度',
    第1件所需信息: '2021年招生计划',
    第2件所需信息: '2022年招生计划',
  })
  await page.getByRole('button', { name: '再加一件' }).click()
  await fill(page, { 第3件所需信息: '2023年招生计划' })
  await saveAct(page, '拆分', number)
  await stands(page, number, '已拆分')
  expect(await offered(page, number)).toEqual([])
  const parts = page
    .getByRole('listitem')
    .filter({ hasText: '拆分为' })
    .getByRole('link', { name: /^2024-/ })
  await expect(parts).toHaveCount(3)
  await parts.nth(1).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2022年招生计划')
  await expect(page.getByRole('link', { name: number })).toBeVisible()
})

test('a withdrawal concludes; a reviewer archives, reopens by a judgment, and the new reply is due anew', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(60_000)
  await signInAs('clerk')
  const withdrawn = await logCase(page, '2024-5-28', '白露', '教师编制情况')
  await act(page, {
    number: withdrawn,
    open: '申请人撤回',
    values: { 撤回日期: '2024-5-29', 撤回方式和内容: '书面撤回' },
  })
  await stands(page, withdrawn, '已办结')

  const number = await logCase(page, '2024-4-22', '霜降', '处分决定')
  await act(page, {
    number,
    open: '登记答复',
    values: {
      办理结果: '三类内部事务',
      理由: '属于人事管理信息',
      答复日期: '2024-5-8',
      送达方式: '直接送达',
      签收日期: '2024-5-9',
    },
  })
  expect(await offered(page, number)).not.toContain('重新办理')
  await signInAs('reviewer')
  await act(page, {
    number,
    open: '重新办理',
    values: {
      复议机关或者法院: '新乡市人民政府',
      决定书或者判决书文号: '新政复〔2024〕9号',
      收到日期: '2024-5-27',
      决定或者判决的内容: '撤销原答复，责令重新作出',
    },
  })
  await stands(page, number, '待分办', '答复期限：2024年6月25日')
  await act(page, {
    number,
    open: '登记答复',
    values: { 办理结果: '予以公开', 答复日期: '2024-5-30', 送达方式: '直接送达', 签收日期: '2024-5-31' },
  })
  await stands(page, number, '已办结')
  await act(page, { number, open: '归档', values: { 归档日期: '今天' } })
  await stands(page, number, '已归档')
})

test('a mistaken record is corrected and struck out with the reason; a clerk does neither after the conclusion', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(60_000)
  await signInAs('clerk')
  const number = await logCase(page, '2024-5-10', '苏木', '学区调整方案')
  await act(page, {
    number,
    open: '延期答复',
    values: { 告知申请人日期: '2024-5-31', 同意人: '赵军', 同意日期: '2024-5-30', 延期理由: '数量大' },
  })
  await stands(page, number, '答复期限：2024年7月5日')
  await page.getByRole('link', { name: '更正', exact: true }).click()
  await fill(page, { 更正理由: '天数录错', 延长的工作日: '10' })
  await expect(page.getByText('2024年7月5日 → 变为 2024年6月21日')).toBeVisible()
  await saveAct(page, '保存修改', number)
  await stands(page, number, '答复期限：2024年6月21日')
  await expect(page.getByText('天数录错')).toBeVisible()
  await page.getByRole('link', { name: '更正', exact: true }).click()
  await page.getByRole('button', { name: '撤销登记' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('撤销理由').fill('没有延期')
  await dialog.getByRole('button', { name: '撤销登记' }).click()
  await stands(page, number, '答复期限：2024年6月6日')
  await expect(page.getByText('没有延期')).toBeVisible()

  await page.goto('/requests/2023-003')
  await expect(page.getByRole('link', { name: '更正', exact: true })).toHaveCount(0)
  await page.goto('/requests/2023-003/reply?correct=3')
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
})

test('an act out of order is refused with its article, and what was typed stays', async ({ page, signInAs }) => {
  test.setTimeout(60_000)
  await signInAs('clerk')
  const number = await logCase(page, '2024-4-22', '杜若', '校车安全协议')
  const alert = page.getByRole('alert').first()
  await page.goto(`/requests/${number}/extension`)
  await fill(page, { 告知申请人日期: '2024-5-22', 同意人: '赵军', 同意日期: '2024-5-21', 延期理由: '数量大' })
  await save(page, '延期答复')
  await expect(alert).toContainText('延期应当在答复期限届满前告知申请人，已经逾期的请写明原因。 《条例》第三十三条')
  await expect(field(page, '延期理由')).toHaveValue('数量大')
  await fill(page, { 告知申请人日期: '2024-5-20' })
  await save(page, '延期答复')
  await expect(alert).toContainText('延期应当先经政府信息公开工作机构负责人同意')

  const notice = { 告知日期: '2024-4-26', 补正期限: '2024-5-10', 需要补正的事项: '请写明年度' }
  await act(page, { number, open: '告知补正', values: notice })
  await act(page, { number, open: '收到补正材料', values: { 收到补正日期: '2024-5-6' } })
  expect(await offered(page, number)).not.toContain('告知补正')
  await page.goto(`/requests/${number}/clarification`)
  await fill(page, { 收到补正日期: '2024-5-7' })
  await save(page, '收到补正材料')
  await expect(alert).toContainText('已经登记收到补正材料')

  await page.goto(`/requests/${number}/reply`)
  await fill(page, { 办理结果: '予以公开', 答复日期: '2024-4-1' })
  await save(page, '登记答复')
  await expect(alert).toContainText('答复不能早于收到申请之日。')
  await fill(page, { 答复日期: '2024-5-13' })
  await save(page, '登记答复')
  await page.waitForURL(new RegExp(`/requests/${number}$`))
  await page.getByRole('link', { name: '登记送达', exact: true }).click()
  await fill(page, { 送达方式: '直接送达', 签收日期: '2024-5-10' })
  await save(page, '登记送达')
  await expect(alert).toContainText('送达不能早于答复。')
  await expect(field(page, '签收日期')).toHaveValue('2024-05-10')
})

test('the earlier requests of an applicant are suggested while logging and stand together on a page', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  const first = await logCase(page, '2024-5-20', '纪晓芙', '义务教育招生划片范围说明')
  await page.goto('/requests/new')
  await fill(page, {
    提交日期: '2024-5-27',
    姓名或名称: '纪晓芙',
    所需信息的内容描述: '义务教育招生划片范围的说明',
  })
  await expect(page.getByText('这是该申请人本自然月的第2件申请。')).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(first) }).first()).toBeVisible()
  await save(page, '登记申请')
  await page.waitForURL(/\/requests\/2024-\d+$/)
  await page.getByRole('link', { name: '纪晓芙' }).click()
  await expect(page.getByRole('heading', { name: '申请人 纪晓芙' })).toContainText('共 2 件申请')
  await expect(page.getByRole('link', { name: first })).toBeVisible()
})

test('a filtered list is kept by name and opened again; the desk leads to the next case', async ({
  page,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/requests?status=overdue&scope=mine')
  await page.getByRole('button', { name: '保存此视图' }).click()
  await fill(page, { 视图名称: '我的逾期' })
  await save(page, '保存此视图')
  await expect(page.getByRole('link', { name: '我的逾期' })).toBeVisible()
  await page.goto('/requests')
  await page.getByRole('link', { name: '我的逾期' }).click()
  await page.waitForURL(/status=overdue/)
  await expect(page.getByRole('link', { name: /取消筛选 .*逾期未办/ })).toBeVisible()
  await page.getByRole('button', { name: '删除视图 我的逾期' }).click()
  await expect(page.getByRole('link', { name: '我的逾期' })).toHaveCount(0)
  await page.goto('/')
  await page.getByRole('link', { name: '办理下一件' }).click()
  await page.waitForURL(/\/requests\/2024-\d+$/)
  const number = page.url().split('/').at(-1)!
  await page.getByRole('link', { name: '下一件', exact: true }).click()
  await page.waitForURL((url) => /\/requests\/2024-\d+$/.test(url.pathname) && !url.pathname.endsWith(number))
})

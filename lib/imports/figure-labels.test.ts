import { expect, test } from 'vitest'
import { figureLabelled } from './figure-labels'

test.each([
  ['一、本年新收政府信息公开申请数量 自然人', 'table3.received.natural_person'],
  ['二、上年结转政府信息公开申请数量／法人或其他组织／商业企业', 'table3.carried_in.business'],
  ['（一）予以公开—总计', 'table3.granted.total'],
  ['(二)部分公开(区分处理的,只计这一情形,不计其他情形) 其他', 'table3.partially_granted.other_organisation'],
  ['（三）不予公开1.属于国家秘密 自然人', 'table3.refused.state_secret.natural_person'],
  ['５．属于三类内部事务信息　科研机构', 'table3.refused.internal_affairs.research_institution'],
  ['（六）其他处理 3.其他 其他', 'table3.other.other.other_organisation'],
  ['（七）总计 总计', 'table3.total.total'],
  ['四、结转下年度继续办理 法律服务机构', 'table3.carried_out.legal_service'],
  ['行政复议 结果维持', 'table4.reconsideration.upheld'],
  ['行政诉讼-未经复议直接起诉-尚未审结', 'table4.litigation_direct.pending'],
  ['复议后起诉 总 计', 'table4.litigation_after_reconsideration.total'],
])('%s is a cell of the report', (label, figure) => {
  expect(figureLabelled(label)).toBe(figure)
})

test.each(['一、本年新收政府信息公开申请数量', '（六）其他处理 3.其他', '总计', '结果维持'])('%s is none', (label) => {
  expect(figureLabelled(label)).toBeUndefined()
})

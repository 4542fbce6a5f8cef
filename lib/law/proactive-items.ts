import type { Citation } from './citation'

type Item = { label: string; gloss: string; citation: Citation }

const item = (number: string, label: string, gloss: string): Item => ({
  label: `（${number}）${label}`,
  gloss,
  citation: { instrument: 'regulations2019', article: `第二十条第（${number}）项` },
})

const article = (number: string, label: string, gloss: string): Item => ({
  label,
  gloss,
  citation: { instrument: 'regulations2019', article: `第${number}条` },
})

/** What is published on the organ's own initiative: the fifteen items of Art. 20, and the articles beside it. */
export const PROACTIVE_ITEMS = {
  art20_01: item('一', '行政法规、规章和规范性文件', 'regulations and normative documents'),
  art20_02: item('二', '机关职能、机构设置、联系方式', 'functions, structure and contacts'),
  art20_03: item('三', '规划及相关政策', 'plans and policies'),
  art20_04: item('四', '统计信息', 'statistics'),
  art20_05: item('五', '行政许可和其他对外管理服务事项', 'licensing and other services'),
  art20_06: item('六', '行政处罚、行政强制', 'penalties and coercion'),
  art20_07: item('七', '财政预算、决算', 'budgets and final accounts'),
  art20_08: item('八', '行政事业性收费', 'administrative charges'),
  art20_09: item('九', '政府集中采购', 'central procurement'),
  art20_10: item('十', '重大建设项目', 'major construction projects'),
  art20_11: item(
    '十一',
    '扶贫、教育、医疗、社会保障、促进就业',
    'poverty relief, education, health, social security, jobs',
  ),
  art20_12: item('十二', '突发公共事件', 'emergencies'),
  art20_13: item(
    '十三',
    '环境、卫生、安全、食品药品、产品质量监督检查',
    'environment, health, safety, food and product inspection',
  ),
  art20_14: item('十四', '公务员招考', 'recruitment of civil servants'),
  art20_15: item('十五', '其他应当主动公开的信息', 'other information that must be published'),
  art19: article(
    '十九',
    '涉及公众利益、需要广泛知晓或者公众参与决策',
    'of public interest or for public participation',
  ),
  art21: article(
    '二十一',
    '市、县级的城乡建设、公共服务、征收、社会救助等',
    'municipal construction, services, expropriation, assistance',
  ),
} as const satisfies Record<string, Item>
export type ProactiveItem = keyof typeof PROACTIVE_ITEMS
export const PROACTIVE_ITEM_CODES = Object.keys(PROACTIVE_ITEMS) as [ProactiveItem, ...ProactiveItem[]]

/** 公开属性: decided when the information is made. */
export const DISCLOSURE_ATTRIBUTES = {
  proactive: { label: '主动公开', gloss: 'published' },
  on_request: { label: '依申请公开', gloss: 'on request' },
  withheld: { label: '不予公开', gloss: 'withheld' },
} as const
export type DisclosureAttribute = keyof typeof DISCLOSURE_ATTRIBUTES
export const DISCLOSURE_ATTRIBUTE_CODES = Object.keys(DISCLOSURE_ATTRIBUTES) as [
  DisclosureAttribute,
  ...DisclosureAttribute[],
]

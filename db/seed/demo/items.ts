import { addDays, firstDayOf, type PlainDate, yearOf } from '@/lib/dates'

export type DemoItem = {
  title: string
  category: string
  publishedOn: PlainDate
  channels: string[]
  documentNumber?: string
}

const SCHOOLS = [
  '市一中',
  '市二中',
  '市十中',
  '实验小学',
  '育才小学',
  '外国语学校',
  '职业教育中心',
  '特殊教育学校',
  '市直机关幼儿园',
  '第二实验学校',
  '新区小学',
  '铁路中学',
]
const MATTERS = [
  '春季开学准备',
  '校园安全检查',
  '课后服务质量',
  '教师培训',
  '阅读推广',
  '体育艺术展演',
  '心理健康教育',
  '劳动教育',
  '食品安全管理',
  '家校共育',
  '科技创新活动',
  '志愿服务',
  '校园文化建设',
]
const NEWS = [
  (place: string, matter: string) => `市教育局到${place}调研${matter}工作`,
  (place: string, matter: string) => `${place}开展${matter}交流活动`,
]
const PROFILES = ['机构职能', '领导分工', '内设机构', '办公地址和时间', '联系方式', '直属单位名录']
const CATALOGUE = [
  '义务教育招生工作安排',
  '教师资格认定公告',
  '部门预算公开',
  '部门决算公开',
  '学校名录',
  '政府采购意向',
  '双随机抽查结果',
  '建议提案办理结果',
]

const FIRST_CHANNELS = [['门户网站'], ['门户网站', '官方微信'], ['门户网站', '官方微信', '官方微博']]

/** Titles that do not repeat, spread evenly over the days of the period. */
function spread(
  category: string,
  count: number,
  from: PlainDate,
  days: number,
  titleOf: (index: number) => string,
): DemoItem[] {
  return Array.from({ length: count }, (_, index) => ({
    title: titleOf(index),
    category,
    publishedOn: addDays(from, Math.floor((index * days) / count)),
    channels: FIRST_CHANNELS[index % FIRST_CHANNELS.length]!,
  }))
}

const newsTitle = (index: number) => {
  const pair = Math.floor(index / 2)
  return NEWS[index % 2]!(SCHOOLS[pair % SCHOOLS.length]!, MATTERS[Math.floor(pair / SCHOOLS.length) % MATTERS.length]!)
}
const profileTitle = (year: number) => (index: number) =>
  `${PROFILES[index % PROFILES.length]}（${year}年第${Math.floor(index / PROFILES.length) + 1}次更新）`
const catalogueTitle = (year: number) => (index: number) =>
  `${CATALOGUE[index % CATALOGUE.length]}（${year}年第${Math.floor(index / CATALOGUE.length) + 1}期）`

const INTERPRETATIONS = [
  '义务教育招生入学政策图解',
  '中小学课后服务实施办法问答',
  '学生资助政策解读',
  '普惠性民办幼儿园认定办法解读',
  '教师职称评审条件解读',
]
const RESPONSES = [
  '关于中考体育考试安排的回应',
  '关于城区小学学位情况的回应',
  '关于校外培训退费问题的回应',
  '关于学校周边交通秩序的回应',
  '关于营养午餐管理的回应',
  '关于午休条件改善的回应',
]

/** The items of 2023: 48 profiles, 308 news and 96 catalogue entries, beside 5 interpretations and 6 responses. */
export function items2023(): DemoItem[] {
  const first = firstDayOf(2023)
  return [
    ...spread('概况类信息', 48, addDays(first, 3), 355, profileTitle(2023)),
    ...spread('政务动态', 308, addDays(first, 2), 360, newsTitle),
    ...spread('信息公开目录信息', 96, addDays(first, 4), 355, catalogueTitle(2023)),
    ...spread('政策解读', INTERPRETATIONS.length, '2023-03-06', 280, (index) => `2023年${INTERPRETATIONS[index]}`),
    ...spread('回应关切', RESPONSES.length, '2023-02-20', 290, (index) => RESPONSES[index]!),
  ]
}

/** A running year up to the day before `today`, on which the chain of reviews begins; at about a third of the pace. */
export function runningItems(today: PlainDate): DemoItem[] {
  const year = yearOf(today)
  const first = firstDayOf(year)
  const all = [
    ...spread('概况类信息', 12, addDays(first, 3), 355, profileTitle(year)),
    ...spread('政务动态', 104, addDays(first, 2), 360, newsTitle),
    ...spread('信息公开目录信息', 32, addDays(first, 4), 355, catalogueTitle(year)),
    ...spread('政策解读', 4, addDays(first, 40), 280, (index) => `${year}年${INTERPRETATIONS[index]}`),
    ...spread('回应关切', 3, addDays(first, 50), 290, (index) => `${RESPONSES[index]}（${year}年）`),
  ]
  return all.filter(({ publishedOn }) => publishedOn < today)
}

import { createHash } from 'node:crypto'
import type { PlainDate } from '@/lib/dates'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import type { OrganInput } from '@/lib/organ/input'
import { NEW_ORGAN } from '@/lib/organ/new-organ'
import { checkContent, contentText } from '@/lib/reports-check/check-content'
import { summaryOf } from '@/lib/reports-check/check-summary'
import { ok, type Result } from '@/lib/result'
import type { Tx } from '../../transaction'
import { keepSection } from '../../writes/lists'
import { foundLedger } from '../../writes/organ'
import { decideOn, receiveNil, receiveReport } from '../../writes/region/submissions'
import { recordSuccession, registerUnit } from '../../writes/region/units'
import { extendUnit, keepCollection } from '../../writes/region/years'
import { writeSection } from '../../writes/report-sections'
import { type SetPdf, writeLetters } from '../demo/letters'
import { DEMO_SECTIONS } from '../demo/lists'
import { REQUESTS_2023 } from '../demo/requests'
import { addAccounts, logRequest } from '../demo/seed'
import { must } from '../demo/writing'
import { unitReport } from './unit-report'
import { COUNTY_UNITS, type CountyVersion } from './units'

const YEAR = 2023

const COUNTY: OrganInput = {
  ...NEW_ORGAN,
  fullName: '新和县人民政府',
  shortName: '县政府',
  kind: 'government',
  level: 'county',
  region: '某省某市新和县',
  agencyCode: '新和政',
  disclosureOffice: '县人民政府办公室',
  phone: '0000-0000000',
  address: '某省某市新和县演示路1号',
  postcode: '000000',
  reviewOrgan: '某市人民政府',
  reviewAddress: '某省某市演示路2号',
  reviewOnline: 'https://review.example.cn',
  court: '某市中级人民法院',
}

const DAYS = { askedOn: '2023-12-20', onTimeUntil: '2024-01-25', openUntil: '2024-02-29' } as const

/** The county's own text of 2023; an invented one, as everything here. */
const TEXTS: Partial<Record<SectionKey, string>> = {
  'overview.information_management': '各单位落实信息发布审核制度，县政府办公室对主动公开目录逐项核对。',
  'overview.platform': '对县政府网站公开栏目进行梳理，统一各乡镇、各部门的公开专栏。',
  'overview.supervision':
    '对各乡镇、各部门的政务公开工作开展年度考核，考核结果已经通报；委托第三方开展社会评议，评议结果为良好；本年度没有责任追究的情形。',
  problems:
    '存在的问题：个别单位报送数据不够及时、准确。\n改进情况：由县政府办公室汇总核对后退回改正，并开展业务培训。',
  other_matters: '本年度未收取信息处理费，没有其他需要报告的事项。',
}

/** Fills an empty ledger with the demonstration of a county; refused if a ledger exists. */
export function seedCounty(tx: Tx, today: PlainDate, passwordHash: string, setPdf: SetPdf): Result<undefined> {
  const founded = foundLedger(tx, { ...COUNTY, demonstration: true, reviewsSince: today })
  if (!founded.ok) return founded
  for (const name of DEMO_SECTIONS) must(keepSection(tx, { id: null, name, active: true }))
  addAccounts(tx, passwordHash)
  const requests = REQUESTS_2023.map((request) => logRequest(tx, request))
  writeLetters(tx, requests, today, setPdf)
  must(keepCollection(tx, { year: YEAR, ...DAYS, inReport: true, byLink: false, version: 0 }))
  const ids = new Map(COUNTY_UNITS.map((unit) => [unit.name, register(tx, unit)]))
  for (const unit of COUNTY_UNITS) {
    const unitId = ids.get(unit.name)!
    for (const version of unit.versions ?? []) handIn(tx, { id: unitId, name: unit.name }, version)
    if (unit.nil) sayNil(tx, unitId, unit.nil)
    if (unit.extension) must(extendUnit(tx, { unitId, year: YEAR, ...unit.extension }))
    if (!unit.mergedInto) continue
    const { name, on } = unit.mergedInto
    const merger = {
      unitId,
      kind: 'merged',
      successorId: ids.get(name)!,
      happenedOn: on,
      basis: '机构改革方案',
    } as const
    must(recordSuccession(tx, merger))
  }
  for (const [section, text] of Object.entries(TEXTS) as [SectionKey, string][])
    must(writeSection(tx, { year: YEAR, section, text, version: 0 }))
  return ok()
}

function register(tx: Tx, { name, shortName, kind }: (typeof COUNTY_UNITS)[number]): number {
  const contact = { contact: '（演示）', phone: '', creditCode: '', reportPage: '' }
  return must(registerUnit(tx, { name, shortName, kind, parentId: null, firstDay: null, lastDay: null, ...contact })).id
}

function handIn(tx: Tx, unit: { id: number; name: string }, version: CountyVersion): void {
  const json = unitReport(unit.name, YEAR, version)
  const content = checkContent({ json }, { told: { organ: unit.name, year: YEAR }, corrected: {} })
  const { receivedOn, decision } = version
  const receipt = { unitId: unit.id, year: YEAR, way: 'file', receivedOn, note: '' } as const
  const file = { file: `${unit.name}${YEAR}年度报告.json`, sha256: createHash('sha256').update(json).digest('hex') }
  const read = { content: contentText(content), summary: summaryOf(content) }
  const { id } = must(receiveReport(tx, { ...receipt, ...file }, read, receivedOn))
  if (decision) must(decideOn(tx, id, decision.kind, decision.remarks ?? '', decision.on))
}

function sayNil(
  tx: Tx,
  unitId: number,
  { receivedOn, note, acceptedOn }: NonNullable<(typeof COUNTY_UNITS)[number]['nil']>,
) {
  const { id } = must(receiveNil(tx, { unitId, year: YEAR, receivedOn, note }, receivedOn))
  must(decideOn(tx, id, 'accepted', '', acceptedOn))
}

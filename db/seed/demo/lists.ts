import type { OrganInput } from '@/lib/organ/input'
import { NEW_ORGAN } from '@/lib/organ/new-organ'

/** 新乡市教育局 in the demonstration; contact details are left out. */
export const DEMO_ORGAN: OrganInput = {
  ...NEW_ORGAN,
  fullName: '新乡市教育局',
  shortName: '市教育局',
  kind: 'department',
  level: 'municipal',
  region: '河南省新乡市',
  agencyCode: '新教',
  disclosureOffice: '新闻中心',
  reviewOrgan: '新乡市人民政府',
  court: '新乡市红旗区人民法院',
}

export const DEMO_SECTIONS = [
  '办公室',
  '新闻中心',
  '政策法规科',
  '人事科',
  '财务科',
  '基础教育科',
  '职业教育科',
  '安全管理科',
] as const
export type DemoSection = (typeof DEMO_SECTIONS)[number]

import type { OrganInput } from '@/lib/organ/input'
import { NEW_ORGAN } from '@/lib/organ/new-organ'

/** 新乡市教育局 in the demonstration; its contact details are made up. */
export const DEMO_ORGAN: OrganInput = {
  ...NEW_ORGAN,
  fullName: '新乡市教育局',
  shortName: '市教育局',
  kind: 'department',
  level: 'municipal',
  region: '河南省新乡市',
  agencyCode: '新教',
  disclosureOffice: '新闻中心',
  phone: '0373-0000000',
  address: '河南省新乡市演示路1号',
  postcode: '453000',
  reviewOrgan: '新乡市人民政府',
  reviewAddress: '河南省新乡市演示路2号',
  reviewOnline: 'https://review.example.cn',
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

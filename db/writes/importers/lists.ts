import type { PlatformKind } from '@/lib/figures/platform'
import type { NamedLists } from '@/lib/imports/item-row'
import { plainWords } from '@/lib/imports/values'
import { categories, platforms } from '../../schema/published'
import type { Tx } from '../../transaction'
import type { ImportContext } from './import-step'

/** What offices call a channel of each kind, where they have one of it. */
const USUAL: Partial<Record<PlatformKind, readonly string[]>> = {
  website: ['网站', '门户网站', '官网', '政府网站', '官方网站', '部门网站'],
  wechat: ['微信', '微信公众号', '官方微信', '公众号', '政务微信'],
  weibo: ['微博', '官方微博', '政务微博', '新浪微博'],
  douyin: ['抖音', '官方抖音', '抖音号'],
  gazette: ['公报', '政府公报'],
}

/** The organ's categories and channels by their names, short names, and for a channel what offices usually call it. */
export function listsIn(tx: Tx, { lists }: ImportContext): NamedLists {
  if (!lists.has('read')) {
    lists.set('read', undefined)
    const rows = tx.sql.select().from(platforms).all()
    for (const [kind, names] of Object.entries(USUAL)) {
      const ofKind = rows.filter((row) => row.kind === kind && row.active)
      if (ofKind.length === 1) for (const name of names) lists.set(`platform ${plainWords(name)}`, ofKind[0]!.id)
    }
    for (const { id, name } of rows) lists.set(`platform ${plainWords(name)}`, id)
    for (const { id, name, shortName } of tx.sql.select().from(categories).all())
      for (const word of [shortName, name]) lists.set(`category ${plainWords(word)}`, id)
  }
  return {
    category: (name) => lists.get(`category ${plainWords(name)}`),
    platform: (name) => lists.get(`platform ${plainWords(name)}`),
  }
}

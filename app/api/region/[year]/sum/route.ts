import { buffer } from 'node:stream/consumers'
import { getTranslations } from 'next-intl/server'
import { organOf } from '@/db/queries/organ'
import { sumOfYear } from '@/db/queries/region/own-cells'
import { regionUnitsOf } from '@/db/queries/region/units'
import { may } from '@/lib/access'
import { contentDisposition } from '@/lib/attachments/name'
import { regionYear } from '@/lib/region/input'
import { sumSheet } from '@/lib/region/sum-sheet'
import { REPORT_FORMATS } from '@/lib/report/formats'
import { currentActor } from '@/server/gate/session'
import { xlsxOf } from '@/server/lists/xlsx'

type Props = { params: Promise<{ year: string }> }

/** 汇总表 of a year as a workbook. */
export async function GET(_: Request, { params }: Props) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'region.view')) return new Response(null, { status: actor ? 403 : 401 })
  const year = regionYear.safeParse((await params).year).data
  const { kind, shortName } = organOf(actor)
  if (!year || kind !== 'government')
    return new Response((await getTranslations('reportFile'))('unknown'), { status: 404 })
  const names = new Map(regionUnitsOf(actor).map(({ id, name }) => [id, name]))
  const { heads, rows } = sumSheet(sumOfYear(actor, year), shortName, (id) => names.get(id) ?? '')
  const title = `${year}年度报告汇总表`
  return new Response(new Uint8Array(await buffer(xlsxOf(title, heads, rows))), {
    headers: {
      'content-type': REPORT_FORMATS.xlsx.type,
      'content-disposition': contentDisposition(`${title}.xlsx`),
      'cache-control': 'no-store',
    },
  })
}

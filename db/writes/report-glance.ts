import { eq } from 'drizzle-orm'
import { GLANCE_PANELS } from '@/lib/report/glance/panels'
import type { GlanceInput } from '@/lib/report/input'
import { ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { reportGlance } from '../schema/report-publication'
import type { Tx } from '../transaction'

/** Keeps what stands on 一图读懂 of a year. */
export function choosePanels(tx: Tx, { year, panels }: GlanceInput): Result<undefined> {
  const before = tx.sql.select().from(reportGlance).where(eq(reportGlance.year, year)).all()
  const after = GLANCE_PANELS.map((panel) => ({ year, panel, shown: panels.includes(panel) }))
  tx.sql.delete(reportGlance).where(eq(reportGlance.year, year)).run()
  tx.sql.insert(reportGlance).values(after).run()
  recordAct(tx, { act: 'report.glance', subject: `report:${year}`, before, after })
  return ok()
}

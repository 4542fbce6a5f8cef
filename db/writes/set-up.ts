import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { ok, type Result } from '@/lib/result'
import type { WaiverInput } from '@/lib/set-up/input'
import { recordAct } from '../audit'
import { setUpWaivers } from '../schema/set-up'
import type { Tx } from '../transaction'

/** Leaves a step of the set-up out, or takes it up again. */
export function waiveSetUpStep(tx: Tx, { step, waived }: WaiverInput, today: PlainDate): Result<undefined> {
  const present = tx.sql.select().from(setUpWaivers).where(eq(setUpWaivers.step, step)).get()
  if (waived === (present !== undefined)) return ok()
  const after = { step, staffName: tx.actor.name, waivedOn: today }
  if (waived) tx.sql.insert(setUpWaivers).values(after).run()
  else tx.sql.delete(setUpWaivers).where(eq(setUpWaivers.step, step)).run()
  const change = waived ? { after } : { before: present }
  recordAct(tx, { act: waived ? 'organ.waive' : 'organ.resume', subject: 'organ', ...change })
  return ok()
}

import { setImmediate as others } from 'node:timers/promises'
import { commitPatiently, commitWhenFree } from '@/db/transaction'
import { mayUndo, undoSome } from '@/db/writes/undo-import'
import type { Actor } from '@/lib/access'
import { ok, type Result } from '@/lib/result'

const RECORDS_PER_STEP = 40

/** Takes out what an import entered, in short steps between which others are served; refused whole if anything was built on it. */
export async function undoInSteps(actor: Actor, id: number): Promise<Result<undefined>> {
  const possible = await commitWhenFree(actor, (tx) => mayUndo(tx, id))
  if (!possible.ok) return possible
  for (;;) {
    const step = await commitPatiently(actor, (tx) => undoSome(tx, id, RECORDS_PER_STEP))
    if (!step.ok) return step
    if (step.value.left === 0) return ok()
    await others()
  }
}

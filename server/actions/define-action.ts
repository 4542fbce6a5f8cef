import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { commitWhenFree, type Tx } from '@/db/transaction'
import { type Actor, may, type Permission } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { fieldErrors } from '@/lib/field-errors'
import { forbidden, type Result } from '@/lib/result'
import { currentActor, signedInActor } from '../gate/session'
import { log, requestId } from '../log'
import { today } from '../today'
import { unlessUnwritten } from './unwritten'

type Definition<A extends Permission, I extends z.ZodType, P, T> = {
  /** The permission that the act needs. */
  act: A
  input: I
  /** Also allowed to people who first have to choose a password or enrol a second factor. */
  whileOwing?: boolean
  /**
   * The answer has a secret in it, or personal data, which is shown this once: it is not kept, so that a form that arrives
   * twice is done twice.
   */
  secretAnswer?: boolean
  /**
   * Whoever calls it then opens another page, or needs nothing of this one anew: the answer is the result alone. Without
   * it the answer has the present page once more, as it is after the act. Pages that the browser holds are asked for
   * anew when somebody goes back to them (`components/shell/act-noted.ts`).
   */
  leavesPage?: boolean
  /** Slow work (hashing) before the transaction, which is synchronous. */
  prepare?: (input: z.output<I>, actor: Actor<A>) => Promise<Result<P>>
  run: (context: { actor: Actor<A>; input: z.output<I>; prepared: P; today: PlainDate; tx: Tx<Actor<A>> }) => Result<T>
}

/**
 * The only way for a browser to write: authenticates, authorises, validates the input, and commits if the rules allow
 * it.
 */
export function defineAction<A extends Permission, I extends z.ZodType, T, P = undefined>({
  act,
  input,
  whileOwing = false,
  secretAnswer = false,
  leavesPage = false,
  prepare,
  run,
}: Definition<A, I, P, T>) {
  async function answer(actor: Actor | undefined, raw: z.input<I>, submission?: string): Promise<Result<T>> {
    if (!actor || !may(actor, act)) return forbidden
    const parsed = input.safeParse(raw)
    if (!parsed.success) return { ok: false, kind: 'invalid', fields: fieldErrors(parsed.error) }
    const key =
      !secretAnswer && typeof submission === 'string' && submission.length <= 64
        ? { key: `${actor.staffId}:${submission}`, act }
        : undefined
    const result = await unlessUnwritten(async () => {
      const prepared = prepare ? await prepare(parsed.data, actor) : undefined
      if (prepared && !prepared.ok) return prepared
      return commitWhenFree(
        actor,
        (tx) => run({ actor, input: parsed.data, prepared: prepared?.value as P, today: today(), tx }),
        key,
      )
    })
    if (result.ok && !leavesPage) revalidatePath('/', 'layout')
    return result
  }

  return async (raw: z.input<I>, submission?: string): Promise<Result<T>> => {
    const startedAt = performance.now()
    const actor = await (whileOwing ? signedInActor() : currentActor())
    let outcome = 'error'
    try {
      const result = await answer(actor, raw, submission)
      outcome = result.ok ? 'ok' : result.kind
      return result
    } finally {
      const ms = Math.round(performance.now() - startedAt)
      const level = outcome === 'error' || outcome === 'unwritten' ? 'error' : 'info'
      log(level, { event: 'action', request: await requestId(), actor: actor?.staffId, act, outcome, ms })
    }
  }
}

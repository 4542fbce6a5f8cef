import type { z } from 'zod'
import { fieldErrors } from '../field-errors'
import { clarificationInput } from '../requests/inputs/clarification'
import { consultationInput } from '../requests/inputs/consultation'
import { extensionInput } from '../requests/inputs/extension'
import { feeNoticeInput } from '../requests/inputs/fee-notice'
import { reasonsInput, reasonsVerdictInput } from '../requests/inputs/reasons'
import { replyInput } from '../requests/inputs/reply'
import { withdrawalInput } from '../requests/inputs/withdrawal'
import { ok, type Result } from '../result'
import { type ActValues, actInput, type PlannedActKind, plannedActOf, type SignedAs } from './planned-act'

/** The form of each act, of which a letter is filled in like one. */
const FORMS = {
  clarification_notice: clarificationInput,
  reasons_request: reasonsInput,
  delay: reasonsVerdictInput,
  extension: extensionInput,
  consultation: consultationInput,
  fee_notice: feeNoticeInput,
  withdrawal: withdrawalInput,
  reply: replyInput,
} as const satisfies Record<PlannedActKind, z.ZodType>

/** An act with its form filled in. */
export type FilledAct = { [A in PlannedActKind]: { act: A; input: z.output<(typeof FORMS)[A]> } }[PlannedActKind]

/** The form of the act that a letter is, held against its schema; undefined for a letter that is no act. */
export function filledAct(
  chosen: Parameters<typeof plannedActOf>[0],
  values: ActValues,
  signed: SignedAs,
): Result<FilledAct | undefined> {
  const act = plannedActOf(chosen)
  if (act === undefined) return ok(undefined)
  const parsed = FORMS[act].safeParse(actInput(chosen, values, signed))
  if (!parsed.success) return { ok: false, kind: 'invalid', fields: fieldErrors(parsed.error) }
  return ok({ act, input: parsed.data } as FilledAct)
}

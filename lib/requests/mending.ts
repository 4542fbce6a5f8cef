import { z } from 'zod'
import { requestNumber, requiredId, requiredText, version } from '../fields'

/** What the paper file of an old case shows of a step that the ledger lacks. */
export const mendInput = z.object({ number: requestNumber, id: requiredId, version, mending: requiredText(500) })
export type MendInput = z.output<typeof mendInput>

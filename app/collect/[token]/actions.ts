'use server'

import type { z } from 'zod'
import { fieldErrors } from '@/lib/field-errors'
import { sendingInput } from '@/lib/region/collection-link'
import type { Result } from '@/lib/result'
import { unlessUnwritten } from '@/server/actions/unwritten'
import { clientAddress } from '@/server/gate/client-address'
import { log, requestId } from '@/server/log'
import { linkAt, sendByLink } from '@/server/region/collected'

/** Hands in the file that the page shows, without sign-in: the address says for which unit and year. */
export async function send(input: z.input<typeof sendingInput>): Promise<Result<{ number: string }>> {
  const parsed = sendingInput.safeParse(input)
  if (!parsed.success) return { ok: false, kind: 'invalid', fields: fieldErrors(parsed.error) }
  const begun = performance.now()
  const result = await unlessUnwritten(async () => {
    const link = await linkAt(parsed.data.link, await clientAddress())
    return link.ok ? sendByLink(link.value, parsed.data) : link
  })
  const outcome = result.ok ? 'ok' : result.kind
  const ms = Math.round(performance.now() - begun)
  log('info', { event: 'action', request: await requestId(), actor: null, act: 'region.receive', outcome, ms })
  return result
}

import { getTranslations } from 'next-intl/server'
import { storageFaultOf } from '@/db/storage-fault'
import type { Result } from '@/lib/result'

/**
 * Runs a write; a storage fault (disk full, read only, busy) becomes the result `unwritten` instead of an exception.
 */
export async function unlessUnwritten<T>(write: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await write()
  } catch (error) {
    const fault = storageFaultOf(error)
    if (!fault) throw error
    return { ok: false, kind: 'unwritten', fault }
  }
}

/** Answers a request that must write first, such as an audit entry for access; 503 with one sentence if it cannot. */
export async function answerUnlessUnwritten(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    const fault = storageFaultOf(error)
    if (!fault) throw error
    const t = await getTranslations('unwritten')
    return new Response(t(fault), { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
}

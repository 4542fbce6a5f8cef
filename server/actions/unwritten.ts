import { getTranslations } from 'next-intl/server'
import { storageFaultOf } from '@/db/storage-fault'
import type { Result } from '@/lib/result'

/** Runs what writes; where the disk or the database does not take it, that is the answer instead of a failure. */
export async function unlessUnwritten<T>(write: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await write()
  } catch (error) {
    const fault = storageFaultOf(error)
    if (!fault) throw error
    return { ok: false, kind: 'unwritten', fault }
  }
}

/** Answers a request that has to write first, such as that personal data was read; 503 and one sentence where it cannot. */
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

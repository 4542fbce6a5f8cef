import { storageFaultOf } from '@/db/storage-fault'
import type { JobFailure } from '@/lib/jobs/job'

export function failureOf(error: unknown): JobFailure {
  return storageFaultOf(error) ?? 'unexpected'
}

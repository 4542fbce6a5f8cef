import { notFound } from 'next/navigation'
import { requestFile } from '@/db/queries/requests'
import type { Permission } from '@/lib/access'
import type { CaseFile } from '@/lib/requests/case-file'
import { isInHand } from '@/lib/requests/permitted-acts'
import { requireActor } from '../gate/session'

type Address = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * The request that the page of an act is about, for those who may do the act. With `?correct=` in the address the page
 * corrects the record of that id, which once the request is concluded is for those who may correct.
 */
export async function requestOnPage(permission: Permission, { params, searchParams }: Address) {
  const actor = await requireActor(permission)
  const number = numberIn(await params)
  const file = requestFile(actor, number)
  if (!file) notFound()
  const { correct } = await searchParams
  const correcting = typeof correct === 'string' ? Number(correct) : undefined
  if (correcting !== undefined) await requireActor(isInHand(file) ? 'request.correct_record' : 'request.correct')
  const { receivedOn, applicantKind, assigned, acts } = file
  const caseFile: CaseFile = { receivedOn, applicantKind, assigned, acts }
  return { actor, number, file, caseFile, correcting }
}

/** The number in an address: those of older ledgers have brackets and Chinese characters, which arrive encoded. */
export function numberIn({ number }: { number: string }): string {
  try {
    return decodeURIComponent(number)
  } catch {
    return number
  }
}

/** The record that is to be corrected; none with that id is no page. */
export function recordToCorrect<R extends { id: number }>(records: readonly (R | undefined)[], id: number): R {
  return records.find((record) => record?.id === id) ?? notFound()
}

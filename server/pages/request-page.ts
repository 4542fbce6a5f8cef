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
 * The request of an act's page; 403 without the permission. With `?correct=` in the address the page corrects the
 * record with that id; after the request is concluded this needs the permission to correct.
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

/** The record to correct; 404 if there is none with that id. */
export function recordToCorrect<R extends { id: number }>(records: readonly (R | undefined)[], id: number): R {
  return records.find((record) => record?.id === id) ?? notFound()
}

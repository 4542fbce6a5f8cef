import { type CollectionLink, openedLink, sentByLink } from '@/db/queries/region/links'
import { commitWhenFree, noteIfPossible } from '@/db/transaction'
import { noteOpened, recordStrangeLink } from '@/db/writes/region/links'
import { receiveReport } from '@/db/writes/region/submissions'
import { forgetAttempts, takeAttempt } from '@/db/writes/sign-in-attempts'
import { mintActor, VISITOR } from '@/lib/access'
import { LINK_LIMITS, linkSecret, receiptNumber, type SendingInput } from '@/lib/region/collection-link'
import { contentOf } from '@/lib/reports-check/check-content'
import { breach, ok, type Result } from '@/lib/result'
import { networkOf } from '../gate/client-address'
import { secretHash } from '../gate/secret'
import { readCheckApart } from '../reports-check/read-apart'
import {
  dropUpload,
  originalOfUpload,
  takeUploadAs,
  type UploadedCheck,
  uploadAt,
  uploadedContent,
} from '../reports-check/uploads'
import { today } from '../today'
import { turns } from '../turns'
import { readForUnit } from './read-for-unit'

/** Too many files are on their way: the next one is taken when some of them are read. */
export class Busy extends Error {}

// On globalThis, since pages and routes are bundled apart.
const shared = globalThis as typeof globalThis & {
  collected?: { inTurn: ReturnType<typeof turns>; underWay: number }
}

/**
 * What an address opens. One that opens nothing is counted with the network it came from, as a failed sign-in is, and refused
 * alike whether it was never made, is over, or was revoked.
 */
export async function linkAt(secret: string, address: string): Promise<Result<CollectionLink>> {
  const hash = linkSecret.safeParse(secret).success ? secretHash(secret) : undefined
  const link = hash === undefined ? undefined : openedLink(hash, today())
  if (link) return ok(link)
  const counted = await commitWhenFree(VISITOR, (tx) => {
    const taken = takeAttempt(tx, { linkAddress: secretHash(`link address ${networkOf(address)}`) })
    return taken.ok ? recordStrangeLink(tx, address) : taken
  })
  return counted.ok ? breach('linkUnknown') : counted
}

/** Notes that the address was opened, where it can. */
export function noteLinkOpened({ id, openedAt }: CollectionLink): void {
  if (openedAt === null) noteIfPossible(VISITOR, (tx) => noteOpened(tx, id))
}

/** The file that was read last over an address and is not sent yet; it lies there for a day. */
export function pendingOf(link: CollectionLink): UploadedCheck | undefined {
  const upload = uploadAt(placeOf(link))
  return upload?.linkId === link.id ? upload : undefined
}

export const pendingContent = (upload: UploadedCheck) => contentOf(uploadedContent(upload))

/** Each address has one place for a file: the next one takes it over. */
const placeOf = ({ id }: CollectionLink) => secretHash(`upload over link ${id}`).slice(0, 32)
const attemptKeys = ({ id }: CollectionLink) => ({ link: secretHash(`link ${id}`) })

export function isClosed({ openUntil }: CollectionLink): boolean {
  return openUntil !== null && today() > openUntil
}

/**
 * Reads and checks a file as the unit's report of the year, and keeps it for a day, to be shown and then sent. It is read one at
 * a time, beside the office's own files. Every file counts until one is sent. Throws a `ReadError` where there is no report,
 * and `Busy`.
 */
export async function takeByLink(
  link: CollectionLink,
  name: string,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<Result<undefined>> {
  if (isClosed(link)) return breach('collectionClosed')
  if (sentByLink(link) >= LINK_LIMITS.versions) return breach('tooManyVersions')
  shared.collected ??= { inTurn: turns(1), underWay: 0 }
  const { collected } = shared
  if (collected.underWay >= LINK_LIMITS.atOnce) throw new Busy()
  collected.underWay += 1
  try {
    const counted = await commitWhenFree(VISITOR, (tx) => takeAttempt(tx, attemptKeys(link)))
    if (!counted.ok) return counted
    const read = (file: string) => collected.inTurn(() => readAsOf(link, { file, name }, signal))
    const owner = { staffId: null, linkId: link.id }
    await takeUploadAs(owner, name, body, signal, { place: placeOf(link), keepsFile: true, read })
    return ok()
  } catch (error) {
    if (error instanceof OfAnotherYear) return breach('reportOfAnotherYear')
    throw error
  } finally {
    collected.underWay -= 1
  }
}

class OfAnotherYear extends Error {}

/** Reads a file as it prints itself, and then under the name of the unit and of the year that is asked for. */
async function readAsOf({ unit, year }: CollectionLink, from: { file: string; name: string }, signal: AbortSignal) {
  const { content, summary } = await readCheckApart({ from, told: {}, corrected: {} }, signal)
  if (summary.year !== null && summary.year !== year) throw new OfAnotherYear()
  const read = await readCheckApart({ from: { content }, told: { organ: unit, year }, corrected: {} }, signal)
  return { ...read, printedOrgan: summary.organ }
}

/** Whoever reads for the office what came by address: it is held against the year before, which the sender is not shown. */
const OFFICE = mintActor({ staffId: null, name: VISITOR.name, role: 'administrator' })

/** Hands in the file that was shown, as the unit's next version; its receipt is its number. */
export async function sendByLink(
  link: CollectionLink,
  { link: secret, sha256, sender, note }: SendingInput,
): Promise<Result<{ number: string }>> {
  if (isClosed(link)) return breach('collectionClosed')
  const pending = pendingOf(link)
  if (pending?.sha256 !== sha256) return breach('uploadGone')
  const { unitId, year, unit } = link
  const read = await readForUnit(OFFICE, pendingContent(pending), { id: unitId, name: unit }, year)
  return commitWhenFree(VISITOR, (tx) => {
    if (!openedLink(secretHash(secret), today(), tx.sql)) return breach('linkUnknown')
    if (sentByLink(link, tx.sql) >= LINK_LIMITS.versions) return breach('tooManyVersions')
    const { token, file } = pending
    const receipt = { unitId, year, way: 'link', receivedOn: today(), file, sha256, note, sender } as const
    const received = receiveReport(tx, receipt, read, today(), () => originalOfUpload(token))
    if (!received.ok) return received
    forgetAttempts(tx, attemptKeys(link))
    tx.afterCommit(() => dropUpload(token))
    return ok({ number: receiptNumber({ ...link, version: received.value.version }) })
  })
}

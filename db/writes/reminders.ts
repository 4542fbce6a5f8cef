import { and, eq, isNull } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { type Duty, reminderKey } from '@/lib/duties/duty'
import type { ReminderChoice, SectionAddress } from '@/lib/duties/input'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { digestOf, type Recipient, remindedKeys } from '../queries/reminders'
import { digests, reminderChoices, reminders, sectionAddresses } from '../schema/reminders'
import type { Tx } from '../transaction'

/**
 * Makes the digest of a day for a recipient: what of the duties is new to them, near or late. A day that was missed is
 * caught up by the next one, since what nobody was reminded of is still new. None where nothing is.
 */
export function recordDigest(tx: Tx, recipient: Recipient, duties: readonly Duty[], day: PlainDate): Result<number> {
  if (digestOf(tx.sql, recipient, day)) return ok(0)
  const { staffId, sectionId } = recipient
  const earlierKeys = remindedKeys(tx.sql, recipient)
  const news = duties.filter(recipient.owns).filter((duty) => !earlierKeys.has(reminderKey(duty, day)))
  if (news.length === 0) return ok(0)
  const { id } = tx.sql.insert(digests).values({ staffId, sectionId, day }).returning().get()
  for (const duty of news) {
    const { kind, by, provisional, subject, href } = duty
    const key = reminderKey(duty, day)
    tx.sql
      .insert(reminders)
      .values({ digestId: id, staffId, sectionId, key, kind, by, provisional, subject, href })
      .run()
  }
  return ok(news.length)
}

/**
 * Takes a digest for sending, before it is sent: two that run at once do not both send it, and one that breaks off in
 * between rather leaves a letter out than sends it twice. It stands in the application in any case.
 */
export function claimDigest(tx: Tx, id: number): Result<undefined> {
  const claimed = tx.sql
    .update(digests)
    .set({ sentAt: tx.at })
    .where(and(eq(digests.id, id), isNull(digests.sentAt)))
    .run()
  return claimed.changes === 1 ? ok() : conflict
}

/** The mail server did not take it: it is sent with the next run. */
export function releaseDigest(tx: Tx, id: number): Result<undefined> {
  tx.sql.update(digests).set({ sentAt: null }).where(eq(digests.id, id)).run()
  return ok()
}

export function chooseReminders(tx: Tx, { email }: ReminderChoice): Result<undefined> {
  return choose(tx, 'account.reminders', { email })
}

/** Opens a feed under the hash of a new token, or closes it; an earlier token works no more. */
export function setFeed(tx: Tx, feedHash: string | null): Result<undefined> {
  return choose(tx, 'account.feed', { feedHash })
}

function choose(tx: Tx, act: string, change: { email: string } | { feedHash: string | null }): Result<undefined> {
  const { staffId } = tx.actor
  if (staffId === null) return breach('ownAccount')
  tx.sql
    .insert(reminderChoices)
    .values({ staffId, email: '', ...change })
    .onConflictDoUpdate({ target: reminderChoices.staffId, set: change })
    .run()
  // The address is somebody's own and the hash a secret: the trail says that they changed.
  recordAct(tx, { act, subject: `staff:${staffId}` })
  return ok()
}

export function keepSectionAddress(tx: Tx, { sectionId, email }: SectionAddress): Result<undefined> {
  tx.sql
    .insert(sectionAddresses)
    .values({ sectionId, email })
    .onConflictDoUpdate({ target: sectionAddresses.sectionId, set: { email } })
    .run()
  recordAct(tx, { act: 'section.address', subject: `section:${sectionId}`, after: { email } })
  return ok()
}

import { desc, eq, type InferSelectModel } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { type Outdated, outdatedBy } from '@/lib/letters/wordings/kept'
import { wordingOf } from '@/lib/letters/wordings/passages'
import { shippedWording, WORDED_KINDS, type WordedKind } from '@/lib/letters/wordings/shipped'
import type { Wording } from '@/lib/letters/wordings/wording'
import { connection, type Statements } from '../client'
import { letterWordingPassages as passages, letterWordings as wordings } from '../schema/letter-wordings'

type Version = InferSelectModel<typeof wordings>

/** The wording in which a letter of that kind is written now: the organ's, or ours where it keeps none. */
export function letterWording(_actor: Actor, kind: WordedKind): Wording {
  const last = lastVersion(connection(), kind)
  return last?.origin === 'organ' ? wordingIn(connection(), last) : shippedWording(kind)
}

/** The wording that a letter names, whatever was changed since; undefined if there is no such version. */
export function wordingVersion(_actor: Actor, id: number): Wording | undefined {
  const version = connection().select().from(wordings).where(eq(wordings.id, id)).get()
  return version && wordingIn(connection(), version)
}

/** A wording for its settings page; `version` 0: none was ever kept. `outdated` holds of the organ's own only. */
export type KeptWording = { kind: WordedKind; own: boolean; wording: Wording; version: number; outdated: Outdated[] }

/** How each kind of letter is worded now. */
export function keptWordings(actor: Actor<'settings.templates'>, today: PlainDate): KeptWording[] {
  return WORDED_KINDS.map((kind) => keptWording(actor, kind, today))
}

/** How a kind of letter is worded now, and whether the organ should look at it again. */
export function keptWording(_actor: Actor<'settings.templates'>, kind: WordedKind, today: PlainDate): KeptWording {
  const last = lastVersion(connection(), kind)
  const version = last?.version ?? 0
  if (last?.origin !== 'organ') return { kind, own: false, wording: shippedWording(kind), version, outdated: [] }
  const base = wordingIn(connection(), baseOf(last))
  const outdated = outdatedBy(kind, { base, keptOn: last.keptOn }, today)
  return { kind, own: true, wording: wordingIn(connection(), last), version, outdated }
}

function baseOf({ basedOn }: Version): Version {
  return connection().select().from(wordings).where(eq(wordings.id, basedOn!)).get()!
}

/** The last version of a kind. */
export function lastVersion(sql: Statements, kind: WordedKind): Version | undefined {
  return sql.select().from(wordings).where(eq(wordings.kind, kind)).orderBy(desc(wordings.version)).limit(1).get()
}

/** What a version says. */
export function wordingIn(sql: Statements, { id, kind, title }: Version): Wording {
  const rows = sql.select().from(passages).where(eq(passages.wordingId, id)).orderBy(passages.ordinal).all()
  return wordingOf(kind, title, rows)
}

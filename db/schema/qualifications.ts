import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { staff } from './organ'

const day = (name: string) => text(name).$type<PlainDate>()

/** 培训: who was taught what, when and by whom. */
export const trainings = sqliteTable(
  'trainings',
  {
    id: integer().primaryKey(),
    heldOn: day('held_on').notNull(),
    topic: text().notNull(),
    /** Tenths of a 学时. */
    hoursTenths: integer('hours_tenths').notNull(),
    trainer: text().notNull(),
    /** Participants who have no account. */
    others: integer().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('trainings_held').on(t.heldOn),
    check('trainings_amounts', sql`${t.hoursTenths} > 0 AND ${t.others} >= 0`),
  ],
)

export const trainingParticipants = sqliteTable(
  'training_participants',
  {
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.trainingId, t.staffId] }), index('training_participants_staff').on(t.staffId)],
)

/** 考核: whoever passed may publish and review while it is valid. */
export const assessments = sqliteTable(
  'assessments',
  {
    id: integer().primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    trainingId: integer('training_id').references(() => trainings.id),
    assessedOn: day('assessed_on').notNull(),
    score: text().notNull(),
    passed: integer({ mode: 'boolean' }).notNull(),
    validUntil: day('valid_until'),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('assessments_staff').on(t.staffId, t.validUntil),
    check('assessments_validity', sql`(${t.passed} = 1) = (${t.validUntil} IS NOT NULL)`),
  ],
)

import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { addDays, type PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import type { AssessmentListQuery, TrainingListQuery } from '@/lib/supervision/list-query'
import { ANNOUNCED_BEFORE_DAYS, qualificationStanding } from '@/lib/supervision/qualification'
import { connection } from '../client'
import { staff } from '../schema/organ'
import { assessments, trainingParticipants as participants, trainings } from '../schema/qualifications'
import { inYear, yearsIn } from './day-columns'
import { withInitials } from './handling-choices'
import { contains } from './like'

const taughtStaff = sql<number>`(SELECT count(*) FROM ${participants} WHERE ${participants.trainingId} = ${trainings.id})`

/** One page of the trainings with how many took part, and how many the filters leave. */
export function listTrainings(actor: Actor<'qualification.view'>, query: TrainingListQuery) {
  const { year, q, sort, page } = query
  const where = and(inYear(trainings.heldOn, year), q === undefined ? undefined : contains(actor, q, trainings.topic))
  const direction = sort.startsWith('-') ? desc : asc
  const rows = connection()
    .select({ training: trainings, staff: taughtStaff })
    .from(trainings)
    .where(where)
    .orderBy(direction(sort.endsWith('held') ? trainings.heldOn : trainings.topic), direction(trainings.id))
    .limit(sizeOf(query))
    .offset((page - 1) * sizeOf(query))
    .all()
  const total = connection().select({ count: count() }).from(trainings).where(where).get()!.count
  return { total, rows: rows.map(({ training, staff }) => ({ ...training, participants: staff + training.others })) }
}

/** A training with the staff who took part and their assessments in it. */
export function trainingFile(_actor: Actor<'qualification.view'>, id: number) {
  const training = connection().select().from(trainings).where(eq(trainings.id, id)).get()
  if (!training) return undefined
  const members = connection()
    .select({ id: staff.id, name: staff.name })
    .from(participants)
    .innerJoin(staff, eq(staff.id, participants.staffId))
    .where(eq(participants.trainingId, id))
    .orderBy(asc(staff.id))
    .all()
  return { training, members }
}

/** The trainings of a year, or of all years: how many, how many 学时 in tenths, how many people. */
export function countTrainings(_actor: Actor<'qualification.view'>, year?: number) {
  return connection()
    .select({
      trainings: count(),
      hoursTenths: sql<number>`coalesce(sum(${trainings.hoursTenths}), 0)`,
      participants: sql<number>`coalesce(sum(${trainings.others} + ${taughtStaff}), 0)`,
    })
    .from(trainings)
    .where(inYear(trainings.heldOn, year))
    .get()!
}

export function trainingYears(_actor: Actor<'qualification.view'>): number[] {
  return yearsIn(trainings, trainings.heldOn)
}

/** One page of the assessments, and how many the filters leave. */
export function listAssessments(_actor: Actor<'qualification.view'>, query: AssessmentListQuery) {
  const { member, year, sort, page } = query
  const where = and(
    member === undefined ? undefined : eq(assessments.staffId, member),
    inYear(assessments.assessedOn, year),
  )
  const direction = sort.startsWith('-') ? desc : asc
  const rows = assessed()
    .where(where)
    .orderBy(
      direction(sort.endsWith('until') ? assessments.validUntil : assessments.assessedOn),
      direction(assessments.id),
    )
    .limit(sizeOf(query))
    .offset((page - 1) * sizeOf(query))
    .all()
  const total = connection().select({ count: count() }).from(assessments).where(where).get()!.count
  return { total, rows: rows.map(({ assessment, name, topic }) => ({ ...assessment, name, topic })) }
}

export function assessmentFile(_actor: Actor<'qualification.view'>, id: number) {
  return assessed().where(eq(assessments.id, id)).get()
}

export function assessmentYears(_actor: Actor<'qualification.view'>): number[] {
  return yearsIn(assessments, assessments.assessedOn)
}

function assessed() {
  return connection()
    .select({ assessment: assessments, name: staff.name, topic: trainings.topic })
    .from(assessments)
    .innerJoin(staff, eq(staff.id, assessments.staffId))
    .leftJoin(trainings, eq(trainings.id, assessments.trainingId))
    .$dynamic()
}

/** Until when each active member of staff is qualified to publish and to review, and how that stands on the day. */
export function qualificationsOn(_actor: Actor<'qualification.view'>, today: PlainDate) {
  const until = sql<PlainDate | null>`max(CASE WHEN ${assessments.assessedOn} <= ${today} THEN ${assessments.validUntil} END)`
  return connection()
    .select({ staffId: staff.id, name: staff.name, role: staff.role, validUntil: until })
    .from(staff)
    .leftJoin(assessments, eq(assessments.staffId, staff.id))
    .where(and(eq(staff.active, true), sql`${staff.role} <> 'administrator'`))
    .groupBy(staff.id)
    .orderBy(asc(staff.id))
    .all()
    .map((row) => ({
      ...row,
      standing: qualificationStanding(row.validUntil, today, addDays(today, ANNOUNCED_BEFORE_DAYS)),
    }))
}

/** The qualifications that end within thirty days or have ended, and have not been renewed; the first to end first. */
export function qualificationsExpiring(actor: Actor<'qualification.view'>, today: PlainDate) {
  return qualificationsOn(actor, today)
    .flatMap(({ validUntil, ...row }) => (validUntil ? [{ ...row, validUntil }] : []))
    .filter(({ standing }) => standing === 'expiring' || standing === 'expired')
    .sort((one, other) => (one.validUntil < other.validUntil ? -1 : 1))
}

/** Whom a training or an assessment can name. */
export function staffChoices(_actor: Actor<'qualification.view'>, has: readonly number[] = []) {
  return connection()
    .select({ value: staff.id, label: staff.name, active: staff.active, role: staff.role })
    .from(staff)
    .orderBy(asc(staff.id))
    .all()
    .filter(({ value, active, role }) => (active && role !== 'administrator') || has.includes(value))
    .map(({ value, label }) => withInitials({ value, label }))
}

/** The trainings that an assessment can refer to, the latest first. */
export function trainingChoices(_actor: Actor<'qualification.view'>) {
  return connection()
    .select({ value: trainings.id, topic: trainings.topic, heldOn: trainings.heldOn })
    .from(trainings)
    .orderBy(desc(trainings.heldOn), desc(trainings.id))
    .limit(200)
    .all()
    .map(({ value, topic, heldOn }) => withInitials({ value, label: `${heldOn} ${topic}` }))
}

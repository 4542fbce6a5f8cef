import { eq } from 'drizzle-orm'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import type {
  AssessmentChangeInput,
  AssessmentInput,
  TrainingChangeInput,
  TrainingInput,
} from '@/lib/supervision/qualification'
import { recordAct } from '../audit'
import { assessments, trainingParticipants, trainings } from '../schema/qualifications'
import type { Tx } from '../transaction'

export function recordTraining(tx: Tx, input: TrainingInput): Result<{ id: number }> {
  const { participants, training } = asStored(input)
  const after = tx.sql
    .insert(trainings)
    .values({ ...training, version: 1 })
    .returning()
    .get()
  enrol(tx, after.id, participants)
  recordAct(tx, { act: 'training.record', subject: `training:${after.id}`, after: { ...after, participants } })
  return ok({ id: after.id })
}

export function changeTraining(tx: Tx, { id, version, ...input }: TrainingChangeInput): Result<{ id: number }> {
  const before = tx.sql.select().from(trainings).where(eq(trainings.id, id)).get()
  if (before?.version !== version) return conflict
  const { participants, training } = asStored(input)
  const participantsBefore = dismiss(tx, id)
  const after = tx.sql
    .update(trainings)
    .set({ ...training, version: version + 1 })
    .where(eq(trainings.id, id))
    .returning()
    .get()
  enrol(tx, id, participants)
  recordAct(tx, {
    act: 'training.change',
    subject: `training:${id}`,
    before: { ...before, participants: participantsBefore },
    after: { ...after, participants },
  })
  return ok({ id })
}

/** Takes out a training that was entered by mistake; not while an assessment refers to it. */
export function removeTraining(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(trainings).where(eq(trainings.id, id)).get()
  if (before?.version !== version) return conflict
  if (tx.sql.select().from(assessments).where(eq(assessments.trainingId, id)).get()) return breach('inUse')
  const participants = dismiss(tx, id)
  tx.sql.delete(trainings).where(eq(trainings.id, id)).run()
  recordAct(tx, { act: 'training.remove', subject: `training:${id}`, reason, before: { ...before, participants } })
  return ok()
}

/** Records an assessment. It opens the way to reviewing and publishing, so that nobody records their own. */
export function recordAssessment(tx: Tx, input: AssessmentInput): Result<{ id: number }> {
  if (input.staffId === tx.actor.staffId) return breach('ownAssessment', { field: 'staffId' })
  const after = tx.sql
    .insert(assessments)
    .values({ ...input, version: 1 })
    .returning()
    .get()
  recordAct(tx, { act: 'assessment.record', subject: `assessment:${after.id}`, after })
  return ok({ id: after.id })
}

export function changeAssessment(tx: Tx, { id, version, ...input }: AssessmentChangeInput): Result<{ id: number }> {
  const before = tx.sql.select().from(assessments).where(eq(assessments.id, id)).get()
  if (before?.version !== version) return conflict
  if ([before.staffId, input.staffId].includes(tx.actor.staffId ?? 0))
    return breach('ownAssessment', { field: 'staffId' })
  const after = tx.sql
    .update(assessments)
    .set({ ...input, version: version + 1 })
    .where(eq(assessments.id, id))
    .returning()
    .get()
  recordAct(tx, { act: 'assessment.change', subject: `assessment:${id}`, before, after })
  return ok({ id })
}

export function removeAssessment(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(assessments).where(eq(assessments.id, id)).get()
  if (before?.version !== version) return conflict
  if (before.staffId === tx.actor.staffId) return breach('ownAssessment')
  tx.sql.delete(assessments).where(eq(assessments.id, id)).run()
  recordAct(tx, { act: 'assessment.remove', subject: `assessment:${id}`, reason, before })
  return ok()
}

function asStored({ participants, hours, others, ...training }: TrainingInput) {
  return {
    participants: [...new Set(participants)],
    training: { ...training, hoursTenths: hours, others: others ?? 0 },
  }
}

function enrol(tx: Tx, trainingId: number, participants: readonly number[]): void {
  if (participants.length > 0)
    tx.sql
      .insert(trainingParticipants)
      .values(participants.map((staffId) => ({ trainingId, staffId })))
      .run()
}

function dismiss(tx: Tx, trainingId: number): number[] {
  const ofTraining = eq(trainingParticipants.trainingId, trainingId)
  const rows = tx.sql.delete(trainingParticipants).where(ofTraining).returning().all()
  return rows.map(({ staffId }) => staffId)
}

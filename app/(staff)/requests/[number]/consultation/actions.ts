'use server'

import {
  correctConsultation,
  noteLetterReceived,
  recordConsultation,
  recordConsultationAnswer,
} from '@/db/writes/consultations'
import {
  consultationAnswerInput,
  consultationCorrection,
  consultationInput,
  letterReceivedInput,
} from '@/lib/requests/inputs/consultation'
import { defineAction } from '@/server/actions/define-action'

export const consult = defineAction({
  act: 'request.consultation',
  input: consultationInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordConsultation(tx, input, today),
})

export const answer = defineAction({
  act: 'request.consultation_answer',
  input: consultationAnswerInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordConsultationAnswer(tx, input, today),
})

export const received = defineAction({
  act: 'request.letter_received',
  input: letterReceivedInput,
  leavesPage: true,
  run: ({ tx, input, today }) => noteLetterReceived(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: consultationCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctConsultation(tx, input, today),
})

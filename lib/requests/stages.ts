/** Which step of the procedure comes next, and from whom; the same on every day. */
export const STAGES = [
  'awaiting_confirmation',
  'to_assign',
  'in_progress',
  'awaiting_clarification',
  'consulting',
  'awaiting_reasons',
  'awaiting_payment',
  'to_serve',
  'to_archive',
  'archived',
  'split',
] as const
export type Stage = (typeof STAGES)[number]

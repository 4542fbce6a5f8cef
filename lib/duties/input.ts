import { z } from 'zod'
import { requiredId } from '../fields'

const address = z
  .string()
  .trim()
  .max(100, 'tooLong|100')
  .refine((text) => text === '' || z.email().safeParse(text).success, 'email')

/** The mail address for a person's digest; if it is empty, the digest is shown in the application only. */
export const reminderChoice = z.object({ email: address })
export type ReminderChoice = z.output<typeof reminderChoice>

export const sectionAddress = z.object({ sectionId: requiredId, email: address })
export type SectionAddress = z.output<typeof sectionAddress>

export const noInput = z.object({})

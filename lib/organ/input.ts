import { z } from 'zod'
import { ROLES } from '../access'
import { isPlainDate } from '../dates'
import { codeOf, optionalId, optionalLine, requiredId, requiredLine, version } from '../fields'
import { ORGAN_KINDS, ORGAN_LEVELS } from './organ'

const organInput = z.object({
  fullName: requiredLine(60),
  shortName: requiredLine(30),
  kind: codeOf(ORGAN_KINDS),
  level: codeOf(ORGAN_LEVELS),
  region: optionalLine(60),
  agencyCode: optionalLine(20),
  disclosureOffice: optionalLine(60),
  address: optionalLine(200),
  postcode: optionalLine(10),
  phone: optionalLine(50),
  email: optionalLine(100),
  website: optionalLine(200),
  expiryCountsAsRepeal: z.boolean(),
  amendmentCountsAsIssue: z.boolean(),
  feePaymentRestarts: z.boolean(),
  answerDayExcluded: z.boolean(),
  appealKeepsPending: z.boolean(),
  withdrawnItemsCount: z.boolean(),
  localReportDue: z
    .string()
    .trim()
    .refine((text) => text === '' || isPlainDate(`2023-${text}`), 'monthDay')
    .default(''),
})
export type OrganInput = z.output<typeof organInput>
export const organChangeInput = organInput.extend({ version })

/** Length counts, composition rules do not: a long sentence is a good password. */
const newPassword = z.string('required').min(8, 'tooShort|8').max(200, 'tooLong|200')

const username = requiredLine(40).pipe(z.string().regex(/^[\p{L}\p{N}._-]+$/u, 'pattern'))

export const staffInput = z.object({
  username,
  name: requiredLine(40),
  role: codeOf(ROLES),
  sectionId: optionalId,
  password: newPassword,
})
export type StaffInput = z.output<typeof staffInput>

/** An empty password leaves the present one. */
export const staffChangeInput = z.object({
  id: requiredId,
  version,
  name: requiredLine(40),
  role: codeOf(ROLES),
  sectionId: optionalId,
  active: z.boolean(),
  password: z.union([z.literal(''), newPassword]),
})
export type StaffChangeInput = z.output<typeof staffChangeInput>

export const signInInput = z.object({
  username: requiredLine(40),
  password: z.string().min(1, 'required').max(200, 'tooLong|200'),
})

export const passwordChangeInput = z
  .object({
    current: z.string().min(1, 'required').max(200, 'tooLong|200'),
    password: newPassword,
    repeated: z.string(),
  })
  .refine(({ password, repeated }) => password === repeated, { error: 'mismatch', path: ['repeated'] })

export const setUpInput = z.object({
  organ: organInput.pick({ fullName: true, shortName: true, kind: true, level: true, region: true, agencyCode: true }),
  administrator: staffInput.pick({ username: true, name: true, password: true }),
})

export const sectionInput = z.object({ name: requiredLine(40) })

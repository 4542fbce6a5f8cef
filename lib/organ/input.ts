import { z } from 'zod'
import { ROLES } from '../access'
import { isPlainDate } from '../dates'
import { codeOf, optionalId, optionalLine, requiredId, requiredLine, version } from '../fields'
import { CHOSEN_WAYS } from '../law/remedy-routes'
import { ORGAN_POSITION_CODES } from '../law/review-organs'
import { ORGAN_KINDS, ORGAN_LEVELS } from './organ'
import { LONGEST_PASSWORD, passwordLength, SHORTEST_PASSWORD } from './password'

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
  answerDayExcluded: z.boolean(),
  otherOrgansCapped: z.boolean(),
  silenceRemedy: codeOf(CHOSEN_WAYS),
  enquiryRemedy: codeOf(CHOSEN_WAYS),
  lateClarificationRestarts: z.boolean(),
  appealKeepsPending: z.boolean(),
  withdrawnItemsCount: z.boolean(),
  position: codeOf(ORGAN_POSITION_CODES),
  reviewOrgan: optionalLine(100),
  reviewAddress: optionalLine(200),
  reviewOnline: optionalLine(200),
  court: optionalLine(100),
  localReportDue: z
    .string()
    .trim()
    .refine((text) => text === '' || isPlainDate(`2023-${text}`), 'monthDay')
    .default(''),
  fileBeforePublication: z.boolean(),
})
export type OrganInput = z.output<typeof organInput>
export const organChangeInput = organInput.extend({ version })

/** Only the length is required, as NIST SP 800-63B advises; there are no rules about kinds of characters. */
const newPassword = z
  .string('required')
  .refine((password) => passwordLength(password) >= SHORTEST_PASSWORD, `tooShort|${SHORTEST_PASSWORD}`)
  .refine((password) => passwordLength(password) <= LONGEST_PASSWORD, `tooLong|${LONGEST_PASSWORD}`)

/** An existing password, which may have been chosen under other rules. */
const presentPassword = z.string('required').min(1, 'required').max(1000, 'tooLong|1000')

const username = requiredLine(40).pipe(z.string().regex(/^[\p{L}\p{N}._-]+$/u, 'pattern'))

export const staffInput = z.object({
  username,
  name: requiredLine(40),
  role: codeOf(ROLES),
  sectionId: optionalId,
  password: newPassword,
})
export type StaffInput = z.output<typeof staffInput>

/** A change of a staff account; an empty password keeps the present one. */
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
  password: presentPassword,
  /** The code of the second factor, required only after the password was accepted. */
  code: z.string().max(40, 'tooLong|40').default(''),
})
export type SignInInput = z.output<typeof signInInput>

/** Empty for whoever has just signed in with it. */
const passwordUnlessJustGiven = z.string('required').max(1000, 'tooLong|1000')

export const passwordChangeInput = z
  .object({
    current: passwordUnlessJustGiven,
    password: newPassword,
    repeated: z.string().max(200, 'mismatch'),
  })
  .refine(({ password, repeated }) => password === repeated, { error: 'mismatch', path: ['repeated'] })

/** The code printed by the server at its start, so that only those who can read its output can set up the ledger. */
const setUpCode = requiredLine(20)

export const demonstrationInput = z.object({ code: setUpCode })

export const setUpInput = z.object({
  code: setUpCode,
  organ: organInput.pick({ fullName: true, shortName: true, kind: true, level: true, region: true, agencyCode: true }),
  administrator: staffInput.pick({ username: true, name: true, password: true }),
})

/** The first code that an authenticator shows for a new secret. */
export const codeInput = z.object({ code: requiredLine(20) })

export const passwordInput = z.object({ password: presentPassword })

/** For enrolling a second factor. */
export const enrolmentInput = z.object({ password: passwordUnlessJustGiven })

export const sessionInput = z.object({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) })

export const secondFactorRuleInput = z.object({ required: z.boolean() })

export const memberInput = z.object({ id: requiredId })

export const sectionInput = z.object({ name: requiredLine(40) })

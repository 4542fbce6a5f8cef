'use server'

import { organName } from '@/db/queries/organ'
import { secondFactorOf, usernameOf } from '@/db/queries/session'
import {
  beginSecondFactor,
  confirmSecondFactor,
  remakeRecoveryCodes,
  removeSecondFactor,
} from '@/db/writes/second-factors'
import { codeInput, enrolmentInput, passwordInput } from '@/lib/organ/input'
import { breach, forbidden, ok, type Result } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { newTotpSecret, plainCode, stepOfCode, totpAddress } from '@/server/gate/one-time-code'
import { provenOrJustSignedIn, provenOwner } from '@/server/gate/own-password'
import { newRecoveryCodes } from '@/server/gate/recovery-codes'
import { sessionHash } from '@/server/gate/session'

export const begin = defineAction({
  act: 'account.second_factor',
  secretAnswer: true,
  input: enrolmentInput,
  whileOwing: true,
  prepare: async ({ password }, actor) => provenOrJustSignedIn(actor, password),
  run({ tx, prepared: { staffId } }) {
    const secret = newTotpSecret()
    const enrolment = beginSecondFactor(tx, staffId, secret)
    const names = { issuer: `公开台账 ${organName()?.shortName ?? ''}`.trim(), username: usernameOf(staffId) }
    return enrolment.ok ? ok({ secret, address: totpAddress(secret, names) }) : enrolment
  },
})

export const confirm = defineAction({
  act: 'account.second_factor',
  secretAnswer: true,
  input: codeInput,
  whileOwing: true,
  async prepare({ code }, { staffId }): Promise<Result<Confirmed>> {
    const keptSession = await sessionHash()
    const factor = staffId === null ? undefined : secondFactorOf(staffId)
    if (!factor || !keptSession || factor.confirmedAt) return forbidden
    const step = stepOfCode(factor.secret, plainCode(code))
    if (step === undefined) return breach('wrongCode', { field: 'code' })
    const { staffId: owner, secret } = factor
    return ok({ staffId: owner, secret, step, keptSession, ...(await newRecoveryCodes()) })
  },
  run({ tx, prepared: { codes, ...confirmation } }) {
    const confirmed = confirmSecondFactor(tx, confirmation)
    return confirmed.ok ? ok({ codes }) : confirmed
  },
})

export const remake = defineAction({
  act: 'account.second_factor',
  secretAnswer: true,
  input: passwordInput,
  async prepare({ password }, actor) {
    const owner = await provenOwner(actor, password)
    return owner.ok ? ok({ ...owner.value, ...(await newRecoveryCodes()) }) : owner
  },
  run({ tx, prepared: { staffId, codes, codeHashes } }) {
    const remade = remakeRecoveryCodes(tx, staffId, codeHashes)
    return remade.ok ? ok({ codes }) : remade
  },
})

export const remove = defineAction({
  act: 'account.second_factor',
  input: passwordInput,
  prepare: async ({ password }, actor) => provenOwner(actor, password),
  run: ({ tx, prepared: { staffId } }) => removeSecondFactor(tx, staffId),
})

type Confirmed = Parameters<typeof confirmSecondFactor>[1] & { codes: string[] }

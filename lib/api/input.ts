import { z } from 'zod'
import { codeOf, requiredDate, requiredLine } from '../fields'
import { API_SCOPES } from './scopes'

export const tokenInput = z.object({
  name: requiredLine(60),
  scopes: z.array(codeOf(API_SCOPES)).min(1, 'required'),
  expiresOn: requiredDate,
})
export type TokenInput = z.output<typeof tokenInput>

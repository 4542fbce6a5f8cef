import { z } from 'zod'
import { filter } from '../list-query'
import { DESK_SCOPES } from './desk'

/** The address of the desk; without a scope, the narrowest in which there is something. */
export const deskQuery = z.object({ scope: filter(z.enum(DESK_SCOPES)) })
export type DeskQuery = z.output<typeof deskQuery>

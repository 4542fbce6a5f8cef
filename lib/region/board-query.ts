import { z } from 'zod'
import { filter, filterYear } from '../list-query'
import { BOARD_STATES } from './board'

/** What the address of the board narrows it to. */
export const boardQuery = z.object({ year: filterYear, state: filter(z.enum(BOARD_STATES)) })

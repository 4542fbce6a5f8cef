import { z } from 'zod'
import { optionalId, requiredId } from '@/lib/fields'
import { platformInput } from '@/lib/figures/input'
import { sectionInput } from '@/lib/organ/input'
import { categoryInput } from '@/lib/published/input'

/** Without an id the entry is new. */
const existingEntry = { id: optionalId, active: z.boolean() }

export const keptSection = sectionInput.extend(existingEntry)
export const keptCategory = categoryInput.extend(existingEntry)
export const keptChannel = platformInput.extend(existingEntry)
export const removedEntry = z.object({ id: requiredId })

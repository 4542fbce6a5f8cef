import { z } from 'zod'
import { optionalId, requiredId } from '@/lib/fields'
import { platformInput } from '@/lib/figures/input'
import { sectionInput } from '@/lib/organ/input'
import { categoryInput } from '@/lib/published/input'

/** Without an id the entry is new. */
const kept = { id: optionalId, active: z.boolean() }

export const keptSection = sectionInput.extend(kept)
export const keptCategory = categoryInput.extend(kept)
export const keptChannel = platformInput.extend(kept)
export const removedEntry = z.object({ id: requiredId })

import { z } from 'zod'
import { codeOf, optionalText, version } from '../../fields'
import { SECTION_KEYS } from '../sections'

/** The wording of a section as it is edited: labels stand in its tokens; empty gives it back to the shipped one. */
export const templateInput = z.object({ section: codeOf(SECTION_KEYS), text: optionalText(20_000), version })

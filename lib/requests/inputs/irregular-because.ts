import { optionalText } from '../../fields'

/** Why an act was done otherwise than its article says; asked for only then. */
export const irregularBecause = optionalText(500).optional()

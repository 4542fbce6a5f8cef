import { FORMAT_2019 } from './2019'
import { FORMAT_2021 } from './2021'

/**
 * Every national form, the oldest first: those in which reports are made here, and those in which reports of earlier
 * years or of other organs were published. A revised form is a file of its own and one line here.
 */
export const FORMATS = [FORMAT_2019, FORMAT_2021] as const

import { optionalText, requiredDate, requiredLine } from '../fields'

/** A meeting of the leading group or about disclosure work, and what it decided. */
export const meetingFields = {
  heldOn: requiredDate,
  topic: requiredLine(200),
  attended: optionalText(500),
  decisions: optionalText(2000),
}
export const NEW_MEETING = { heldOn: '', topic: '', attended: '', decisions: '' }

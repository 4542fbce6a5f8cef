import { amendments } from '../amendment'
import { optionalDate, optionalLine, optionalText, requiredDate, requiredLine } from '../fields'
import { endsAfter } from './spans'

/** 制度: an internal rule of disclosure work (Art. 4), adopted, amended, and in force until it ends. */
export const ruleFields = {
  title: requiredLine(200),
  documentNumber: optionalLine(60),
  adoptedOn: requiredDate,
  endedOn: optionalDate,
  amendments,
  note: optionalText(2000),
}
export const ruleHolds = endsAfter('adoptedOn', 'endedOn')
export const NEW_RULE = { title: '', documentNumber: '', adoptedOn: '', endedOn: '', amendments: [], note: '' }

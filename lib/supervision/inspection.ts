import { optionalText, requiredDate, requiredLine } from '../fields'

/** 检查: who looked at what, and what was found. What has to be put right is a problem of its own. */
export const inspectionFields = {
  inspectedOn: requiredDate,
  inspector: requiredLine(100),
  inspected: requiredLine(200),
  findings: optionalText(4000),
}
export const NEW_INSPECTION = { inspectedOn: '', inspector: '', inspected: '', findings: '' }

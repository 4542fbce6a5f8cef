import { optionalText, requiredDate, requiredLine } from '../fields'

/** 检查: who inspected what, and the findings. What has to be corrected is recorded as a problem. */
export const inspectionFields = {
  inspectedOn: requiredDate,
  inspector: requiredLine(100),
  inspected: requiredLine(200),
  findings: optionalText(4000),
}
export const NEW_INSPECTION = { inspectedOn: '', inspector: '', inspected: '', findings: '' }

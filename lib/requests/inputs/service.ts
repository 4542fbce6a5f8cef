import { z } from 'zod'
import { codeOf, optionalLine, requestNumber, requiredDate } from '../../fields'
import { SERVICE_ROUTE_CODES } from '../../law/service'

/** 送达: by which route and on which day; that day is compared with the deadline. */
export const serviceInput = z.object({
  number: requestNumber,
  serviceRoute: codeOf(SERVICE_ROUTE_CODES),
  servedOn: requiredDate,
  trackingNumber: optionalLine(60),
})
export type ServiceInput = z.output<typeof serviceInput>

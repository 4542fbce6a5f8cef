import { z } from 'zod'
import { codeOf, optionalDate, optionalLine, requiredDate, requiredId, version } from '../fields'
import { SERVICE_ROUTE_CODES, SERVICE_ROUTES } from '../law/service'

/** 送达 of a signed letter: by post with its tracking number, by hand with its 送达回证, or to an agreed address. */
export const letterServiceInput = z
  .object({
    id: requiredId,
    /** Zero where nothing is on record yet. */
    version,
    route: codeOf(SERVICE_ROUTE_CODES),
    servedOn: requiredDate,
    trackingNumber: optionalLine(60),
    place: optionalLine(200),
    receipt: optionalLine(300),
    receivedOn: optionalDate,
  })
  .superRefine(({ route, trackingNumber, place, servedOn, receivedOn }, { addIssue }) => {
    const missing = (field: string) => addIssue({ code: 'custom', path: [field], message: 'required' })
    if (SERVICE_ROUTES[route].tracked && trackingNumber === '') missing('trackingNumber')
    if (route === 'electronic' && place === '') missing('place')
    if (receivedOn !== null && receivedOn < servedOn)
      addIssue({ code: 'custom', path: ['receivedOn'], message: 'endBeforeStart' })
  })
export type LetterServiceInput = z.output<typeof letterServiceInput>
export type LetterServiceForm = z.input<typeof letterServiceInput>

import { type Actor, may } from '@/lib/access'
import type { RequestFile } from './case-file'

const MASKED = '＊＊＊'

/** A person's name as this actor may see it. */
export function shownName(actor: Actor, text: string): string {
  return may(actor, 'applicant.view') ? text : withheld(text)
}

/** The case for those who may not see the applicant. The description stays, since administering needs it. */
export function withoutPersonalData(file: RequestFile): RequestFile {
  const { applicant, request } = file
  return {
    ...file,
    applicant: {
      ...applicant,
      name: withheld(applicant.name),
      identityNumber: withheld(applicant.identityNumber),
      organisationCode: withheld(applicant.organisationCode),
      representative: withheld(applicant.representative),
    },
    request: {
      ...request,
      phone: withheld(request.phone),
      address: withheld(request.address),
      email: withheld(request.email),
    },
  }
}

function withheld(text: string): string {
  return text && MASKED
}

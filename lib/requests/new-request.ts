import type { RequestForm } from './input'

/** An empty registration form. */
export const NEW_REQUEST: RequestForm = {
  channel: 'in_person',
  arrivedOn: '',
  confirmedOn: '',
  confirmation: '',
  applicant: {
    kind: 'natural_person',
    name: '',
    identityDocument: null,
    identityNumber: '',
    organisationCode: '',
    representative: '',
  },
  phone: '',
  address: '',
  email: '',
  description: '',
  formWanted: 'paper',
  routeWanted: 'post',
  sectionId: null,
  handlerId: null,
  note: '',
}

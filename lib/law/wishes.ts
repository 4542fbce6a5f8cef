/** Art. 29(3): how the applicant wants the information, and by which route. */
export const FORMS_WANTED = {
  paper: { label: '纸质', gloss: 'paper' },
  electronic: { label: '电子文档', gloss: 'electronic file' },
  inspection: { label: '查阅、抄录', gloss: 'inspection' },
  other: { label: '其他', gloss: 'other' },
} as const
export type FormWanted = keyof typeof FORMS_WANTED
export const FORM_WANTED_CODES = Object.keys(FORMS_WANTED) as [FormWanted, ...FormWanted[]]

export const ROUTES_WANTED = {
  post: { label: '邮寄', gloss: 'post' },
  email: { label: '电子邮件', gloss: 'e-mail' },
  collection: { label: '自行领取', gloss: 'collection' },
  online: { label: '网上获取', gloss: 'online' },
  fax: { label: '传真', gloss: 'fax' },
  other: { label: '其他', gloss: 'other' },
} as const
export type RouteWanted = keyof typeof ROUTES_WANTED
export const ROUTE_WANTED_CODES = Object.keys(ROUTES_WANTED) as [RouteWanted, ...RouteWanted[]]

/** Proof of identity under Art. 29(1). */
export const IDENTITY_DOCUMENTS = {
  resident_identity_card: { label: '居民身份证', gloss: 'resident identity card' },
  passport: { label: '护照', gloss: 'passport' },
  travel_permit: { label: '港澳台居民通行证或居住证', gloss: 'travel or residence permit' },
  business_licence: { label: '营业执照', gloss: 'business licence' },
  registration_certificate: { label: '登记证书', gloss: 'registration certificate' },
  other: { label: '其他证件', gloss: 'other' },
} as const
export type IdentityDocument = keyof typeof IDENTITY_DOCUMENTS
export const IDENTITY_DOCUMENT_CODES = Object.keys(IDENTITY_DOCUMENTS) as [IdentityDocument, ...IdentityDocument[]]

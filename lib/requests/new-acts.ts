import type { ReplyForm } from './inputs/reply'

/** An empty reply: what is still to be said of it. */
export const NEW_REPLY: Omit<ReplyForm, 'number' | 'outcome'> = {
  repliedOn: '',
  replyNumber: '',
  reason: '',
  withheldGround: null,
  withheld: '',
  restGround: null,
  rest: '',
  searchRecord: '',
  responsibleOrgan: '',
  earlierReply: '',
  directions: '',
  note: '',
  serviceRoute: null,
  servedOn: '',
  trackingNumber: '',
}

import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import { REVIEW_CHAINS, type ReviewChain } from './review-chain'

type WaitingReview = {
  title: string
  category: string | null
  step: string
  chain: ReviewChain
  submitter: string
  submittedOn: PlainDate
}

export const WAITING_REVIEW_COLUMNS = {
  title: { label: 'review.item', wraps: true, value: ({ title }) => title },
  category: { label: 'published.category', fileOnly: true, value: ({ category }) => category },
  step: { label: 'review.step', value: ({ step }) => step },
  chain: { label: 'review.chain', value: ({ chain }, { locale }) => statutory(REVIEW_CHAINS[chain], locale) },
  submitter: { label: 'review.submitter', value: ({ submitter }) => submitter },
  submitted: { label: 'review.submittedOn', value: ({ submittedOn }) => submittedOn },
  left: { label: 'review.left' },
} satisfies ListColumns<WaitingReview>

type ReturnedItem = {
  title: string
  category: string | null
  remarks: string
  reviewer: string
  returnedOn: PlainDate
}

export const RETURNED_ITEM_COLUMNS = {
  title: { label: 'review.item', wraps: true, value: ({ title }) => title },
  category: { label: 'published.category', fileOnly: true, value: ({ category }) => category },
  remarks: { label: 'review.remarks', wraps: true, value: ({ remarks }) => remarks },
  reviewer: { label: 'review.reviewer', value: ({ reviewer }) => reviewer },
  returned: { label: 'review.returnedOn', value: ({ returnedOn }) => returnedOn },
} satisfies ListColumns<ReturnedItem>

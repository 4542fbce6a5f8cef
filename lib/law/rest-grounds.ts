import type { Citation } from './citation'

const ARTICLE = (article: string): Citation => ({ instrument: 'regulations2019', article })

/**
 * Why a part of a request is neither given nor withheld under Arts. 14–16. Art. 37 itself names what is no government
 * information; the others are the replies of Art. 36 for a part. A review need not come first over any of them.
 */
export const REST_GROUNDS = {
  not_government_information: {
    label: '不属于政府信息',
    gloss: 'no government information',
    citation: ARTICLE('第二条、第三十七条'),
  },
  does_not_exist: {
    label: '经检索政府信息不存在',
    gloss: 'searched for and does not exist',
    citation: ARTICLE('第三十六条第（四）项'),
  },
  not_ours: {
    label: '不属于本机关负责公开',
    gloss: 'another organ’s to disclose',
    citation: ARTICLE('第三十六条第（五）项'),
  },
} as const satisfies Record<string, { label: string; gloss: string; citation: Citation }>

export type RestGround = keyof typeof REST_GROUNDS
export const REST_GROUND_CODES = Object.keys(REST_GROUNDS) as [RestGround, ...RestGround[]]

/** The ground that is not found without a search, whose record proves it. */
export const SEARCHED_GROUND: RestGround = 'does_not_exist'

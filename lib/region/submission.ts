/** How a report came: a file that was read, a sealed package of this product, typed in by hand, or over a collection link. */
export const RECEIVED_WAYS = ['file', 'package', 'hand', 'link'] as const
export type ReceivedWay = (typeof RECEIVED_WAYS)[number]

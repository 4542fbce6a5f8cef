/** The organ's choices in counting documents where the law is silent. */
export type DocumentCounting = {
  /** A document whose validity has run out counts as 废止. */
  expiryCountsAsRepeal: boolean
  /** A document that was amended in a year counts as 制发 in it, once, even if it was issued earlier. */
  amendmentCountsAsIssue: boolean
}

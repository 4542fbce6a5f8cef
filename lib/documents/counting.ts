/** What the law leaves open in the counting of documents, and the organ has chosen. */
export type DocumentCounting = {
  /** A document whose validity has run out counts as 废止. */
  expiryCountsAsRepeal: boolean
  /** A document that was amended in a year counts as 制发 in it, once, even if it was issued earlier. */
  amendmentCountsAsIssue: boolean
}

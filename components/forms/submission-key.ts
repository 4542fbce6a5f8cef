/** A unique key for a form. Not crypto.randomUUID, which needs HTTPS: offices serve over plain HTTP internally. */
export function newSubmissionKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

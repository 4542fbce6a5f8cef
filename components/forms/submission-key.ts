/** A key that no other form has. Works without a secure context, since offices serve over plain HTTP inside. */
export function newSubmissionKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

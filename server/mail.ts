import { createTransport } from 'nodemailer'
import type { Letter } from '@/lib/duties/digest'

/** The mail server and the sender's address; undefined if no mail server is configured. */
export function mailSettings(): { url: string; from: string } | undefined {
  const { LEDGER_SMTP_URL: url, LEDGER_MAIL_FROM: from } = process.env
  if (!url) return undefined
  if (!from) throw new Error('LEDGER_MAIL_FROM is needed beside LEDGER_SMTP_URL: the address from which letters come')
  return { url, from }
}

/**
 * Sends mails one after the other, each if `before` returns true; calls `failed` for those that the server refuses.
 * Returns the number of mails sent.
 */
export async function sendLetters<L extends Letter & { to: string }>(
  letters: readonly L[],
  { url, from }: { url: string; from: string },
  { before, failed }: { before: (letter: L) => boolean; failed: (letter: L, error: unknown) => void },
): Promise<number> {
  const transport = createTransport(url)
  let sentCount = 0
  try {
    for (const letter of letters) {
      if (!before(letter)) continue
      const { to, subject, text, html } = letter
      try {
        await transport.sendMail({ from, to, subject, text, html })
        sentCount += 1
      } catch (error) {
        failed(letter, error)
      }
    }
  } finally {
    transport.close()
  }
  return sentCount
}

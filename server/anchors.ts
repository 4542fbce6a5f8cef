import { auditHead } from '@/db/queries/audit-chain'
import { mintActor } from '@/lib/access'
import { anchorText } from '@/lib/backup/anchor'
import { errorOf, log } from './log'

const DAILY = 24 * 60 * 60_000
const THE_SERVER = mintActor({ staffId: null, name: '', role: 'clerk' })

/** Notes the end of the audit trail in the log, which is kept apart from the ledger: now and every day. */
export function noteAnchors(): NodeJS.Timeout {
  noteAnchor()
  return setInterval(noteAnchor, DAILY).unref()
}

function noteAnchor(): void {
  try {
    const head = auditHead(THE_SERVER)
    if (head) log('info', { event: 'anchor', audit: anchorText(head) })
  } catch (error) {
    // A ledger that cannot be read must not keep the server from saying so on its pages.
    log('error', { event: 'error', error: errorOf(error) })
  }
}

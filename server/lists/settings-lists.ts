import { listAudit } from '@/db/queries/audit-trail'
import { backupHistory } from '@/db/queries/backups'
import { listNotices } from '@/db/queries/calendar'
import { listImports } from '@/db/queries/imports'
import { listStaff } from '@/db/queries/organ'
import { listFilings } from '@/db/queries/report/filings'
import { enteredYears } from '@/db/queries/report/history'
import { frozenReport } from '@/db/queries/report/publication'
import { retentionPeriod, retentionStanding } from '@/db/queries/retention'
import { listTokens } from '@/db/queries/tokens'
import { may } from '@/lib/access'
import { tokenColumns } from '@/lib/api/token-columns'
import { auditListQuery } from '@/lib/audit/list-query'
import { TRAIL_COLUMNS } from '@/lib/audit/trail-columns'
import { BACKUP_RUN_COLUMNS } from '@/lib/backup/run-columns'
import { NOTICE_COLUMNS } from '@/lib/calendar/notice-columns'
import { IMPORT_COLUMNS } from '@/lib/imports/import-columns'
import { STAFF_COLUMNS } from '@/lib/organ/staff-columns'
import { FILING_COLUMNS } from '@/lib/report/filing-columns'
import { HISTORY_COLUMNS } from '@/lib/report/history/history-columns'
import { revisionAddress } from '@/lib/report/input'
import { RECORD_COLUMNS } from '@/lib/report/record-columns'
import { dueColumns } from '@/lib/retention/due-columns'
import { all, type List, listAs } from './list'
import { auditFilters } from './register-filters'

/** What is kept about the ledger itself: its people, its notices, what was taken in and out of it. */
export const SETTINGS_LISTS: Record<string, List> = {
  staff: {
    permission: 'settings.staff',
    table: ({ actor, ...words }) => listAs(words.say('staff.title'), STAFF_COLUMNS, words, listStaff(actor)),
  },
  tokens: {
    permission: 'settings.tokens',
    table: ({ actor, today, ...words }) =>
      listAs(words.say('token.title'), tokenColumns(today), words, listTokens(actor)),
  },
  audit: {
    permission: 'audit.view',
    filters: auditFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('audit.title'),
        TRAIL_COLUMNS,
        words,
        all(auditListQuery.parse(filters), (query) => listAudit(actor, query)),
        may(actor, 'applicant.view'),
      ),
  },
  imports: {
    permission: 'import.run',
    table: ({ actor, ...words }) => listAs(words.say('import.title'), IMPORT_COLUMNS, words, listImports(actor)),
  },
  backups: {
    permission: 'settings.backup',
    table: ({ actor, ...words }) =>
      listAs(words.say('backup.runs'), BACKUP_RUN_COLUMNS, words, backupHistory(actor).runs),
  },
  retention: {
    permission: 'settings.retention',
    table: ({ actor, today, ...words }) => {
      const { years } = retentionPeriod(actor)
      const due = years === null ? [] : retentionStanding(actor, years, today).due
      return listAs(words.say('retention.dueCases'), dueColumns(years ?? 0), words, due)
    },
  },
  notices: {
    permission: 'settings.calendar',
    table: ({ actor, ...words }) => listAs(words.say('calendar.own'), NOTICE_COLUMNS, words, listNotices(actor)),
  },
  history: {
    permission: 'report.view',
    table: ({ actor, ...words }) => listAs(words.say('history.title'), HISTORY_COLUMNS, words, enteredYears(actor)),
  },
  filings: {
    permission: 'report.view',
    table: ({ actor, ...words }) => listAs(words.say('filing.title'), FILING_COLUMNS, words, listFilings(actor)),
  },
  'frozen-records': {
    permission: 'report.view',
    table: ({ actor, filters, today: _, ...words }) => {
      const address = revisionAddress.safeParse(filters).data
      const frozen = address && frozenReport(actor, address.year, address.revision)
      const figure = frozen?.content.figures.find((each) => each.figure === filters.figure)
      return figure && listAs(`${address!.year} ${figure.label}`, RECORD_COLUMNS, words, figure.records ?? [])
    },
  },
}

import { listAudit } from '@/db/queries/audit-trail'
import { backupHistory } from '@/db/queries/backups'
import { listNotices } from '@/db/queries/calendar'
import { listImports } from '@/db/queries/imports'
import { listStaff } from '@/db/queries/organ'
import { enteredYears } from '@/db/queries/report/history'
import { frozenReport } from '@/db/queries/report/publication'
import { retentionPeriod, retentionStanding } from '@/db/queries/retention'
import { listTokens } from '@/db/queries/tokens'
import { may } from '@/lib/access'
import type { Change } from '@/lib/audit/changes'
import { auditListQuery } from '@/lib/audit/list-query'
import { problemWords } from '@/lib/backup/problem'
import { addYears } from '@/lib/dates'
import { inShanghai } from '@/lib/instants'
import { revisionAddress } from '@/lib/report/input'
import { all, type List, tableOf } from './list'

/** What is kept about the ledger itself: its people, its notices, what was taken in and out of it. */
export const SETTINGS_LISTS: Record<string, List> = {
  staff: {
    permission: 'settings.staff',
    table: ({ actor, say }) =>
      tableOf(
        say('staff.title'),
        [
          [say('staff.name'), ({ name }) => name],
          [say('staff.username'), ({ username }) => username],
          [say('staff.role'), ({ role }) => say(`role.${role}`)],
          [say('staff.section'), ({ section }) => section],
          [say('settings.state'), ({ active }) => say(`settings.${active ? 'active' : 'inactive'}`)],
        ],
        listStaff(actor),
      ),
  },
  tokens: {
    permission: 'settings.tokens',
    table: ({ actor, today, say }) =>
      tableOf(
        say('token.title'),
        [
          [say('token.name'), ({ name }) => name],
          [say('token.scopes'), ({ scopes }) => scopes.map((scope) => say(`token.scope.${scope}`)).join('、')],
          [say('token.created'), ({ createdAt, createdBy }) => `${inShanghai(createdAt)} ${createdBy}`],
          [say('token.expiresOn'), ({ expiresOn }) => expiresOn],
          [say('token.lastUsed'), ({ lastUsedAt }) => lastUsedAt && inShanghai(lastUsedAt)],
          [
            say('token.state'),
            ({ revokedAt, expiresOn }) =>
              say(`token.states.${revokedAt ? 'revoked' : expiresOn < today ? 'expired' : 'valid'}`),
          ],
        ],
        listTokens(actor),
      ),
  },
  audit: {
    permission: 'audit.view',
    table: ({ actor, filters, say }) => {
      const inLines = (changes: readonly Change[], side: 'before' | 'after') =>
        changes.flatMap((change) => (change[side] === null ? [] : [`${change.field}: ${change[side]}`])).join('\n')
      return tableOf(
        say('audit.title'),
        [
          ['#', ({ id }) => id],
          [say('audit.at'), ({ at }) => at],
          [say('audit.person'), ({ staffName }) => staffName],
          [say('audit.act'), ({ act }) => act],
          [say('audit.subject'), ({ subject }) => subject],
          [say('audit.reason'), ({ reason }) => reason],
          [say('audit.before'), ({ changes }) => inLines(changes, 'before')],
          [say('audit.after'), ({ changes }) => inLines(changes, 'after')],
          [say('audit.hash'), ({ hash }) => hash],
        ],
        all(auditListQuery.parse(filters), (query) => listAudit(actor, query)),
        may(actor, 'applicant.view'),
      )
    },
  },
  imports: {
    permission: 'import.run',
    table: ({ actor, say }) =>
      tableOf(
        say('import.title'),
        [
          [say('import.begun'), ({ begunAt }) => inShanghai(begunAt)],
          [say('import.kind'), ({ kind }) => say(`import.kinds.${kind}`)],
          [say('import.source'), ({ source }) => source],
          [say('import.by'), ({ staffName }) => staffName],
          [say('import.taken'), ({ taken }) => taken],
          [say('import.knownCount'), ({ known }) => known],
          [say('import.refusedCount'), ({ refused }) => refused],
          [
            say('import.state'),
            ({ undoneAt, endedAt }) => say(`import.states.${undoneAt ? 'undone' : endedAt ? 'done' : 'broken'}`),
          ],
        ],
        listImports(actor),
      ),
  },
  backups: {
    permission: 'settings.backup',
    table: ({ actor, say }) =>
      tableOf(
        say('backup.runs'),
        [
          [say('backup.at'), ({ endedAt }) => inShanghai(endedAt)],
          [say('backup.way'), ({ way }) => say(`backup.ways.${way}`)],
          [say('backup.madeBy'), ({ madeBy }) => madeBy],
          [say('backup.file'), ({ file }) => file],
          [say('backup.size'), ({ bytes }) => bytes],
          [say('backup.result'), ({ problem }) => (problem ? problemWords(problem, say) : say('backup.succeeded'))],
        ],
        backupHistory(actor).runs,
      ),
  },
  retention: {
    permission: 'settings.retention',
    table: ({ actor, today, say }) => {
      const { years } = retentionPeriod(actor)
      return tableOf(
        say('retention.dueCases'),
        [
          [say('retention.number'), ({ number }) => number],
          [say('retention.closedOn'), ({ closedOn }) => closedOn],
          [say('retention.keptUntil'), ({ closedOn }) => addYears(closedOn, years!)],
        ],
        years === null ? [] : retentionStanding(actor, years, today).due,
      )
    },
  },
  notices: {
    permission: 'settings.calendar',
    table: ({ actor, say }) =>
      tableOf(
        say('calendar.own'),
        [
          [say('calendar.year'), ({ year }) => year],
          [say('calendar.kind'), ({ kind }) => say(`calendar.kinds.${kind}`)],
          [say('calendar.noticeTitle'), ({ title }) => title],
          [say('calendar.enteredOn'), ({ enteredOn }) => enteredOn],
        ],
        listNotices(actor),
      ),
  },
  history: {
    permission: 'report.view',
    table: ({ actor, say }) =>
      tableOf(
        say('history.title'),
        [
          [say('history.year'), ({ year }) => year],
          [say('history.format'), ({ format }) => say(`history.formats.${format}`)],
          [say('history.source'), ({ source }) => source],
        ],
        enteredYears(actor),
      ),
  },
  'frozen-records': {
    permission: 'report.view',
    table: ({ actor, filters, say }) => {
      const address = revisionAddress.safeParse(filters).data
      const frozen = address && frozenReport(actor, address.year, address.revision)
      const figure = frozen?.content.figures.find((each) => each.figure === filters.figure)
      return (
        figure &&
        tableOf(
          `${address!.year} ${figure.label}`,
          [
            [say('report.recordName'), ({ name }) => name],
            [say('report.recordDate'), ({ date }) => date],
            [say('report.recordDetail'), ({ detail }) => detail],
            [say('report.recordValue'), ({ value }) => value ?? '1'],
          ],
          figure.records ?? [],
        )
      )
    },
  },
}

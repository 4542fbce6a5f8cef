import { addDays, type PlainDate, weekdayOf } from '../dates'

/** The number of days, weeks and months of which the newest backup is kept. */
export type Keep = { daily: number; weekly: number; monthly: number }

const NAME = /^ledger-(\d{4}-\d{2}-\d{2})T\d{2}-\d{2}-\d{2}\.zip$/
const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The name of a backup made at that instant; names sort as their instants, in the time of Shanghai. */
export function backupName(at: Date): string {
  return `ledger-${inShanghai.format(at).replace(' ', 'T').replaceAll(':', '-')}.zip`
}

export function isBackupName(name: string): boolean {
  return NAME.test(name)
}

/** `7,4,12`: days, weeks, months. Undefined where it is not that, or would keep nothing. */
export function readKeep(text: string): Keep | undefined {
  const match = /^(\d{1,4}),(\d{1,4}),(\d{1,4})$/.exec(text)
  if (!match) return undefined
  const [daily, weekly, monthly] = match.slice(1).map(Number) as [number, number, number]
  return daily + weekly + monthly > 0 ? { daily, weekly, monthly } : undefined
}

/**
 * The backups in a folder that the rotation deletes: all but the newest of each of the last days, weeks and months that
 * have one. The newest of all is always kept; other files are never deleted.
 */
export function expiredBackups(names: readonly string[], { daily, weekly, monthly }: Keep): string[] {
  const newestFirst = names.filter(isBackupName).sort().reverse()
  const keptNames = new Set([
    ...newestFirst.slice(0, 1),
    ...newestOfLast(daily, newestFirst, (day) => day),
    ...newestOfLast(weekly, newestFirst, mondayOf),
    ...newestOfLast(monthly, newestFirst, (day) => day.slice(0, 7)),
  ])
  return newestFirst.filter((name) => !keptNames.has(name))
}

function newestOfLast(count: number, newestFirst: readonly string[], periodOf: (day: PlainDate) => string): string[] {
  const newest = new Map<string, string>()
  for (const name of newestFirst) {
    const period = periodOf(NAME.exec(name)![1] as PlainDate)
    if (!newest.has(period)) newest.set(period, name)
  }
  return [...newest.values()].slice(0, count)
}

function mondayOf(day: PlainDate): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

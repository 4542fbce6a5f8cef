import type { Dated } from './citation'

/** Working days from receipt within which the organ replies. */
export const REPLY_PERIOD: readonly Dated<number>[] = [
  { inForceFrom: '2008-05-01', value: 15, citation: { instrument: 'regulations2007', article: '第二十四条' } },
  { inForceFrom: '2019-05-15', value: 20, citation: { instrument: 'regulations2019', article: '第三十三条第二款' } },
]

/** The day of the following year by which a department publishes its report, as month and day. */
export const DEPARTMENT_REPORT_DUE: readonly Dated<{ month: number; day: number }>[] = [
  {
    inForceFrom: '2019-05-15',
    value: { month: 1, day: 31 },
    citation: { instrument: 'regulations2019', article: '第四十九条' },
  },
]

import { addUser } from './commands/add-user'
import { deadline } from './commands/deadline'
import { demo } from './commands/demo'
import { fee } from './commands/fee'
import { migrate } from './commands/migrate'
import { report } from './commands/report'

export type Command = { name: string; usage: string; run: (words: string[]) => Promise<void> }

export const COMMANDS: readonly Command[] = [
  { name: 'migrate', usage: 'migrate', run: migrate },
  { name: 'demo', usage: 'demo', run: demo },
  { name: 'report', usage: 'report YEAR --format json|pdf [--out FILE]', run: report },
  {
    name: 'deadline',
    usage:
      'deadline --received DAY [--channel CODE] [--corrected DAY] [--consulted DAY..DAY] [--extended N] [--fee-paid DAY] [--json]',
    run: deadline,
  },
  { name: 'fee', usage: 'fee --cases N | --pages N [--on YYYY-MM-DD] [--json]', run: fee },
  {
    name: 'user',
    usage: 'user add --username NAME --name NAME --role clerk|reviewer|supervisor|administrator',
    run: addUser,
  },
]

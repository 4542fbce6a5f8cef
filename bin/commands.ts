import { addUser } from './commands/add-user'
import { backup } from './commands/backup'
import { deadline } from './commands/deadline'
import { demo } from './commands/demo'
import { digest } from './commands/digest'
import { exportLedger } from './commands/export'
import { fee } from './commands/fee'
import { importFile } from './commands/import'
import { migrate } from './commands/migrate'
import { report } from './commands/report'
import { restore } from './commands/restore'
import { verify } from './commands/verify'

export type Command = { name: string; usage: string; run: (words: string[]) => Promise<void> }

export const COMMANDS: readonly Command[] = [
  { name: 'migrate', usage: 'migrate', run: migrate },
  { name: 'demo', usage: 'demo', run: demo },
  {
    name: 'report',
    usage:
      'report YEAR --format pdf|docx|html|xlsx|json|csv [--revision N] [--standard ua-1|a-2b] [--records [--names]] [--out FILE]',
    run: report,
  },
  {
    name: 'deadline',
    usage:
      'deadline --received DAY [--channel CODE] [--corrected DAY] [--consulted DAY..DAY] [--extended N] [--fee-paid DAY] [--json]',
    run: deadline,
  },
  {
    name: 'import',
    usage:
      'import archive FILE.zip | import requests|published|documents|figures|statistics|history FILE [--dry-run] [--only-valid] [--json]',
    run: importFile,
  },
  { name: 'fee', usage: 'fee --cases N | --pages N [--on YYYY-MM-DD] [--json]', run: fee },
  { name: 'digest', usage: 'digest [--date YYYY-MM-DD] [--at HH:MM] [--show text|html]', run: digest },
  {
    name: 'user',
    usage: 'user add --username NAME --name NAME --role clerk|reviewer|supervisor|administrator',
    run: addUser,
  },
  { name: 'export', usage: 'export FILE.zip', run: exportLedger },
  { name: 'backup', usage: 'backup FILE | backup --rotate FOLDER --keep DAYS,WEEKS,MONTHS', run: backup },
  { name: 'verify', usage: 'verify [FILE] [--json]', run: verify },
  { name: 'restore', usage: 'restore FILE [--force]', run: restore },
]

type Run = (words: string[]) => Promise<void>

/** A command's code is loaded when it is called, so that `deadline` need not load the PDF compiler. */
export type Command = { name: string; usage: string; load: () => Promise<Run> }

export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    usage:
      'check FILE… [--year YEAR] [--previous FILE] [--format text|json|lines|xlsx|docx] [--out FILE] | check --suite FOLDER',
    load: async () => (await import('./commands/check')).check,
  },
  {
    name: 'rules',
    usage: 'rules [--format text|json|xlsx] [--out FILE]',
    load: async () => (await import('./commands/rules')).rules,
  },
  { name: 'start', usage: 'start', load: async () => (await import('./commands/start')).start },
  {
    name: 'init',
    usage:
      'init --organ NAME [--short-name NAME] --name NAME [--username NAME] [--kind department|government] [--level national|provincial|municipal|county|township] [--region NAME] [--agency-code CODE] [--password-file FILE]',
    load: async () => (await import('./commands/init')).init,
  },
  {
    name: 'service',
    usage: 'service install [--user NAME] [--backups FOLDER] [--print]',
    load: async () => (await import('./commands/service')).service,
  },
  { name: 'migrate', usage: 'migrate', load: async () => (await import('./commands/migrate')).migrate },
  { name: 'demo', usage: 'demo [county]', load: async () => (await import('./commands/demo')).demo },
  {
    name: 'report',
    usage:
      'report YEAR --format pdf|docx|html|xlsx|json|csv [--revision N] [--standard ua-1|a-2b] [--records [--names]] [--copy] [--out FILE]',
    load: async () => (await import('./commands/report')).report,
  },
  {
    name: 'package',
    usage: 'package YEAR [--revision N] [--out FILE]',
    load: async () => (await import('./commands/package')).packReport,
  },
  {
    name: 'glance',
    usage: 'glance YEAR --format png|pdf|txt [--shape a4|tall] [--revision N] [--out FILE]',
    load: async () => (await import('./commands/glance')).glance,
  },
  {
    name: 'deadline',
    usage:
      'deadline --received DAY [--channel CODE] [--corrected DAY] [--consulted DAY..DAY] [--extended N] [--fee-paid DAY] [--json]',
    load: async () => (await import('./commands/deadline')).deadline,
  },
  {
    name: 'import',
    usage:
      'import archive FILE.zip | import requests|published|documents|figures|statistics|history FILE [--dry-run] [--only-valid] [--also-known] [--sheet NAME] [--value COLUMN=VALUE] [--word COLUMN:WORD=MEANING] [--json]',
    load: async () => (await import('./commands/import')).importFile,
  },
  {
    name: 'fee',
    usage: 'fee --cases N | --pages N [--on YYYY-MM-DD] [--json]',
    load: async () => (await import('./commands/fee')).fee,
  },
  {
    name: 'digest',
    usage: 'digest [--date YYYY-MM-DD] [--at HH:MM] [--show text|html]',
    load: async () => (await import('./commands/digest')).digest,
  },
  {
    name: 'retention',
    usage: 'retention [--date YYYY-MM-DD] [--dry-run] [--json]',
    load: async () => (await import('./commands/retention')).retention,
  },
  {
    name: 'user',
    usage:
      'user add --username NAME --name NAME --role clerk|reviewer|supervisor|administrator | user unlock --username NAME',
    load: async () => (await import('./commands/user')).user,
  },
  { name: 'export', usage: 'export FILE.zip', load: async () => (await import('./commands/export')).exportLedger },
  {
    name: 'backup',
    usage: 'backup FILE | backup --rotate FOLDER --keep DAYS,WEEKS,MONTHS',
    load: async () => (await import('./commands/backup')).backup,
  },
  {
    name: 'verify',
    usage: 'verify [FILE] [--anchor ID:HASH | --anchor FILE]… [--json]',
    load: async () => (await import('./commands/verify')).verify,
  },
  { name: 'restore', usage: 'restore FILE [--force]', load: async () => (await import('./commands/restore')).restore },
]

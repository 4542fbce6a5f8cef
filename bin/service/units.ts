export interface Installation {
  /** The folder of the software, and what runs a command of it: absolute paths. */
  folder: string
  program: readonly string[]
  user: string
  data: string
  backups: string
  /** What a unit has to set, beside what stands in the file of settings. */
  environment: Readonly<Record<string, string>>
}

export interface Unit {
  name: string
  text: string
}

/** The units of systemd: the server, the nightly backup, the daily digests; all but the server's end by themselves. */
export function unitsOf(installation: Installation): Unit[] {
  return [
    { name: 'ledger.service', text: server(installation) },
    {
      name: 'ledger-backup.service',
      text: oneshot(installation, 'Backup of the disclosure ledger', backup(installation)),
    },
    { name: 'ledger-backup.timer', text: timer('Backup of the disclosure ledger every night', '*-*-* 02:15:00') },
    {
      name: 'ledger-digest.service',
      text: oneshot(installation, 'Daily digests of the disclosure ledger', ['digest']),
    },
    {
      name: 'ledger-digest.timer',
      text: timer('Daily digests of the disclosure ledger at eight', 'Mon..Fri *-*-* 08:00:00'),
    },
  ]
}

const backup = ({ backups }: Installation) => ['backup', '--rotate', backups, '--keep', '7,4,12']

function server(installation: Installation): string {
  return unit({
    Unit: ['Description=Disclosure ledger', 'After=network.target'],
    Service: [
      ...common(installation),
      `ExecStart=${words([...installation.program, 'start'])}`,
      'Restart=on-failure',
      'TimeoutStopSec=60',
    ],
    Install: ['WantedBy=multi-user.target'],
  })
}

function oneshot(installation: Installation, description: string, command: readonly string[]): string {
  return unit({
    Unit: [`Description=${description}`],
    Service: ['Type=oneshot', ...common(installation), `ExecStart=${words([...installation.program, ...command])}`],
  })
}

function timer(description: string, calendar: string): string {
  return unit({
    Unit: [`Description=${description}`],
    Timer: [`OnCalendar=${calendar} Asia/Shanghai`, 'Persistent=true'],
    Install: ['WantedBy=timers.target'],
  })
}

/** Runs as its own account, can write its data and backups only, and what it writes nobody else can read. */
function common({ user, folder, data, backups, environment }: Installation): string[] {
  return [
    `User=${user}`,
    // A path in these two is read to the end of the line.
    `WorkingDirectory=${percents(folder)}`,
    ...Object.entries(environment).map(([name, value]) => `Environment=${words([`${name}=${value}`])}`),
    'UMask=0077',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    `ReadWritePaths=${words([data, backups])}`,
    'PrivateTmp=yes',
  ]
}

/** Words of a unit: `%` and `$` would be replaced, and a word with a space has to stand in quotation marks. */
function words(all: readonly string[]): string {
  return all
    .map((word) => percents(word).replaceAll('$', '$$$$').replace(/[\\"]/g, '\\$&'))
    .map((word) => (/[\s"'\\;]/.test(word) ? `"${word}"` : word))
    .join(' ')
}

const percents = (text: string) => text.replaceAll('%', '%%')

function unit(sections: Record<string, readonly string[]>): string {
  return Object.entries(sections)
    .map(([name, lines]) => `[${name}]\n${lines.join('\n')}\n`)
    .join('\n')
}

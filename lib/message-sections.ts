/**
 * The parts of the message catalogue that browsers load, each a file of its own: the names of what client components
 * say. What only the server says is in none. `app/catalogue-sections.test.ts` holds them against the pages.
 */
export const MESSAGE_SECTIONS = {
  frame: ['app', 'error', 'export', 'list', 'nav', 'palette', 'role', 'views'],
  forms: ['breach', 'date', 'field', 'form', 'lastDay', 'unwritten'],
  signIn: ['account', 'secondFactor', 'signIn'],
  setUp: ['organ', 'setUp', 'staffName'],
  desk: ['desk', 'lastDay', 'noun', 'publication', 'request', 'stage', 'status', 'timeLeft'],
  dashboard: ['dashboard', 'published'],
  request: ['alike', 'attachment', 'matter', 'published', 'request'],
  case: ['attachment', 'clock', 'import', 'picture', 'request'],
  acts: [
    ...[
      'archiving',
      'assignment',
      'attachment',
      'clarification',
      'clock',
      'confirmation',
      'consultation',
      'extension',
      'fee',
    ],
    ...['irregular', 'lapse', 'letterStart', 'reasons', 'remedyRoutes', 'reopening', 'request', 'split', 'withdrawal'],
  ],
  letters: ['editor', 'keptLetter', 'letter'],
  matters: ['matter'],
  published: ['attachment', 'interaction', 'paste', 'published', 'review'],
  documents: ['amendment', 'attachment', 'document'],
  figures: ['account_page', 'attachment', 'decision', 'figure', 'statistic'],
  supervision: ['amendment', 'assessment', 'supervision', 'training'],
  remedies: ['remedy'],
  reports: [
    'check',
    'dashboard',
    'definition',
    'editor',
    'filing',
    'glance',
    'history',
    'periods',
    'problem',
    'publication',
    'report',
    'reportFile',
  ],
  check: ['check', 'checker'],
  region: ['check', 'checker', 'clock', 'history', 'region'],
  collect: ['collect'],
  imports: ['import', 'job'],
  settings: [
    ...['absence', 'calendar', 'category', 'channel', 'clock', 'letterChain', 'letterNumbering', 'organ'],
    ...['reminders', 'report', 'review', 'section', 'settings', 'staff', 'template', 'token', 'wording'],
  ],
  many: ['archiving', 'assignment', 'many', 'request', 'review'],
  help: ['help'],
  setUpList: ['breach', 'form', 'role', 'setUpList', 'unwritten'],
  keeping: ['account', 'backup', 'job', 'retention'],
} as const satisfies Record<string, readonly string[]>

export type MessageSection = keyof typeof MESSAGE_SECTIONS

/** Which sections a page needs beside the frame: by its address, `*` for any one part of it, `**` for whatever follows. */
const PLACES: readonly (readonly [place: string, ...sections: MessageSection[]])[] = [
  ['/', 'desk'],
  ['/sign-in/**', 'forms', 'signIn'],
  ['/set-up', 'forms', 'signIn', 'setUp'],
  ['/dashboard', 'dashboard'],
  ['/applicants', 'dashboard'],
  ['/requests/new', 'forms', 'request'],
  ['/requests/matters/*/*/letter', 'forms', 'letters'],
  ['/requests/matters/*/*', 'forms', 'matters'],
  ['/requests/*', 'forms', 'case'],
  ['/requests/*/edit', 'forms', 'request'],
  ['/requests/*/letters/**', 'forms', 'letters'],
  ['/requests/*/**', 'forms', 'acts'],
  ['/letters/*', 'forms', 'letters'],
  ['/published/**', 'forms', 'published'],
  ['/documents/*', 'forms', 'documents'],
  ['/figures/**', 'forms', 'figures'],
  ['/supervision/**', 'forms', 'supervision'],
  ['/remedies/*', 'forms', 'remedies'],
  ['/reports/*', 'reports'],
  ['/reports/**', 'forms', 'reports'],
  ['/check/**', 'forms', 'check'],
  ['/region/**', 'forms', 'region'],
  ['/collect/*', 'forms', 'collect'],
  ['/imports/**', 'forms', 'imports'],
  ['/settings/account', 'forms', 'signIn'],
  ['/settings/backup', 'forms', 'keeping'],
  ['/settings/retention', 'forms', 'keeping'],
  ['/settings/**', 'forms', 'settings'],
]

/** The sections that the page at an address needs. */
export function sectionsAt(address: string): MessageSection[] {
  const [, ...sections] = PLACES.find(([place]) => isAt(address, place)) ?? ['']
  return ['frame', ...sections]
}

function isAt(address: string, place: string): boolean {
  const [parts, wanted] = [address.split('/'), place.split('/')]
  const open = wanted.at(-1) === '**'
  if (open) wanted.pop()
  const long = open ? parts.length >= wanted.length : parts.length === wanted.length
  return long && wanted.every((part, at) => part === '*' || part === parts[at])
}

import type { Permission } from '@/lib/access'

type Command = { name: string; href: string; needs?: Permission }

/** The commands of the palette: new records, and pages. */
export const ENTRIES = [
  { name: 'nextCase', href: '/requests/next', needs: 'request.edit' },
  { name: 'newRequest', href: '/requests/new', needs: 'request.register' },
  { name: 'newItem', href: '/published/new', needs: 'published.record' },
  { name: 'newRectification', href: '/requests/matters/rectifications/new', needs: 'matter.record' },
  { name: 'newSuggestion', href: '/requests/matters/suggestions/new', needs: 'matter.record' },
  { name: 'newRemedy', href: '/remedies/new', needs: 'remedy.record' },
  { name: 'newDocument', href: '/documents/new', needs: 'document.record' },
  { name: 'newFigure', href: '/figures/new', needs: 'figure.record' },
] as const satisfies readonly Command[]

export const PAGE_COMMANDS = [
  { name: 'desk', href: '/' },
  { name: 'requests', href: '/requests' },
  { name: 'rectifications', href: '/requests/matters/rectifications', needs: 'matter.record' },
  { name: 'suggestions', href: '/requests/matters/suggestions', needs: 'matter.record' },
  { name: 'published', href: '/published' },
  { name: 'documents', href: '/documents' },
  { name: 'figures', href: '/figures' },
  { name: 'remedies', href: '/remedies' },
  { name: 'letters', href: '/letters' },
  { name: 'supervision', href: '/supervision' },
  { name: 'applicants', href: '/applicants', needs: 'applicant.view' },
  { name: 'imports', href: '/imports', needs: 'import.run' },
  { name: 'reports', href: '/reports' },
  { name: 'check', href: '/check', needs: 'check.run' },
  { name: 'region', href: '/region' },
  { name: 'dashboard', href: '/dashboard', needs: 'dashboard.view' },
  { name: 'reminders', href: '/reminders' },
  { name: 'calendar', href: '/settings/calendar', needs: 'settings.calendar' },
  { name: 'audit', href: '/settings/audit', needs: 'audit.view' },
  { name: 'retention', href: '/settings/retention', needs: 'settings.retention' },
  { name: 'settings', href: '/settings' },
  { name: 'manual', href: '/manual' },
] as const satisfies readonly Command[]

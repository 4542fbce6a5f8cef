import type { Role } from '../access'
import type { ListColumns } from '../lists/list-columns'

type ListedMember = { name: string; username: string; role: Role; section: string | null; active: boolean }

export const STAFF_COLUMNS = {
  name: { label: 'staff.name', value: ({ name }) => name },
  username: { label: 'staff.username', value: ({ username }) => username },
  role: { label: 'staff.role', value: ({ role }, { say }) => say(`role.${role}`) },
  section: { label: 'staff.section', value: ({ section }) => section },
  state: { label: 'settings.state', value: ({ active }, { say }) => say(`settings.${active ? 'active' : 'inactive'}`) },
} satisfies ListColumns<ListedMember>

/** How a backup came about: by the command line, by the rotation, or from the settings page. */
export const BACKUP_WAYS = ['command', 'rotation', 'page'] as const
export type BackupWay = (typeof BACKUP_WAYS)[number]

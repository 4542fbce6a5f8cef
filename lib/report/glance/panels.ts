/** What can stand on 一图读懂, in the order in which it stands there. */
export const GLANCE_PANELS = ['received', 'outcomes', 'timeliness', 'published', 'years'] as const
export type GlancePanelId = (typeof GLANCE_PANELS)[number]

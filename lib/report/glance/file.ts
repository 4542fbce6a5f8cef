import { DRAFT_NAME } from '../draft-mark'
import type { Glance } from './glance'

/** Pages on which 一图读懂 is set: A4 for print and a website, 9:16 for a telephone. In millimetres, and the picture's width. */
export const GLANCE_SHAPES = {
  a4: { width: 210, height: 297, pixels: 1654 },
  tall: { width: 135, height: 240, pixels: 1080 },
} as const
export type GlanceShape = keyof typeof GLANCE_SHAPES
export const GLANCE_SHAPE_NAMES = Object.keys(GLANCE_SHAPES) as [GlanceShape, ...GlanceShape[]]

/** `txt` is the text alternative. */
export const GLANCE_FORMATS = {
  png: { extension: 'png', type: 'image/png' },
  pdf: { extension: 'pdf', type: 'application/pdf' },
  txt: { extension: 'txt', type: 'text/plain; charset=utf-8' },
} as const
export type GlanceFormat = keyof typeof GLANCE_FORMATS
export const GLANCE_FORMAT_NAMES = Object.keys(GLANCE_FORMATS) as [GlanceFormat, ...GlanceFormat[]]

/** The name of a file of the page; of a correction with the number of its version. */
export function glanceFileName(
  { organ, title, draftLine }: Glance,
  { shape, format, revision = 1 }: { shape: GlanceShape; format: GlanceFormat; revision?: number },
): string {
  const version = revision > 1 ? `（第${revision}版）` : ''
  const page = format === 'txt' ? '（文字）' : shape === 'tall' ? '（竖版）' : ''
  return `${organ}${title}${version}${page}${draftLine ? `（${DRAFT_NAME}）` : ''}.${GLANCE_FORMATS[format].extension}`
}

import type { FigureId } from './figures'

/** A record behind a figure as a list can hold it; `path` is its page, by which it is known. */
export type FigureRecord = { path: string; name: string; date: string; detail: string; value?: string }

/** The same with records that are read as they are taken. */
export type ListedFigure = Omit<FigureRecords, 'records'> & { records: Iterable<FigureRecord> }

export type FigureRecords = { figure: FigureId; label: string; text: string; records: FigureRecord[] }

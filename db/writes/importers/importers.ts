import type { Cells, ImportKind } from '@/lib/imports/columns'
import type { Tx } from '../../transaction'
import { importDocument } from './documents'
import { importFigure, importStatistic } from './figures'
import { importPublishedCell } from './history'
import type { Entered, ImportStep } from './import-step'
import { importItem } from './items'
import { importRequest } from './requests'

type Importer = (tx: Tx, cells: Cells, line: number, step: ImportStep) => Entered

export const IMPORTERS: Record<ImportKind, Importer> = {
  requests: importRequest,
  published: importItem,
  documents: importDocument,
  figures: importFigure,
  statistics: importStatistic,
  history: importPublishedCell,
}

import type { DocumentTable } from '@/lib/report/document'

/** A heading over the whole width, and a row of which one cell is a figure and one is not. */
export const SMALL_TABLE: DocumentTable = {
  id: 'table2',
  headerRows: 1,
  caption: '二、主动公开政府信息情况',
  columns: [2, 1, 1],
  rows: [
    [{ text: '信息内容', header: true, colspan: 3, align: 'center' }],
    [
      { text: '规章', header: true },
      { text: '3', figure: 'table2.regulations.issued', align: 'center' },
      { text: '1' },
    ],
  ],
}

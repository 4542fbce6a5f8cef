import { DESCRIPTIONS, meaningOf } from '@/db/archive/descriptions'
import type { ArchivedTable } from '@/db/archive/tables'
import { csv } from './rows-as-text'

const DICTIONARY_HEADER = ['表', '内容', '列', '含义', '类型', '可以为空', '主键', '引用', '可能的值']

/** The archive's data dictionary: every table and column of the schema with its description. */
export function dictionaryText(tables: readonly ArchivedTable[]): string {
  const rows = tables.flatMap(({ name: table, columns }) =>
    columns.map(({ name, type, optional, key, references, codes }) => [
      table,
      DESCRIPTIONS[table]?.holds ?? '',
      name,
      meaningOf(table, name) ?? '',
      type,
      optional ? '是' : '',
      key > 0 ? String(key) : '',
      references,
      codes,
    ]),
  )
  // Spreadsheets recognise UTF-8 in a CSV file only by this byte order mark.
  return `\ufeff${csv([DICTIONARY_HEADER, ...rows])}\r\n`
}

export const ABOUT = `公开台账归档 Archive of a disclosure ledger

dictionary.csv   各表各列的含义 what each table and column is
tables/          每表一个 CSV 文件（UTF-8，逗号分隔，首行为列名）one CSV file per table
reports/         每一公布的年度报告一个 JSON 文件，与 tables/report_revisions.csv 的内容相同 each published report as it was frozen
attachments/     附件的内容，以 SHA-256 为名（名称见 tables/attachments.csv）contents of attachments, named by hash
manifest.json    各文件的字节数和 SHA-256 sizes and hashes of all files

CSV 中 \\N 表示没有值，两个引号 "" 表示空文本；以反斜杠开头的文本前另加一个反斜杠。
In the CSV files \\N is no value and "" an empty text; a text that begins with a backslash has another before it.

含有申请人的个人信息，请妥善保管。It holds applicants' personal data.
恢复 To restore: ledger import archive FILE
`

import { REPORT_FORMATS } from '@/lib/report/formats'

/** A workbook to be saved under a name, which may be Chinese. */
export function workbookDownload(body: Uint8Array, name: string): Response {
  return new Response(body as BodyInit, {
    headers: {
      'content-type': REPORT_FORMATS.xlsx.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })
}

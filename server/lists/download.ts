const MEDIA_TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** A file to be saved under a name, which may be Chinese. */
export function downloadOf(body: Uint8Array, name: string): Response {
  const type = MEDIA_TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream'
  return new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })
}

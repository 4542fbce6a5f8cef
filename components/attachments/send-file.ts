import { FILE_NAME_HEADER } from '@/lib/attachments/file-name-header'
import type { UploadQuery } from '@/lib/attachments/input'
import type { BreachCode, Refusal, StorageFault } from '@/lib/result'

export type UploadFailure = BreachCode | StorageFault | 'unreachable' | 'forbidden' | 'gone'

/** Uploads one file by XMLHttpRequest, since fetch does not report progress. */
export function sendFile(
  request: XMLHttpRequest,
  { name, ...query }: UploadQuery,
  file: File,
  onShare: (share: number) => void,
): Promise<UploadFailure | undefined> {
  return new Promise((resolve) => {
    const address = new URLSearchParams({ ...query, record: String(query.record) })
    request.open('POST', `/api/attachments?${address}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(name))
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(failureOf(request))
    request.onerror = () => resolve('unreachable')
    request.onabort = () => resolve(undefined)
    request.send(file)
  })
}

function failureOf({ status, responseText }: XMLHttpRequest): UploadFailure | undefined {
  if (status === 200) return undefined
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 409) return 'gone'
  try {
    const refusal = JSON.parse(responseText) as Refusal
    if (refusal.kind === 'unwritten') return refusal.fault
    return refusal.kind === 'breach' ? refusal.breach.code : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** Saves a file made in the browser. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Revoked late, since the browser needs the address until the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

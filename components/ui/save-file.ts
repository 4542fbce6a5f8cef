/** Hands a file made on this page over to be saved. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The address has to hold until the browser has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

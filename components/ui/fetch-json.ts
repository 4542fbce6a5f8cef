/** What an address of the ledger answers as JSON; throws where it answers with an error. */
export async function fetchJson<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json() as Promise<T>
}

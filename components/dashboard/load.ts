/** What the address answers as JSON; throws where it answers with an error. */
export async function load<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the dashboard answered ${response.status}`)
  return response.json() as Promise<T>
}

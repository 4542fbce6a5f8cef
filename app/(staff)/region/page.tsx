import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { regionYearsOf } from '@/db/queries/region/board'
import { yearOf } from '@/lib/dates'
import { requireGovernment } from '@/server/region/require-government'
import { today } from '@/server/today'

/** Sends on to the year that is being collected: last year's, or the latest one that is on record. */
export default async function RegionPage() {
  const actor = await requireGovernment('region.view')
  const last = yearOf(today()) - 1
  const [latest = last] = regionYearsOf(actor)
  redirect(`/region/${Math.max(latest, last)}` as Route)
}

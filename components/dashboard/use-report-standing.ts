import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '@/components/ui/fetch-json'
import { addressOf } from '@/lib/address'
import type { ReportStanding } from '@/lib/dashboard/dashboard'
import type { DashboardQuery } from '@/lib/dashboard/period'

/** What the annual report says of the year shown: undefined while it is loading, null where the year has none. */
export function useReportStanding(query: DashboardQuery): ReportStanding | null | undefined {
  const address = addressOf('/api/dashboard/report', query)
  return useQuery({
    queryKey: ['dashboard report', address],
    queryFn: () => fetchJson<ReportStanding | null>(address),
    gcTime: 0,
  }).data
}

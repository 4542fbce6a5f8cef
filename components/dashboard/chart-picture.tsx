import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { renderChartSvg } from '@/lib/report/render/svg'
import { Drawing } from '../charts/drawing'
import { asPrinted, type Chart } from './chart'

const Bars = lazy(() => import('./bars'))

/** So far below the edge of the window a chart is drawn already. */
const AHEAD = '200px'

/**
 * A chart as a report would print it, so that it is there without scripts and on paper; with links on its bars once it comes
 * into view. Drawing those takes a browser 50 ms each: all at once would stop the page for half a second.
 */
export function ChartPicture({ chart }: { chart: Chart }) {
  const place = useRef<HTMLDivElement>(null)
  const near = useComesNear(place)
  const printed = <Printed chart={chart} />
  return (
    <div ref={place} className="h-full">
      {near ? (
        <Suspense fallback={printed}>
          <Bars chart={chart} />
        </Suspense>
      ) : (
        printed
      )}
    </div>
  )
}

function Printed({ chart }: { chart: Chart }) {
  const svg = renderChartSvg({ ...asPrinted(chart), title: '' })
  return <Drawing svg={svg} className="h-full [&>svg]:h-full [&>svg]:w-full" />
}

/** Whether it has ever come near the window. */
function useComesNear(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        setNear(true)
      },
      { rootMargin: AHEAD },
    )
    observer.observe(place.current!)
    return () => observer.disconnect()
  }, [place])
  return near
}

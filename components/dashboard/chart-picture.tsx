import { type ComponentType, type RefObject, startTransition, useEffect, useRef, useState } from 'react'
import { renderChartSvg } from '@/lib/report/render/svg'
import { Drawing } from '../charts/drawing'
import { inTurnWhenIdle } from '../ui/when-idle'
import type { Size } from './bars'
import { asPrinted, type Chart } from './chart'

/** So far below the edge of the window a chart is drawn already. */
const AHEAD = '200px'

type Drawn = { Bars: ComponentType<{ chart: Chart; size: Size }>; size: Size }

/**
 * A chart as a report would print it, so that it is there without scripts and on paper; with links on its bars once it comes
 * into view. Drawing those takes a browser 50 ms each: all at once would stop the page for half a second.
 */
export function ChartPicture({ chart }: { chart: Chart }) {
  const place = useRef<HTMLDivElement>(null)
  const drawn = useBarsOnceNear(place)
  return (
    <div ref={place} className="h-full">
      {drawn ? <drawn.Bars chart={chart} size={drawn.size} /> : <Printed chart={chart} />}
    </div>
  )
}

function Printed({ chart }: { chart: Chart }) {
  const svg = renderChartSvg({ ...asPrinted(chart), title: '' })
  return <Drawing svg={svg} className="h-full [&>svg]:h-full [&>svg]:w-full" />
}

/** What draws the bars, once the place has come near the window, it is loaded and nobody waits for the page. */
function useBarsOnceNear(place: RefObject<HTMLElement | null>): Drawn | undefined {
  const [drawn, setDrawn] = useState<Drawn>()
  useEffect(() => {
    let cancel = () => {}
    const observer = new IntersectionObserver(
      async (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        const { default: Bars } = await import('./bars')
        cancel = inTurnWhenIdle(() => {
          const size = place.current?.getBoundingClientRect()
          // Whoever left the page while the library was loading needs no chart.
          if (size) startTransition(() => setDrawn({ Bars, size }))
        })
      },
      { rootMargin: AHEAD },
    )
    observer.observe(place.current!)
    return () => {
      observer.disconnect()
      cancel()
    }
  }, [place])
  return drawn
}

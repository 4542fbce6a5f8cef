import { sampleDocument } from '@/lib/report/render/sample-document.fixture'
import { renderPdf } from './render-pdf'

process.stdout.write(await renderPdf(sampleDocument(), { systemFonts: false }))

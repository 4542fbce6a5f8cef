import { missingFaces } from '@/lib/report/render/fonts'
import type { Sentences } from '@/lib/sentences'
import { unknownFamilies } from './typst-worker'

/** Which official faces the machine does not have, once a document was set, and where to put them; undefined where it has all. */
export function facesNotice(say: Sentences): string | undefined {
  const faces = missingFaces(unknownFamilies())
  return faces.length > 0 ? say('reportFile.missingFaces', { faces: faces.join('、') }) : undefined
}

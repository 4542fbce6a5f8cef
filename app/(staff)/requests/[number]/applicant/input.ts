import { z } from 'zod'
import { requestNumber } from '@/lib/fields'

export const requestInput = z.object({ number: requestNumber })

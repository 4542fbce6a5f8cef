import { ne } from 'drizzle-orm'
import { ANONYMISED } from '@/lib/retention/pseudonyms'
import { letterSignatures } from '../schema/letter-signatures'

/** Signed letters whose PDF is kept: with the text of an anonymised one its file goes too. */
export const hasPdf = ne(letterSignatures.document, ANONYMISED)

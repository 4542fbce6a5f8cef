'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { isLocale, LOCALE_COOKIE } from '@/lib/locale'

/** Stores the chosen language in a cookie; needs no account. */
export async function chooseLanguage(locale: string): Promise<void> {
  if (!isLocale(locale)) return
  ;(await cookies()).set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: 365 * 24 * 60 * 60 })
  revalidatePath('/', 'layout')
}

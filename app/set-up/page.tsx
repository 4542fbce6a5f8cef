import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ledgerIsFounded } from '@/db/queries/organ'
import { setUpCode } from '@/server/gate/set-up-code'
import { DemonstrationForm } from './demonstration-form'
import { SetUpForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('title') }
}

/** The first start: enter the organ and its first administrator, or load the demonstration. Unavailable afterwards. */
export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  await connection()
  if (ledgerIsFounded()) redirect('/sign-in')
  setUpCode()
  const t = await getTranslations('setUp')
  // The address printed by the server contains the set-up code.
  const code = [(await searchParams).code ?? ''].flat()[0]!.slice(0, 20)
  return (
    <main className="mx-auto max-w-3xl px-4 py-10">
      <h1 className="font-semibold text-2xl">{t('title')}</h1>
      <p className="mb-6 text-muted">{t('intro')}</p>
      <SetUpForm code={code} />
      <section className="mt-10 border-line border-t pt-5">
        <h2 className="font-semibold text-lg">{t('demoTitle')}</h2>
        <p className="mb-3 text-muted">{t('demoText')}</p>
        <DemonstrationForm code={code} />
      </section>
    </main>
  )
}

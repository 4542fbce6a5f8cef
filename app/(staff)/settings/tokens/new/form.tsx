'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ApiScope } from '@/lib/api/scopes'
import { create } from './actions'

type Props = { scopes: readonly ApiScope[]; expiresOn: string }

/** Creates a token and shows it once. */
export function NewTokenForm({ scopes, expiresOn }: Props) {
  const t = useTranslations('token')
  const [token, setToken] = useState<string>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/api/input')).tokenInput,
    action: create,
    defaultValues: { name: '', scopes: [], expiresOn },
    onSaved: (result) => setToken(result.token),
  })
  if (token)
    return (
      <>
        <Notice tone="info" role="status">
          {t('shownOnce')}
        </Notice>
        <p className="my-3 break-all border border-line bg-wash p-3 font-mono text-sm">{token}</p>
        <LinkButton href="/settings/tokens">{t('done')}</LinkButton>
      </>
    )
  return (
    <ActionForm {...action} saveLabel={t('create')}>
      <div className="grid max-w-2xl gap-y-3">
        <TextField name="name" label={t('name')} hint={t('nameHint')} required autoFocus />
        <Controller
          name="scopes"
          control={action.form.control}
          render={({ field, fieldState }) => (
            <fieldset aria-describedby={fieldState.error ? 'scopes-error' : undefined}>
              <legend className="text-sm">{t('scopes')}</legend>
              {scopes.map((scope) => (
                <label key={scope} className="flex items-baseline gap-2 py-0.5">
                  <input
                    type="checkbox"
                    checked={field.value.includes(scope)}
                    onChange={({ target }) =>
                      field.onChange(
                        target.checked ? [...field.value, scope] : field.value.filter((one) => one !== scope),
                      )
                    }
                  />
                  <span>
                    {t(`scope.${scope}`)} <span className="text-muted text-sm">{t(`scopeText.${scope}`)}</span>
                  </span>
                </label>
              ))}
              {fieldState.error && (
                <p id="scopes-error" role="alert" className="text-danger text-xs">
                  {t('chooseScope')}
                </p>
              )}
            </fieldset>
          )}
        />
        <DateField name="expiresOn" label={t('expiresOn')} hint={t('expiresHint')} required className="max-w-52" />
      </div>
    </ActionForm>
  )
}

import { useMutation } from '@apollo/client/react';
import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeclareFreePlacesDocument, type OrganisationSheetFragment } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { ActionForm } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import { SideBox } from '../../ui/side-box';
import { useToast } from '../../ui/undo-toast';
import css from './network.module.css';

/** A host association says how many places it has free: the SPIP reads it before it sends somebody. */
export function PlacesForm({ places }: { places: OrganisationSheetFragment['places'] }) {
  const { t } = useTranslation(['network', 'common']);
  const format = useFormat();
  const toast = useToast();
  const [declare] = useMutation(DeclareFreePlacesDocument);
  const [total, setTotal] = useState<number | string>(places?.total ?? '');
  const [free, setFree] = useState<number | string>(places?.free ?? '');
  const [freeFrom, setFreeFrom] = useState<string | null>(places?.freeFrom ?? null);
  const submit = async () => {
    const missing = [total === '' && 'total', free === '' && 'free'].filter((field): field is string => Boolean(field));
    if (missing.length) return missing.map((field) => ({ code: 'REQUIRED', field, message: t('common:form.required') }));
    const input = {
      version: places?.version ?? null,
      total: Number(total),
      free: Number(free),
      freeFrom: Number(free) === 0 ? freeFrom : null,
    };
    const { data } = await declare({ variables: { input } });
    return data?.declareFreePlaces.problems ?? [];
  };
  return (
    <SideBox
      title={t('places.title')}
      aside={places ? t('places.declared', { day: format.date(places.declaredAt) }) : undefined}
      intro={t('places.intro')}
    >
      <ActionForm onSubmit={submit} onDone={() => toast(t('places.done'))} submit={t('places.declare')}>
        {({ field }) => (
          <>
            <div className={css.pair}>
              <NumberInput
                {...field('total')}
                label={t('places.total')}
                min={1}
                max={10_000}
                allowDecimal={false}
                allowNegative={false}
                value={total}
                onChange={setTotal}
              />
              <NumberInput
                {...field('free')}
                label={t('places.freeNow')}
                min={0}
                max={10_000}
                allowDecimal={false}
                allowNegative={false}
                value={free}
                onChange={setFree}
              />
            </div>
            {Number(free) === 0 && free !== '' ? (
              <DateInput
                {...field('freeFrom')}
                label={t('places.freeFrom')}
                value={freeFrom}
                onChange={setFreeFrom}
                min={dayOf(new Date())}
              />
            ) : null}
          </>
        )}
      </ActionForm>
    </SideBox>
  );
}

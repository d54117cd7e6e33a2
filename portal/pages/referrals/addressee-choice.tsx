import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReferralKind } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import type { FormState } from '../../ui/action-form';
import { ChoiceCards } from '../../ui/choice-cards';
import { RowsSkeleton } from '../../ui/loading';
import { Organisation } from '../../ui/organisation';
import { kindOf } from './draft-values';
import type { Typed } from './forms/asked-fields';
import css from './referrals.module.css';
import { usePartners, type WhyNot } from './use-partners';

const KINDS: ReferralKind[] = ['PLACEMENT_EXTERIEUR', 'ACTION_PLAN', 'CARE', 'INSERTION'];
const CARDS = 6;

interface AddresseeChoiceProps {
  typed: Typed;
  onType: (name: string, value: string | null) => void;
  field: FormState['field'];
  /** A draft keeps its kind. */
  fixedKind: boolean;
}

/** What is asked for and of whom: those with an agreement in force, and why the others cannot be chosen. */
export function AddresseeChoice({ typed, onType, field, fixedKind }: AddresseeChoiceProps) {
  const { t } = useTranslation(['referrals', 'words']);
  const kind = kindOf(typed);
  const { usable, others, loading } = usePartners(kind);
  const chosen = typed.addresseeId ?? null;
  const named = (name: string, city?: string | null) => (city ? `${name}, ${city}` : name);
  return (
    <div className={css.grid}>
      <div className={css.wide}>
        <NativeSelect
          label={t('field.kind')}
          description={t('draft.kindHint')}
          value={kind}
          disabled={fixedKind}
          onChange={(event) => {
            onType('kind', event.currentTarget.value);
            onType('addresseeId', null);
          }}
          data={KINDS.map((value) => ({ value, label: t(`words:referralKind.${value}`) }))}
        />
      </div>
      <div className={css.wide}>
        {loading && usable.length === 0 ? <RowsSkeleton rows={2} /> : null}
        {!loading && usable.length === 0 ? (
          <p className={css.hint}>
            {t('draft.noPartner')} <Link to="/network">{t('draft.noPartnerAction')}</Link>
          </p>
        ) : null}
        {usable.length > 0 && usable.length <= CARDS ? (
          <ChoiceCards
            label={t('field.addressee')}
            value={chosen}
            onChange={(value) => onType('addresseeId', value)}
            {...field('addresseeId')}
            choices={usable.map((one) => ({ value: one.id, label: <strong>{one.name}</strong>, note: one.city ?? undefined }))}
          />
        ) : null}
        {usable.length > CARDS ? (
          <NativeSelect
            label={t('field.addressee')}
            required
            value={chosen ?? ''}
            onChange={(event) => onType('addresseeId', event.currentTarget.value || null)}
            {...field('addresseeId')}
            data={[{ value: '', label: t('field.choose') }, ...usable.map((one) => ({ value: one.id, label: named(one.name, one.city) }))]}
          />
        ) : null}
        {others.length > 0 ? (
          <details>
            <summary className="m-meta">{t('draft.without', { count: others.length })}</summary>
            <ul className={css.others}>
              {others.map((one) => (
                <li key={one.id}>
                  <Organisation kind={one.kind} name={named(one.name, one.city)} />
                  <Why why={one.why} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </div>
  );
}

function Why({ why }: { why: WhyNot }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  return <span className="m-meta">{t(`draft.whyNot.${why.reason}`, { date: 'date' in why ? format.date(why.date) : '' })}</span>;
}

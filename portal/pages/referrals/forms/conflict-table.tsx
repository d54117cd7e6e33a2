import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/format';
import type { Ask, Typed } from './asked-fields';
import css from './forms.module.css';

/** Both versions side by side, where they differ. */
export function ConflictTable({ asks, current, typed }: { asks: Ask[]; current: Typed; typed: Typed }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const different = asks.filter((ask) => ask.name in current && (current[ask.name] ?? '') !== (typed[ask.name] ?? ''));
  if (different.length === 0) return null;
  const said = (ask: Ask, value: string | null | undefined) => {
    if (!value) return t('field.unknown');
    if (ask.kind === 'day') return format.date(value);
    if (ask.kind === 'choice') return ask.options.find((option) => option.value === value)?.label ?? value;
    if (ask.kind === 'yesno') return t(value === 'true' ? 'field.yes' : 'field.no');
    return value;
  };
  return (
    <table className={css.conflict}>
      <caption className="m-hidden">{t('conflict.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          <th scope="col">{t('conflict.current')}</th>
          <th scope="col">{t('conflict.yours')}</th>
        </tr>
      </thead>
      <tbody>
        {different.map((ask) => (
          <tr key={ask.name}>
            <th scope="row">{ask.label}</th>
            <td>{said(ask, current[ask.name])}</td>
            <td>
              <mark>{said(ask, typed[ask.name])}</mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

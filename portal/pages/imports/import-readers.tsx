import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from './import-page';
import css from './imports.module.css';

interface ImportReadersProps {
  found: Import;
  /** The SPIP that are confirmed without an agreement. */
  ticked: readonly string[];
  onTick: (ticked: string[]) => void;
}

/** Who will read what the import writes. A name in a file is no proof: without an agreement, each SPIP is ticked. */
export function ImportReaders({ found, ticked, onTick }: ImportReadersProps) {
  const { t } = useTranslation('imports');
  if (found.readers.length === 0) return null;
  const confirms = found.availableActions.includes('confirmRegisterImport');
  const asked = found.readers.some(({ agreement }) => !agreement);
  return (
    <section aria-labelledby="import-readers">
      <h2 id="import-readers" className={css.readersTitle}>
        {t('readers.title')}
      </h2>
      {asked && confirms ? <p className={css.readersText}>{t('readers.confirm')}</p> : null}
      <ul className={css.readers}>
        {found.readers.map(({ organisationId: id, name, members, agreement, requests }) => {
          const who = members > 0 ? t('readers.members', { count: members }) : t('readers.invited');
          const told = t('readers.will', { count: requests, name, who, agreement: t(agreement ? 'readers.agreement' : 'readers.none') });
          return (
            <li key={id}>
              {agreement || !confirms ? (
                told
              ) : (
                <Checkbox
                  label={told}
                  checked={ticked.includes(id)}
                  onChange={({ currentTarget: { checked } }) => onTick(checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

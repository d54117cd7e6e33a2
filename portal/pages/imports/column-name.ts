import { useTranslation } from 'react-i18next';

/** A column of the register in plain words; its raw name where this portal has no words for it. */
export function useColumnName() {
  const { t } = useTranslation('imports');
  return <T extends string | null>(column: T): T | string =>
    column === null ? column : t(`column.${column as 'numero'}`, { defaultValue: column });
}

import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PossibleDuplicatesDocument } from '../../../schema/generated/graphql';
import { SideBox } from '../../ui/side-box';
import type { Typed } from './forms/asked-fields';
import css from './referrals.module.css';

/** A person that the SPIP already follows. */
export interface Known {
  id: string;
  ref: string;
  name: string;
  typed: Typed;
}

/** People who may be the one being written, among what the viewer may already read. */
interface DuplicatesProps {
  typed: Typed;
  onPick: (known: Known) => void;
  /** Whether somebody was found, or may yet be. */
  onFound: (found: boolean) => void;
}

export function Duplicates({ typed, onPick, onFound }: DuplicatesProps) {
  const { t } = useTranslation(['referrals', 'words']);
  const [{ lastName, firstName, birthDate }] = useDebouncedValue(
    { lastName: typed.lastName ?? '', firstName: typed.firstName ?? '', birthDate: typed.birthDate ?? '' },
    350,
  );
  const ready = lastName.trim().length > 1 && firstName.trim().length > 0 && birthDate !== '';
  const { data } = useQuery(PossibleDuplicatesDocument, { variables: { lastName, firstName, birthDate }, skip: !ready });
  const asking = ready && !data;
  const found = ready ? (data?.possibleDuplicates ?? []) : [];
  const doubtful = asking || found.length > 0;
  useEffect(() => onFound(doubtful), [doubtful, onFound]);
  return (
    <SideBox title={t('draft.duplicates')} tone={found.length > 0 ? 'plain' : 'sunk'}>
      <div role="status">
        {ready && data && found.length === 0 ? <p className="m-meta">{t('draft.duplicatesClear')}</p> : null}
        {ready ? null : <p className="m-meta">{t('draft.duplicatesNone')}</p>}
        {found.length > 0 ? (
          <ul className={css.duplicates}>
            {found.map(({ id, ref, state, identity, addressee }) => {
              const name = identity?.shortName ?? ref;
              const facts: Typed = identity
                ? { firstName: identity.firstName, lastName: identity.lastName, birthDate: identity.birthDate, sex: identity.sex }
                : {};
              return (
                <li key={id}>
                  <span>
                    <Link to={`/referrals/${ref}`} className="m-person">
                      {name}
                    </Link>
                    {identity ? <span className="m-dim">, {t('words:person.age', { count: identity.age })}</span> : null}
                  </span>
                  <span className="m-meta">
                    {ref} · {t(`words:state.${state}`)} · {addressee?.name}
                  </span>
                  <span>
                    <Button variant="default" size="compact-md" onClick={() => onPick({ id, ref, name, typed: facts })}>
                      {t('draft.reuse')}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
        ) : null}
      </div>
    </SideBox>
  );
}

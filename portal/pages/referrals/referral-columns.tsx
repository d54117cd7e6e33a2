import { useTranslation } from 'react-i18next';
import type { OrganisationKind, Relationship } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { alongTrail } from '../../trail';
import { PersonLink } from '../../ui/action-row';
import type { Column } from '../../ui/data-table';
import { DueTag, TurnTag } from '../../ui/due-tag';
import { Organisation } from '../../ui/organisation';
import { MiniStages } from '../../ui/stages';
import { threadOfKind, threadOfRelationship } from '../../ui/threads';
import type { ReferralRow } from './referral-types';
import { POSITION, STAGES, useStateWords } from './stages-of-referral';

export function useReferralColumns(kind: OrganisationKind, list: string): Column<ReferralRow>[] {
  const { t } = useTranslation(['referrals', 'words', 'common']);
  const format = useFormat();
  const stateWords = useStateWords();
  const spip = kind === 'SPIP';
  return [
    {
      key: 'person',
      header: t('list.person'),
      width: '27%',
      phone: 'title',
      cell: (row) => (
        <PersonLink
          name={row.identity?.shortName ?? t('list.noName')}
          age={row.identity?.age}
          reference={row.ref}
          to={alongTrail(`/referrals/${row.ref}`, list)}
        />
      ),
    },
    {
      key: 'other',
      header: t(spip ? 'list.addressee' : 'list.referrer'),
      clip: true,
      phone: 'line',
      cell: (row) => (spip ? row.addressee?.name : row.referrer?.name) ?? '',
    },
    {
      key: 'stage',
      header: t('list.stage'),
      width: 186,
      phone: 'line',
      sort: 'WAITING',
      cell: (row) => <MiniStages total={STAGES} position={POSITION[row.state]} label={stateWords(row.state)} />,
    },
    { key: 'turn', header: t('list.turn'), width: 164, phone: 'lineAside', cell: (row) => <Turn row={row} /> },
    {
      key: 'due',
      header: t('list.due'),
      width: 140,
      sort: 'DUE',
      phone: 'aside',
      cell: (row) => (row.dueOn ? <DueTag deadline={row.dueOn} plain="date" /> : null),
    },
    {
      key: 'wait',
      header: t('list.wait'),
      width: 86,
      align: 'end',
      phone: 'none',
      cell: (row) =>
        row.awaitedFrom ? (
          <span className="m-dim" title={format.date(row.awaitedSince ?? row.stateSince)}>
            {format.wait(row.awaitedSince ?? row.stateSince)}
          </span>
        ) : null,
    },
  ];
}

/** A recipient is named by what it would become. */
const ASKED: Partial<Record<OrganisationKind, Relationship>> = {
  HOST_ASSOCIATION: 'HOST',
  MISSION_LOCALE: 'ADVISER',
  ADDICTION_ASSOCIATION: 'CARE_PARTNER',
  INSERTION_WORKPLACE: 'WORKPLACE',
};

function Turn({ row }: { row: ReferralRow }) {
  const { t } = useTranslation('words');
  if (row.viewerTurn) return <TurnTag />;
  if (!row.awaitedFrom) return null;
  const thread =
    row.awaitedFrom === 'RECIPIENT' && row.addressee ? threadOfKind(row.addressee.kind) : threadOfRelationship(row.awaitedFrom);
  const asked = row.awaitedFrom === 'RECIPIENT' && row.addressee ? ASKED[row.addressee.kind] : undefined;
  const word = t(`relationship.${asked ?? row.awaitedFrom}`);
  return <Organisation thread={thread} name={<span className="m-dim">{word}</span>} />;
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImmersionPeriodsQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { PersonLink } from '../../ui/action-row';
import type { Column } from '../../ui/data-table';
import { DueTag, TurnTag } from '../../ui/state-tag';
import { Tag } from '../../ui/tag';
import { WithheldInline } from '../../ui/withheld';
import { TONES } from './immersion';

type Row = ImmersionPeriodsQuery['immersionPeriods']['nodes'][number];

export function useImmersionColumns(asEmployer: boolean): Column<Row>[] {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const to = (row: Row) => `/immersions/${row.ref}`;
  const dates: Column<Row> = {
    key: 'dates',
    header: t('list.dates'),
    sort: 'start',
    width: 200,
    cell: ({ schedule }) => (schedule ? format.range(schedule.startsOn, schedule.endsOn) : null),
  };
  const state: Column<Row> = {
    key: 'state',
    header: t('list.state'),
    width: 190,
    phone: 'lineAside',
    cell: ({ answer, viewerTurn }) =>
      viewerTurn ? <TurnTag /> : answer ? <Tag tone={TONES[answer.state]}>{t(`state.${answer.state}`)}</Tag> : null,
  };
  const due: Column<Row> = {
    key: 'due',
    header: t('list.due'),
    sort: 'due',
    width: 160,
    phone: 'aside',
    cell: ({ answer }) => (answer?.answerDueOn && answer.state === 'ASKED' ? <DueTag deadline={answer.answerDueOn} plain="date" /> : null),
  };
  const person: Column<Row> = {
    key: 'person',
    header: t('list.person'),
    phone: 'title',
    width: '24%',
    cell: (row) =>
      row.person ? (
        <PersonLink name={row.person.shortName} age={row.person.age ?? undefined} reference={row.ref} to={to(row)} />
      ) : (
        <>
          <Link to={to(row)}>{row.ref}</Link> <WithheldInline />
        </>
      ),
  };
  const trade: Column<Row> = { key: 'trade', header: t('list.trade'), clip: true, cell: (row) => row.tradeLabel };
  const employer: Column<Row> = { key: 'employer', header: t('list.employer'), clip: true, cell: (row) => row.employer?.name };
  if (!asEmployer) return [person, trade, employer, dates, state, due];
  return [
    { ...trade, phone: 'title', cell: (row) => <Link to={to(row)}>{row.tradeLabel}</Link> },
    {
      key: 'who',
      header: t('list.person'),
      width: 190,
      cell: (row) =>
        row.person?.shortName ?? (
          <span className="m-dim">
            {t(row.answer && ['CONFIRMED', 'REPORTED'].includes(row.answer.state) ? 'list.nameClosed' : 'list.unnamed')}
          </span>
        ),
    },
    { key: 'sender', header: t('list.sender'), clip: true, cell: (row) => row.prescriberName },
    dates,
    state,
    due,
  ];
}

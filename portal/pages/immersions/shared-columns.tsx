import { useTranslation } from 'react-i18next';
import type { ImmersionPeriodsQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import type { Column } from '../../ui/data-table';
import { DueTag, TurnTag } from '../../ui/due-tag';
import { Tag } from '../../ui/tag';
import { TONES } from './immersion';

export type ImmersionRow = ImmersionPeriodsQuery['immersionPeriods']['nodes'][number];

/** Dates, state and deadline: the same to partners and to an employer. */
export function useSharedColumns(): Column<ImmersionRow>[] {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  return [
    {
      key: 'dates',
      header: t('list.dates'),
      sort: 'start',
      width: 180,
      cell: ({ schedule }) => (schedule ? format.range(schedule.startsOn, schedule.endsOn) : null),
    },
    {
      key: 'state',
      header: t('list.state'),
      width: 170,
      phone: 'lineAside',
      cell: ({ answer, viewerTurn }) =>
        viewerTurn ? <TurnTag /> : answer ? <Tag tone={TONES[answer.state]}>{t(`state.${answer.state}`)}</Tag> : null,
    },
    {
      key: 'due',
      header: t('list.due'),
      sort: 'due',
      width: 130,
      phone: 'aside',
      cell: ({ answer }) =>
        answer?.answerDueOn && answer.state === 'ASKED' ? <DueTag deadline={answer.answerDueOn} plain="date" /> : null,
    },
  ];
}

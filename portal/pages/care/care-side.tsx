import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../text/format';
import { DefinitionRows } from '../../ui/definition-rows';
import { SideRows } from '../../ui/rows';
import { SectionHead } from '../../ui/section-head';
import { OwnOnly, Withheld } from '../../ui/withheld';
import { Written } from '../../ui/written';
import { type Contract, mayContract, reads } from './care';
import css from './care.module.css';

type Open = (dialog: string) => void;

export function Attendance({ contract, onOpen }: { contract: Contract; onOpen: Open }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const attested = contract.attendance ?? [];
  return (
    <section>
      <SectionHead title={t('attendance.title')} line="light" />
      {attested.length === 0 ? <p className={`m-dim ${css.facts}`}>{t('attendance.none')}</p> : null}
      <SideRows
        rows={attested.map((one) => ({ key: one.id, when: format.dayMonth(one.appointmentOn), title: t(`attendance.${one.attendance}`) }))}
      />
      {mayContract(contract, 'recordCareAttendance') ? (
        <Button variant="default" onClick={() => onOpen('presence')}>
          {t('attendance.add')}
        </Button>
      ) : null}
    </section>
  );
}

export function Objectives({ contract, onOpen }: { contract: Contract; onOpen: Open }) {
  const { t } = useTranslation('care');
  if (!reads(contract, 'CareObjectives')) return null;
  const { objectives } = contract;
  return (
    <section>
      <SectionHead title={t('objectives.title')} line="light" />
      <p className={`${css.facts} ${objectives ? css.words : 'm-dim'}`}>
        {objectives?.text ? <Written>{objectives.text}</Written> : t('objectives.none')}
      </p>
      {mayContract(contract, 'changeCareObjectives') ? (
        <Button variant="default" onClick={() => onOpen('objectifs')}>
          {t(objectives ? 'objectives.change' : 'objectives.write')}
        </Button>
      ) : null}
    </section>
  );
}

/** The addiction association's own; to the host and the SPIP they are said to be withheld, whether there are any or not. */
export function ClinicalNotes({ contract, onOpen }: { contract: Contract; onOpen: Open }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  if (!reads(contract, 'CareObjectives')) return <Withheld what={t('spip.what')}>{t('spip.text')}</Withheld>;
  if (!reads(contract, 'ClinicalNote')) return <Withheld what={t('notes.what')}>{t('notes.withheld')}</Withheld>;
  return (
    <section>
      <SectionHead title={t('notes.title')} line="light" />
      {contract.clinicalNotes?.length ? null : <p className={`m-dim ${css.facts}`}>{t('notes.none')}</p>}
      <ul className={css.notes}>
        {(contract.clinicalNotes ?? []).map((note) => (
          <li key={note.id} className={css.note}>
            <p className="m-meta">{t('notes.by', { name: note.writtenBy, when: format.dateTime(note.writtenAt) })}</p>
            {note.text ?? t('notes.unreadable')}
          </li>
        ))}
      </ul>
      {mayContract(contract, 'writeClinicalNote') ? (
        <Button variant="default" mb={10} onClick={() => onOpen('note')}>
          {t('notes.write')}
        </Button>
      ) : null}
      <OwnOnly title={t('notes.own')}>{t('notes.ownHint')}</OwnOnly>
    </section>
  );
}

export function Facts({ contract }: { contract: Contract }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const { startsOn, endsOn, followedBy, rhythm, obligation, referral } = contract;
  const dates = [
    startsOn ? t('facts.from', { day: format.date(startsOn) }) : null,
    endsOn ? t('facts.to', { day: format.date(endsOn) }) : null,
  ].filter(Boolean);
  return (
    <section>
      <SectionHead title={t('facts.title')} line="light" />
      <DefinitionRows
        rows={[
          { label: t('facts.obligation'), value: t(`obligation.${obligation}`) },
          { label: t('facts.followedBy'), value: followedBy ?? t('facts.unknown') },
          { label: t('facts.rhythm'), value: t(`rhythm.${rhythm ?? 'none'}`) },
          { label: t('facts.dates'), value: dates.join(', ') || t('facts.unknown') },
          {
            label: t('facts.referral'),
            value: referral ? <Link to={`/referrals/${referral.ref}`}>{referral.ref}</Link> : t('facts.unknown'),
          },
        ]}
      />
    </section>
  );
}

import { Button } from '@mantine/core';
import { IconCheck, IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween, useFormat } from '../../text/format';
import { KindDot } from '../../ui/organisation';
import { type SideRow, SideRows } from '../../ui/rows';
import { SectionHead } from '../../ui/section-head';
import { SideBox } from '../../ui/side-box';
import { Tag } from '../../ui/tag';
import { VisibleTo } from '../../ui/timeline';
import { firstName, may, type Plan } from './plan';
import css from './plans.module.css';

export function PlanSide({
  plan,
  today,
  me,
  onOpen,
}: {
  plan: Plan;
  today: string;
  me: string | undefined;
  onOpen: (dialog: string) => void;
}) {
  return (
    <>
      <RelayBox plan={plan} today={today} onOpen={onOpen} />
      <Around plan={plan} me={me} />
      <Meetings plan={plan} today={today} onOpen={onOpen} />
    </>
  );
}

function RelayBox({ plan, today, onOpen }: { plan: Plan; today: string; onOpen: (dialog: string) => void }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { relay, relayDueOn, relayMissing } = plan;
  const day = relayDueOn ? format.date(relayDueOn) : '';
  const verbs = (
    <div className={css.verbs}>
      {may(plan, 'setPlanRelay') ? (
        <Button variant="default" onClick={() => onOpen('relais')}>
          {t(relay ? 'relay.change' : 'relay.name')}
        </Button>
      ) : null}
      {may(plan, 'setPlanRelayDeadline') ? (
        <Button variant="default" onClick={() => onOpen('echeance')}>
          {t(relayDueOn ? 'relay.changeDeadline' : 'relay.deadline')}
        </Button>
      ) : null}
    </div>
  );
  if (relayMissing && relayDueOn) {
    const left = daysBetween(today, relayDueOn);
    const tag = (
      <Tag tone={left < 0 ? 'late' : 'soon'} icon={IconDoorExit}>
        {t('relayTag.missingShort')}
      </Tag>
    );
    const intro = left < 0 ? t('relay.introLate', { day }) : t('relay.intro', { day, count: left });
    return (
      <SideBox tone={verbs && may(plan, 'setPlanRelay') ? 'turn' : 'plain'} over={tag} title={t('relay.missing')} intro={intro}>
        {verbs}
      </SideBox>
    );
  }
  if (relay) {
    const tag = (
      <Tag tone="ok" icon={IconCheck}>
        {t('relay.found')}
      </Tag>
    );
    return (
      <SideBox tone="sunk" over={tag} title={relay} intro={day ? t('relay.foundBefore', { day }) : undefined}>
        {verbs}
      </SideBox>
    );
  }
  if (plan.state === 'CLOSED') return null;
  return (
    <SideBox tone="sunk" title={t('relay.none')} intro={t('relay.noneIntro')}>
      {verbs}
    </SideBox>
  );
}

function Around({ plan, me }: { plan: Plan; me: string | undefined }) {
  const { t } = useTranslation('plans');
  const name = firstName(plan);
  const readers = new Set(plan.readers?.map((party) => party.id));
  const around = (plan.referral?.parties ?? []).filter((party) => readers.has(party.id) || party.relationship === 'EMPLOYER');
  const rows = around.map((party): SideRow => {
    const { organisation, contact, relationship } = party;
    const what = [organisation?.name, contact?.function].filter(Boolean).join(', ');
    const told = contact?.displayName === me && me ? t('around.you', { what }) : what;
    return {
      key: party.id,
      sign: <KindDot kind={organisation?.kind ?? 'SPIP'} />,
      title: <strong>{contact?.displayName ?? organisation?.name}</strong>,
      note: [contact ? told : t('around.nobody'), relationship === 'EMPLOYER' ? t('around.immersionOnly') : ''].filter(Boolean).join(' ; '),
    };
  });
  return (
    <section>
      <SectionHead title={t(/^[aeiouàâäéèêëîïôöùûh]/i.test(name) ? 'around.elided' : 'around.of', { name })} line="light" />
      <SideRows rows={rows} />
    </section>
  );
}

function Meetings({ plan, today, onOpen }: { plan: Plan; today: string; onOpen: (dialog: string) => void }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const recorded = (plan.meetings ?? []).filter((meeting) => meeting.attendance !== 'PLANNED').reverse();
  const coming = (plan.meetings ?? []).filter((meeting) => meeting.attendance === 'PLANNED');
  const last = recorded.find((meeting) => meeting.attendance === 'PRESENT');
  return (
    <>
      <section>
        <SectionHead title={t('meeting.last')} line="none" />
        {last ? (
          <>
            <p className={css.quote}>
              {last.minutes
                ? t('meeting.summary', { day: format.dayMonth(last.plannedOn), minutes: last.minutes })
                : format.dayMonth(last.plannedOn)}
              {last.note ? ` : « ${last.note} »` : null}
            </p>
            <VisibleTo readers={[...new Set(plan.readers?.map((party) => party.relationship) ?? [])]} />
          </>
        ) : (
          <p className="m-dim">{t('meeting.none')}</p>
        )}
      </section>
      {coming.length > 0 ? (
        <section>
          <SectionHead order={3} title={t('meeting.coming')} line="light" />
          <SideRows
            rows={coming.map((meeting) => ({
              key: meeting.id,
              when: format.dayMonth(meeting.plannedOn),
              title:
                meeting.plannedOn <= today && may(plan, 'recordPlanMeeting') ? (
                  <button type="button" className="m-link" onClick={() => onOpen(`consigner:${meeting.id}`)}>
                    {t('meeting.save')}
                  </button>
                ) : (
                  t(`meeting.themes.${meeting.theme}`)
                ),
            }))}
          />
        </section>
      ) : null}
      {may(plan, 'schedulePlanMeeting') ? (
        <Button variant="default" onClick={() => onOpen('rencontre')}>
          {t('meeting.schedule')}
        </Button>
      ) : null}
      {recorded.length > 1 ? (
        <section>
          <SectionHead order={3} title={t('meeting.all')} line="light" />
          <SideRows
            rows={recorded.map((meeting) => ({
              key: meeting.id,
              when: format.dayMonth(meeting.plannedOn),
              title: t(`meeting.themes.${meeting.theme}`),
              note: t(`meeting.state.${meeting.attendance}`),
            }))}
          />
        </section>
      ) : null}
    </>
  );
}

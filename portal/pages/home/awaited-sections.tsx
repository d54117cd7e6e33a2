import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AwaitedRecord, HomeQuery } from '../../../schema/generated/graphql';
import { dayOf } from '../../text/format';
import { alongTrail } from '../../trail';
import { ActionRow, ActionRows } from '../../ui/action-row';
import { Fold } from '../../ui/fold';
import { Stacked } from '../../ui/page-layout';
import { SectionHead } from '../../ui/section-head';

type Item = HomeQuery['awaited'][number];

const PLACES: Record<AwaitedRecord, string> = {
  REFERRAL: '/referrals',
  ACTION_PLAN: '/plans',
  CARE_CONTRACT: '/care-contracts',
  IMMERSION_PERIOD: '/immersions',
};

/** What is awaited, by what there is to do: what is late comes first; what a register brought and nobody took up is folded. */
export function AwaitedSections({ awaited }: { awaited: Item[] }) {
  const { t } = useTranslation('home');
  const dormant = awaited.filter((item) => item.dormant);
  return (
    <>
      <Sections items={awaited.filter((item) => !item.dormant)} />
      {dormant.length > 0 ? (
        <Fold icon={IconArchive} label={t('dormant.title', { count: dormant.length })}>
          <Stacked>
            <p className="m-meta">{t('dormant.text')}</p>
            <Sections items={dormant} />
          </Stacked>
        </Fold>
      ) : null}
    </>
  );
}

function Sections({ items }: { items: Item[] }) {
  const kinds = [...new Set(items.map((item) => item.kind))];
  return kinds.map((kind) => <Section key={kind} kind={kind} items={items.filter((item) => item.kind === kind)} />);
}

/** As many as are read at a glance; a lone one more is shown rather than announced. */
const GLANCE = 5;

function Section({ kind, items }: { kind: Item['kind']; items: Item[] }) {
  const { t } = useTranslation('home');
  const [all, setAll] = useState(false);
  const shown = all || items.length <= GLANCE + 1 ? items : items.slice(0, GLANCE);
  const hidden = items.length - shown.length;
  const first = items.find(isUrgent);
  return (
    <section>
      <SectionHead title={t(`awaited.${kind}.title`)} count={items.length} aside={t(`awaited.${kind}.aside`)} />
      <ActionRows>
        {shown.map((item) => (
          <AwaitedRow key={`${item.ref} ${item.label} ${item.dueOn}`} item={item} filled={item === first} />
        ))}
      </ActionRows>
      {hidden > 0 ? (
        <button type="button" className="m-link" onClick={() => setAll(true)}>
          {t('others', { count: hidden })}
          <span className="m-hidden">{` : ${t(`awaited.${kind}.title`)}`}</span>
        </button>
      ) : null}
    </section>
  );
}

const isUrgent = (item: Item): boolean => item.overdue || item.dueOn === dayOf(new Date());

/** One filled button a region: that of the first thing that is late or for today. */
function AwaitedRow({ item, filled }: { item: Item; filled: boolean }) {
  const { t } = useTranslation('home');
  const record = `${PLACES[item.record]}/${item.ref}`;
  const to = item.record === 'REFERRAL' ? alongTrail(record, '/') : record;
  const who = item.shortName ?? item.ref;
  return (
    <ActionRow
      person={{ name: who, age: item.age ?? undefined, reference: item.ref, to }}
      text={useWhat(item)}
      organisation={{ name: item.partnerName ?? '', kind: item.partnerKind ?? 'EMPLOYER' }}
      since={item.since ?? undefined}
      deadline={item.dueOn ?? undefined}
      action={
        <Button
          component={Link}
          to={to}
          variant={filled ? 'filled' : 'default'}
          size="compact-md"
          aria-label={`${t(`awaited.${item.kind}.verb`)}, ${who}`}
        >
          {t(`awaited.${item.kind}.verb`)}
        </Button>
      }
    />
  );
}

function useWhat({ kind, label, count }: Item): string {
  const { t } = useTranslation('home');
  if (kind === 'CHOOSE_INTERVIEW' && count) return [t('slots', { count }), label].filter(Boolean).join(', ');
  if (record(kind) && count) return `${t(`awaited.${kind}.what`)}, ${t('reviewNumber', { count })}`;
  return label ?? t(`awaited.${kind}.what`);
}

const record = (kind: Item['kind']): boolean =>
  kind === 'WRITE_REVIEW_PART' || kind === 'WRITE_COMMON_TEXT' || kind === 'AGREE_COMMON_TEXT';

import { Button } from '@mantine/core';
import { IconSend, IconUserCheck } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChangeReferralDraftDocument, DraftReferralDocument, SendReferralDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ActionForm, type FormState } from '../../ui/action-form';
import { Icon } from '../../ui/icon';
import { PageHead } from '../../ui/page-head';
import { Stacked, TwoColumns } from '../../ui/page-layout';
import type { Problems } from '../../ui/problems';
import { SectionHead } from '../../ui/section-head';
import { usePhone } from '../../ui/shell';
import { SideBox } from '../../ui/side-box';
import { Band } from '../../ui/turn-band';
import { useToast } from '../../ui/undo-toast';
import { AddresseeChoice } from './addressee-choice';
import { type Draft, draftInput, kindOf, typedOf, useDraftAsks } from './draft-values';
import { Duplicates, type Known } from './duplicates';
import { type Ask, AskedField, type Typed } from './forms/asked-fields';
import { ConflictTable } from './forms/conflict-table';
import css from './referrals.module.css';
import { type Answer, useReferralVerb } from './use-referral-verb';

interface DraftFormProps {
  /** The draft as the server holds it; null before the first save. */
  draft: Draft | null;
  addresseeId: string | null;
  onBegun: (ref: string) => void;
}

type Saved = { id: string; ref: string; version: number; at?: Date };

export function DraftForm({ draft, addresseeId, onBegun }: DraftFormProps) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const navigate = useNavigate();
  const toast = useToast();
  const asks = useDraftAsks();
  const phone = usePhone();
  const [typed, setTyped] = useState<Typed>(() => (draft ? typedOf(draft) : { kind: 'PLACEMENT_EXTERIEUR', addresseeId }));
  const [known, setKnown] = useState<Known | null>(null);
  const [saved, setSaved] = useState<Saved | null>(draft ? { id: draft.id, ref: draft.ref, version: draft.version } : null);
  const [dirty, setDirty] = useState(false);
  const [conflict, setConflict] = useState(false);
  const sending = useRef(false);
  const begin = useReferralVerb(DraftReferralDocument);
  const change = useReferralVerb(ChangeReferralDraftDocument);
  const send = useReferralVerb(SendReferralDocument);
  const type = (name: string, value: string | null) => {
    setTyped((before) => ({ ...before, [name]: value }));
    setDirty(true);
  };

  const save = async (): Promise<Answer> => {
    const input = draftInput(typed);
    // After a conflict, the form has read the version that it goes over.
    const version = conflict && draft ? draft.version : (saved?.version ?? 0);
    const answer = saved
      ? await change({ ...input, referralId: saved.id, version })
      : await begin({ ...input, kind: kindOf(typed), beneficiaryOf: known?.id });
    if (answer.referral && answer.problems.length === 0) {
      setSaved({ ...answer.referral, at: new Date() });
      setDirty(false);
    }
    return answer;
  };

  const submit = async (): Promise<Problems> => {
    const send_ = sending.current;
    sending.current = false;
    const answer = await save();
    const clashed = answer.problems.some((one) => one.code === 'CONFLICT');
    setConflict(clashed);
    if (clashed) return [{ code: 'CONFLICT', message: `${t('conflict.title')} ${t('conflict.text')}` }];
    if (answer.problems.length > 0 || !answer.referral) return answer.problems;
    if (!send_) {
      if (!saved) onBegun(answer.referral.ref);
      return [];
    }
    const sent = await send({ referralId: answer.referral.id, version: answer.referral.version });
    if (sent.problems.length > 0) {
      if (!saved) onBegun(answer.referral.ref);
      return sent.problems;
    }
    toast(t('draft.sentToast'));
    await navigate(`/referrals/${answer.referral.ref}`, { replace: true });
    return [];
  };

  const state = dirty ? t('draft.unsaved') : saved?.at ? t('draft.saved', { time: format.time(saved.at) }) : '';
  const grid = (list: Ask[], field: FormState['field'], hint?: string) => (
    <div className={css.grid}>
      {hint ? <p className={css.hint}>{hint}</p> : null}
      {list.map((ask) => (
        <div key={ask.name} className={ask.kind === 'prose' ? css.wide : undefined}>
          <AskedField ask={ask} value={typed[ask.name] ?? null} onType={(value) => type(ask.name, value)} field={field} />
        </div>
      ))}
    </div>
  );
  const section = (title: string, children: ReactNode) => (
    <section>
      <SectionHead title={title} />
      {children}
    </section>
  );
  const pick = ({ id, ref, name, typed: facts }: Known) => {
    setKnown({ id, ref, name, typed: facts });
    setTyped((before) => ({ ...before, ...facts }));
    setDirty(true);
  };

  // On a phone it stands under the name, and not after the last button.
  const duplicates = saved || known ? null : <Duplicates typed={typed} onPick={pick} />;

  return (
    <Stacked>
      <PageHead title={saved ? t('draft.draftTitle', { ref: saved.ref }) : t('draft.newTitle')} sentence={t('draft.sentence')} />
      <TwoColumns
        side={
          <>
            {phone ? null : duplicates}
            <SideBox title={t('draft.reader')} order={2}>
              <p className="m-meta">{t('draft.readerText')}</p>
            </SideBox>
          </>
        }
      >
        <ActionForm
          submit={t('draft.save')}
          variant="default"
          onSubmit={submit}
          beside={
            <>
              <Button
                type="submit"
                leftSection={<Icon of={IconSend} />}
                onClick={() => {
                  sending.current = true;
                }}
              >
                {t('draft.send')}
              </Button>
              <span className="m-meta" role="status">
                {state}
              </span>
            </>
          }
        >
          {({ field }) => (
            <div className={css.sheet}>
              {conflict && draft ? <ConflictTable asks={Object.values(asks).flat()} current={typedOf(draft)} typed={typed} /> : null}
              {section(t('draft.whom'), <AddresseeChoice typed={typed} onType={type} field={field} fixedKind={saved !== null} />)}
              {known && !saved ? (
                <Band
                  tone="wait"
                  icon={IconUserCheck}
                  title={t('draft.reused', { name: known.name, ref: known.ref })}
                  action={
                    <Button variant="default" size="compact-md" onClick={() => setKnown(null)}>
                      {t('draft.forget')}
                    </Button>
                  }
                >
                  {t('draft.reusedText')}
                </Band>
              ) : (
                <>
                  {section(t('draft.person'), grid(asks.person, field))}
                  {phone ? duplicates : null}
                  {section(t('draft.request'), grid(asks.request, field))}
                  {section(t('draft.judicial'), grid(asks.judicial, field, t('draft.judicialHint')))}
                  {section(t('draft.availability'), grid(asks.availability, field, t('draft.availabilityHint')))}
                  {section(t('draft.contact'), grid(asks.contact, field))}
                </>
              )}
              {known && !saved ? section(t('draft.request'), grid(asks.request, field)) : null}
            </div>
          )}
        </ActionForm>
      </TwoColumns>
    </Stacked>
  );
}

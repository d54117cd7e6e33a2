import { Button } from '@mantine/core';
import { IconSend, IconUserCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SendReferralDocument } from '../../../schema/generated/graphql';
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
import { KeptLine, LeavingUnkept } from './draft-kept';
import { type Draft, typedOf, useDraftAsks } from './draft-values';
import { Duplicates, type Known } from './duplicates';
import { type Ask, AskedField, type Typed } from './forms/asked-fields';
import { ConflictTable } from './forms/conflict-table';
import css from './referrals.module.css';
import { useDraftSaving } from './use-draft-saving';
import { useReferralVerb } from './use-referral-verb';

interface DraftFormProps {
  /** The draft as the server holds it; null before the first save. */
  draft: Draft | null;
  addresseeId: string | null;
  onBegun: (ref: string) => void;
}

const SENDING = 'sending';
const isSending = (form: FormData): boolean => form.has(SENDING);

export function DraftForm({ draft, addresseeId, onBegun }: DraftFormProps) {
  const { t } = useTranslation(['referrals', 'common']);
  const navigate = useNavigate();
  const toast = useToast();
  const asks = useDraftAsks();
  const phone = usePhone();
  const [typed, setTyped] = useState<Typed>(() => (draft ? typedOf(draft) : { kind: 'PLACEMENT_EXTERIEUR', addresseeId }));
  const [known, setKnown] = useState<Known | null>(null);
  const [doubtful, setDoubtful] = useState(false);
  const send = useReferralVerb(SendReferralDocument);
  const keeping = useDraftSaving({ draft, typed, known, doubtful: doubtful && !known, onBegun });
  const { saved } = keeping;
  const conflict = keeping.state === 'conflict';
  const type = (name: string, value: string | null) => {
    setTyped((before) => ({ ...before, [name]: value }));
    keeping.touch();
  };

  // All at once: nobody should learn of the last answers once the first are given.
  const missing = (form: FormData): Problems =>
    ['addresseeId', ...(isSending(form) ? ['askedFor', 'reason'] : [])]
      .filter((name) => !typed[name]?.trim())
      .map((field) => ({ code: 'REQUIRED', field, message: t(field === 'addresseeId' ? 'common:form.choice' : 'common:form.required') }));

  const submit = async (form: FormData): Promise<Problems> => {
    const answer = await keeping.flush();
    if (answer.problems.some((one) => one.code === 'CONFLICT'))
      return [{ code: 'CONFLICT', message: `${t('conflict.title')} ${t('conflict.text')}` }];
    if (answer.problems.length > 0 || !answer.referral || !isSending(form)) return answer.problems;
    const sent = await send({ referralId: answer.referral.id, version: answer.referral.version });
    if (sent.problems.length > 0) return sent.problems;
    toast(t('draft.sentToast'));
    await navigate(`/referrals/${answer.referral.ref}`, { replace: true });
    return [];
  };

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
    keeping.touch();
  };

  // On a phone it stands under the name, and not after the last button.
  const duplicates = saved || known ? null : <Duplicates typed={typed} onPick={pick} onFound={setDoubtful} />;

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
          missing={missing}
          after={<KeptLine keeping={keeping} doubtful={doubtful && !known} />}
          beside={
            <Button type="submit" leftSection={<Icon of={IconSend} />} name={SENDING} value="yes">
              {t('draft.send')}
            </Button>
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
      <LeavingUnkept unkept={keeping.unkept} />
    </Stacked>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CareContractDocument, DepositCareDraftDocument } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { ActionForm } from '../../ui/action-form';
import { Icon } from '../../ui/icon';
import { ProblemAlert } from '../../ui/problems';
import { SectionHead } from '../../ui/section-head';
import { Tag } from '../../ui/tag';
import { type Contract, QUESTIONS, type Review, type Side } from './care';
import css from './care.module.css';
import { useKeptDraft } from './use-kept-draft';

interface OwnPartProps {
  contract: Contract;
  review: Review;
  other: Side;
}

/** While both sides write: one's own part alone, to write or as it was deposited. */
export function OwnPart(props: OwnPartProps) {
  const draft = props.review.drafts?.[0];
  return (
    <section className={`${css.part} ${css.anchor}`} id="part">
      {draft?.depositedAt ? <DepositedPart {...props} /> : <WrittenPart key={props.review.id} {...props} />}
    </section>
  );
}

function DepositedPart({ review, other }: OwnPartProps) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const draft = review.drafts?.[0];
  if (!draft?.depositedAt) return null;
  return (
    <>
      <SectionHead title={t('part.deposited')} line="none" aside={<Tag tone="ok">{format.dayMonth(draft.depositedAt)}</Tag>} />
      <p className="m-meta">{t('part.depositedHint', { day: format.dayMonth(draft.depositedAt), name: other.name })}</p>
      {QUESTIONS.map((question) => (
        <div key={question}>
          <h3>{t(`question.${question}`)}</h3>
          <p className={css.own}>{draft[question]}</p>
        </div>
      ))}
    </>
  );
}

function WrittenPart({ contract, review, other }: OwnPartProps) {
  const { t } = useTranslation('care');
  const draft = useKeptDraft(review.id, review.drafts?.[0]);
  const [deposit] = useMutation(DepositCareDraftDocument);
  const submit = async () => {
    const unkept = await draft.flush();
    if (unkept.length > 0) return unkept;
    const { data } = await deposit({ variables: { input: { careReviewId: review.id, version: draft.version.current } } });
    return data?.depositCareDraft.problems ?? [];
  };
  return (
    <>
      <SectionHead title={t('part.title')} line="none" />
      <p className="m-meta">{t('part.hint', { name: other.name })}</p>
      <ActionForm
        onSubmit={submit}
        submit={t('part.deposit')}
        submitIcon={<Icon of={IconCheck} />}
        beside={<span className="m-meta">{t('part.depositHint')}</span>}
        after={<KeptAt review={review} state={draft.state} />}
      >
        {({ field }) => (
          <>
            <ProblemAlert problems={draft.problems} />
            {draft.state === 'conflict' ? <Conflict contract={contract} onSettle={draft.settle} /> : null}
            {QUESTIONS.map((question) => (
              <Textarea
                key={question}
                {...field(question)}
                label={t(`question.${question}`)}
                value={draft.part[question]}
                onChange={(event) => draft.type(question, event.currentTarget.value)}
                autosize
                minRows={2}
                maxLength={5000}
              />
            ))}
          </>
        )}
      </ActionForm>
    </>
  );
}

function KeptAt({ review, state }: { review: Review; state: string }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const at = review.drafts?.[0]?.savedAt;
  const today = at && dayOf(at) === dayOf(new Date());
  const kept = at ? (today ? t('part.kept', { time: format.time(at) }) : t('part.keptOn', { day: format.dateTime(at) })) : t('part.empty');
  return (
    <p role="status" className="m-meta">
      {state === 'kept' ? kept : null}
      {state === 'keeping' ? t('part.keeping') : null}
      {state === 'lost' ? t('part.lost') : null}
    </p>
  );
}

type Settle = ReturnType<typeof useKeptDraft>['settle'];

/** A colleague wrote the same part: both versions, and the choice. */
function Conflict({ contract, onSettle }: { contract: Contract; onSettle: Settle }) {
  const { t } = useTranslation('care');
  const { data } = useQuery(CareContractDocument, { variables: { ref: contract.ref }, fetchPolicy: 'network-only' });
  const theirs = data?.careContract?.currentReview?.drafts?.[0];
  return (
    <div role="alert" className={css.box}>
      <p>
        <strong>{t('part.conflict')}</strong>
      </p>
      {theirs ? (
        <>
          <p className="m-meta">{t('part.theirs', { name: theirs.writtenBy })}</p>
          {QUESTIONS.map((question) => (
            <p key={question} className={css.words}>
              <strong>{t(`question.${question}`)}</strong> {theirs[question]}
            </p>
          ))}
          <div className={css.wrap}>
            <Button variant="default" onClick={() => onSettle(theirs, 'theirs')}>
              {t('part.takeTheirs')}
            </Button>
            <Button variant="default" onClick={() => onSettle(theirs, 'mine')}>
              {t('part.keepMine')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

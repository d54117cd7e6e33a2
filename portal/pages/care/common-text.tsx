import { useMutation } from '@apollo/client/react';
import { Button, Textarea, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreeCommonTextDocument, CareContractDocument, WriteCommonTextDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ActionButton, ActionForm } from '../../ui/action-form';
import { DiffText } from '../../ui/diff-text';
import { Icon } from '../../ui/icon';
import { Tag } from '../../ui/tag';
import { VisibleTo } from '../../ui/timeline';
import { type Contract, mayReview, type Review, type Side } from './care';
import css from './care.module.css';

interface CommonTextProps {
  contract: Contract;
  review: Review;
  own: Side;
}

/** The text that both sides look for: read, compared with the version before, agreed or changed. */
export function CommonText({ contract, review, own }: CommonTextProps) {
  const { t } = useTranslation('care');
  const text = review.commonText;
  const [writing, setWriting] = useState(false);
  const may = mayReview(review, 'writeCommonText');
  return (
    <section className={`${css.box} ${css.anchor}`} id="texte">
      <div className={css.row}>
        <div className={css.wrap}>
          <Title order={2}>{t('text.title')}</Title>
          {text ? <Tag tone="plain">{t('text.version', { count: text.version })}</Tag> : null}
        </div>
      </div>
      {writing || (!text && may) ? (
        <Editor review={review} contract={contract} onClose={text ? () => setWriting(false) : undefined} />
      ) : (
        <Standing review={review} contract={contract} own={own} onWrite={() => setWriting(true)} />
      )}
    </section>
  );
}

function Standing({ review, own, onWrite }: CommonTextProps & { onWrite: () => void }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const text = review.commonText;
  const [compared, setCompared] = useState(true);
  const [agree] = useMutation(AgreeCommonTextDocument);
  if (!text) return null;
  const { version, previousText: before } = text;
  const agreed = own.kind === 'HOST_ASSOCIATION' ? text.hostAgreedAt : text.careAgreedAt;
  const given = text.hostAgreedAt ?? text.careAgreedAt;
  const said = { name: text.writtenBy, when: format.dateTime(text.changedAt) };
  const send = async () => {
    const { data } = await agree({ variables: { input: { careReviewId: review.id, version } } });
    return data?.agreeCommonText.problems ?? [];
  };
  return (
    <>
      <p className="m-meta">
        {t(version > 1 ? 'text.changed' : 'text.written', said)}{' '}
        {before ? (
          <button type="button" className="m-link" aria-pressed={compared} onClick={() => setCompared(!compared)}>
            {compared ? t('text.alone', { count: version }) : t('text.compare', { count: version - 1 })}
          </button>
        ) : null}
      </p>
      <DiffText before={compared && before ? before : text.text} after={text.text} />
      <VisibleTo readers={['HOST', 'CARE_PARTNER']}>{t('text.readers')}</VisibleTo>
      {mayReview(review, 'writeCommonText') ? (
        <div className={`${css.wrap} m-no-print`}>
          {agreed ? null : (
            <ActionButton onAction={send} icon={<Icon of={IconCheck} />}>
              {t('text.agree', { name: own.name })}
            </ActionButton>
          )}
          <Button variant="default" onClick={onWrite}>
            {t('text.change')}
          </Button>
          <span className="m-meta">{t(given ? 'text.undoes' : 'text.undoesNone')}</span>
        </div>
      ) : null}
    </>
  );
}

function Editor({ contract, review, onClose }: { contract: Contract; review: Review; onClose?: () => void }) {
  const { t } = useTranslation(['care', 'common']);
  const standing = review.commonText;
  const [words, setWords] = useState(standing?.text ?? '');
  // The version that these words begin from: another one that came meanwhile is shown, never overwritten unread.
  const [from, setFrom] = useState(standing?.version ?? 0);
  const [write, { client }] = useMutation(WriteCommonTextDocument);
  const [conflict, setConflict] = useState(false);
  const submit = async () => {
    const { data } = await write({ variables: { input: { careReviewId: review.id, version: from, text: words } } });
    const problems = data?.writeCommonText.problems ?? [];
    if (!problems.some(({ code }) => code === 'CONFLICT')) return problems;
    const fresh = await client.query({ query: CareContractDocument, variables: { ref: contract.ref }, fetchPolicy: 'network-only' });
    setFrom(fresh.data?.careContract?.currentReview?.commonText?.version ?? 0);
    setConflict(true);
    return problems;
  };
  return (
    <ActionForm
      onSubmit={submit}
      onDone={onClose}
      submit={t('text.save')}
      beside={
        onClose ? (
          <Button variant="default" onClick={onClose}>
            {t('common:verb.cancel')}
          </Button>
        ) : null
      }
      after={<p className="m-meta">{t(standing ? 'text.undoesNone' : 'text.writeHint')}</p>}
    >
      {({ field }) => (
        <>
          {conflict && standing ? (
            <div>
              <p className="m-meta">{t('text.conflict')}</p>
              <DiffText before={standing.text} after={words} />
            </div>
          ) : null}
          <Textarea
            {...field('text')}
            label={t('text.label')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            autosize
            minRows={4}
            maxLength={5000}
          />
        </>
      )}
    </ActionForm>
  );
}

import { useMutation } from '@apollo/client/react';
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { AnswerReportRemarkDocument, RemarkReportDocument } from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { SectionHead } from '../../ui/section-head';
import { useToast } from '../../ui/undo-toast';
import { Written } from '../../ui/written';
import { useWords } from './report-words';
import css from './reports.module.css';
import type { Submission } from './submission-page';

/** The remarks of the funder and the answers to them. */
export function Remarks({ submission }: { submission: Submission }) {
  const { words, format, t } = useWords();
  const remarks = submission.remarks ?? [];
  const tableOf = (key: string | null | undefined) => {
    const table = submission.report.tables.find((one) => one.key === key);
    return table ? words(table.title) : t('remarks.whole');
  };
  return (
    <section className="m-no-print">
      <SectionHead title={t('remarks.title')} count={remarks.length || undefined} />
      {remarks.length ? (
        <ul className={css.remarks}>
          {remarks.map((remark) => (
            <li key={remark.id}>
              <strong>{t('remarks.by', { name: remark.writtenBy, date: format.date(remark.writtenAt) })}</strong>{' '}
              <span className="m-meta">{t('remarks.about', { table: tableOf(remark.tableKey) })}</span>
              <blockquote>
                <Written>{remark.text}</Written>
              </blockquote>
              <div className={css.answer}>
                {remark.answer && remark.answeredAt ? (
                  <>
                    <strong>{t('remarks.by', { name: remark.answeredBy, date: format.date(remark.answeredAt) })}</strong>
                    <blockquote>
                      <Written>{remark.answer}</Written>
                    </blockquote>
                  </>
                ) : remark.availableActions.includes('answerReportRemark') ? (
                  <AnswerForm remarkId={remark.id} funder={submission.funder?.name ?? ''} />
                ) : (
                  <p className="m-meta">{t('remarks.waiting')}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="m-meta">{t('remarks.none')}</p>
      )}
      {submission.availableActions.includes('remarkReport') ? <RemarkForm submission={submission} /> : null}
    </section>
  );
}

function AnswerForm({ remarkId, funder }: { remarkId: string; funder: string }) {
  const { t } = useWords();
  const toast = useToast();
  const [send] = useMutation(AnswerReportRemarkDocument);
  const [answer, setAnswer] = useState('');
  const submit = async () => (await send({ variables: { input: { remarkId, answer } } })).data?.answerReportRemark.problems ?? [];
  return (
    <ActionForm
      onSubmit={submit}
      onDone={() => toast(t('remarks.answered'))}
      submit={t('remarks.sendAnswer')}
      variant="default"
      after={<p className="m-meta">{t('remarks.readBy', { name: funder })}</p>}
    >
      {({ field }) => (
        <Textarea
          {...field('answer')}
          label={t('remarks.answer')}
          description={t('remarks.answerHint')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
      )}
    </ActionForm>
  );
}

function RemarkForm({ submission }: { submission: Submission }) {
  const { words, t } = useWords();
  const toast = useToast();
  const [send] = useMutation(RemarkReportDocument);
  const [tableKey, setTableKey] = useState('');
  const [text, setText] = useState('');
  const submit = async () => {
    const { data } = await send({ variables: { input: { submissionId: submission.id, tableKey: tableKey || null, text } } });
    return data?.remarkReport.problems ?? [];
  };
  const done = () => {
    setText('');
    setTableKey('');
    toast(t('remarks.sent'));
  };
  return (
    <ActionForm
      onSubmit={submit}
      onDone={done}
      submit={t('remarks.send')}
      variant="default"
      after={<p className="m-meta">{t('remarks.readBy', { name: submission.organisation?.name })}</p>}
    >
      {({ field }) => (
        <>
          <Select
            {...field('tableKey')}
            label={t('remarks.table')}
            data={[
              { value: '', label: t('remarks.wholeChoice') },
              ...submission.report.tables.map(({ key, title }) => ({ value: key, label: words(title) })),
            ]}
            value={tableKey}
            onChange={(value) => setTableKey(value ?? '')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: true }}
          />
          <Textarea
            {...field('text')}
            label={t('remarks.text')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </>
      )}
    </ActionForm>
  );
}

import { useNavigate } from 'react-router';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/undo-toast';
import { CorrectForm, SubmitForm } from './edition-forms';
import type { Edition } from './edition-page';
import { useWords } from './report-words';

interface EditionDialogsProps {
  edition: Edition;
  dialog: 'submit' | 'correct' | null;
  onClose: () => void;
  onWritten: () => void;
}

/** What its authors do with an edition: submit it, or correct it with another. */
export default function EditionDialogs({ edition, dialog, onClose, onWritten }: EditionDialogsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const toast = useToast();
  return (
    <>
      <Dialog opened={dialog === 'submit'} onClose={onClose} title={t('editions.submit')}>
        <SubmitForm
          edition={edition}
          already={(edition.submissions ?? []).flatMap(({ funder }) => funder?.id ?? [])}
          onDone={() => {
            onClose();
            onWritten();
            toast(t('editions.submitted'));
          }}
        />
      </Dialog>
      <Dialog opened={dialog === 'correct'} onClose={onClose} title={t('editions.correct')}>
        <CorrectForm
          edition={edition}
          onDone={(id) => {
            onClose();
            toast(t('editions.corrected'));
            void navigate(`/reports/editions/${id}`);
          }}
        />
      </Dialog>
    </>
  );
}

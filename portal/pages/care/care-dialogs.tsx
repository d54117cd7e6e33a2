import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { type Contract, mayContract } from './care';
import { AttendanceForm, CloseForm, ContractForm, NoteForm, ObjectivesForm, ReviewForm } from './care-forms';

interface CareDialogsProps {
  contract: Contract;
  today: string;
  name: string | null;
  onClose: () => void;
}

/** The form that the address asks for. One that the viewer may not use stays shut. */
export function CareDialogs({ contract, today, name, onClose }: CareDialogsProps) {
  const { t } = useTranslation('care');
  const form = { contract, today, onDone: onClose };
  const number = (contract.reviews?.[0]?.number ?? 0) + 1;
  const dialogs: Record<string, { verb: string; title: string; body: React.ReactNode }> = {
    revue: { verb: 'openCareReview', title: t('page.openReview', { number }), body: <ReviewForm {...form} /> },
    presence: { verb: 'recordCareAttendance', title: t('attendance.add'), body: <AttendanceForm {...form} /> },
    objectifs: { verb: 'changeCareObjectives', title: t('objectives.title'), body: <ObjectivesForm {...form} /> },
    note: { verb: 'writeClinicalNote', title: t('notes.write'), body: <NoteForm {...form} /> },
    modifier: { verb: 'changeCareContract', title: t('page.change'), body: <ContractForm {...form} /> },
    clore: { verb: 'closeCareContract', title: t('page.close'), body: <CloseForm {...form} /> },
  };
  const asked = name ? dialogs[name] : undefined;
  const dialog = asked && mayContract(contract, asked.verb) ? asked : null;
  return (
    <Dialog opened={dialog !== null} onClose={onClose} title={dialog?.title ?? ''}>
      {dialog?.body}
    </Dialog>
  );
}

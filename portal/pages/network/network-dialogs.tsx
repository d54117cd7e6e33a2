import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/undo-toast';
import { type Agreement, may, type NetworkViewer } from './agreement';
import { EndForm, ProposeForm, SignForm } from './agreement-forms';
import { endWord } from './agreement-list';
import { useNetworkDialog } from './network-dialog-url';
import { RegisterForm } from './organisation-forms';
import { OrganisationSheet } from './organisation-sheet';

interface NetworkDialogsProps {
  viewer: NetworkViewer;
  agreements: Agreement[];
  /** Something was written that the lists of the page show. */
  onWritten: () => void;
}

/** The sheet or form that the address asks for. One that the viewer may not use, or whose record is gone, stays shut. */
export default function NetworkDialogs(props: NetworkDialogsProps) {
  const { close } = useNetworkDialog();
  const dialog = useDialog(props);
  return (
    <Dialog opened={dialog !== null} onClose={close} title={dialog?.title ?? ''}>
      {dialog?.body}
    </Dialog>
  );
}

function useDialog({ viewer, agreements, onWritten }: NetworkDialogsProps) {
  const { t } = useTranslation('network');
  const { name, id, close } = useNetworkDialog();
  const toast = useToast();
  const ownId = viewer.organisationId;
  const done = (said: string) => () => {
    close();
    onWritten();
    toast(said);
  };
  const agreement = agreements.find((one) => one.id === id);
  if (name === 'structure' && id)
    return { title: t('organisation.title'), body: <OrganisationSheet id={id} viewer={viewer} agreements={agreements} /> };
  if (name === 'inscrire') return { title: t('organisation.register'), body: <RegisterForm onDone={done(t('organisation.registered'))} /> };
  if (name === 'proposer' && viewer.role === 'MANAGER') {
    return { title: t('agreement.propose'), body: <ProposeForm ownId={ownId} partnerId={id} onDone={done(t('agreement.proposed'))} /> };
  }
  if (name === 'signer' && agreement && may(agreement, 'signAgreement')) {
    return { title: t('agreement.signTitle'), body: <SignForm agreement={agreement} ownId={ownId} onDone={done(t('agreement.signed'))} /> };
  }
  if (name === 'terminer' && agreement && may(agreement, 'endAgreement')) {
    return {
      title: t(endWord(agreement, ownId)),
      body: <EndForm agreement={agreement} ownId={ownId} onDone={done(t('agreement.ended'))} />,
    };
  }
  return null;
}

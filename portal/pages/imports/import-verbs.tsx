import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  ConfirmRegisterImportDocument,
  DiscardRegisterImportDocument,
  RegisterImportsDocument,
  UndoRegisterImportDocument,
} from '../../../schema/generated/graphql';
import { ActionButton, ActionForm } from '../../ui/action-form';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import type { Import } from './import-page';
import css from './imports.module.css';

type Props = { found: Pick<Import, 'id' | 'version' | 'newCount' | 'changedCount' | 'state'> };

/** Never done before the server has said so: the page then tells how far it is. */
export function ConfirmButton({ found, readerIds }: Props & { readerIds: string[] }) {
  const { t } = useTranslation('imports');
  // A refusal names who is to be ticked: the list shows the same, whoever came meanwhile included.
  const [confirm] = useMutation(ConfirmRegisterImportDocument, { refetchQueries: ['RegisterImport'] });
  const again = found.state === 'WRITING';
  return (
    <ActionButton
      icon={<Icon of={IconFileImport} />}
      onAction={async () => {
        const { data } = await confirm({ variables: { input: { importId: found.id, version: found.version, readerIds } } });
        return data?.confirmRegisterImport.problems ?? [];
      }}
    >
      {again ? t('verb.importAgain') : t('verb.import', { count: found.newCount + found.changedCount })}
    </ActionButton>
  );
}

export function UndoButton({ found }: Props) {
  const { t } = useTranslation('imports');
  const [opened, setOpened] = useState(false);
  const [undo] = useMutation(UndoRegisterImportDocument, { refetchQueries: ['RegisterImport'] });
  const close = () => setOpened(false);
  const verb = t(found.state === 'UNDOING' ? 'verb.undoAgain' : 'verb.undo');
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {verb}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('undo.title')}>
        <ActionForm
          variant="danger"
          submit={verb}
          onSubmit={async () => {
            const { data } = await undo({ variables: { input: { importId: found.id, version: found.version } } });
            return data?.undoRegisterImport.problems ?? [];
          }}
          onDone={close}
          beside={
            <Button variant="default" onClick={close}>
              {t('verb.keep')}
            </Button>
          }
        >
          <ul className={css.problems}>
            {found.newCount ? <li>{t('undo.created', { count: found.newCount })}</li> : null}
            {found.changedCount ? <li>{t('undo.changed', { count: found.changedCount })}</li> : null}
            <li>{t('undo.journal')}</li>
          </ul>
        </ActionForm>
      </Dialog>
    </>
  );
}

export function DiscardButton({ found }: Props) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [discard] = useMutation(DiscardRegisterImportDocument, { refetchQueries: [RegisterImportsDocument] });
  return (
    <ActionButton
      variant="subtle"
      onAction={async () => {
        const { data } = await discard({ variables: { input: { importId: found.id } } });
        return data?.discardRegisterImport.problems ?? [];
      }}
      onDone={() => void navigate('/placements/import')}
    >
      {t('verb.discard')}
    </ActionButton>
  );
}

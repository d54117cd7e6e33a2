import { lazy } from 'react';
import type { DialogProps } from './dialog-window';
import { Later } from './later';

const bring = () => import('./dialog-window');
const DialogWindow = lazy(bring);

export function Dialog(props: DialogProps) {
  return (
    <Later needed={props.opened} bring={bring}>
      <DialogWindow {...props} />
    </Later>
  );
}

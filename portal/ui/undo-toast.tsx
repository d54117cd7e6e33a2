import { IconCheck } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import css from './undo-toast.module.css';

interface Toast {
  id: number;
  message: ReactNode;
  onUndo?: () => void;
}

const SECONDS = 9;
const ToastContext = createContext<(message: ReactNode, onUndo?: () => void) => void>(() => undefined);

/** Says what was done, and takes it back for nine seconds. Never for an opinion, a signature, a revocation. */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const show = useCallback((message: ReactNode, onUndo?: () => void) => setToast({ id: Date.now(), message, onUndo }), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className={css.place} role="status">
        {toast ? <ToastCard key={toast.id} toast={toast} onClose={() => setToast(null)} /> : null}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(SECONDS);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    if (left === 0) return onClose();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, held, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pointer resting on it only holds the time back
    <div
      className={css.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={IconCheck} />
      <span className={css.message}>{toast.message}</span>
      {toast.onUndo ? (
        <button
          type="button"
          onClick={() => {
            toast.onUndo?.();
            onClose();
          }}
        >
          {t('verb.cancel')}
        </button>
      ) : null}
      <span aria-hidden className={css.left}>
        {t('toast.seconds', { count: left })}
      </span>
    </div>
  );
}

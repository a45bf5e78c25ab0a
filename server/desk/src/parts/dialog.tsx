import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';

interface DialogProps {
  title: string;
  wide?: boolean;
  onClose: () => void;
  /** The buttons at the bottom, the main one last. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A sheet over the desk that keeps the focus until it is closed, by Escape too, and gives it back. */
export function Dialog({ title, wide, onClose, foot, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog
      ref={box}
      className={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog__head">
        <h2 id={name}>{title}</h2>
        <Button kind="plain" icon="close" label="关上" onPress={onClose} />
      </header>
      <div className="dialog__body">{children}</div>
      {foot && <footer className="dialog__foot">{foot}</footer>}
    </dialog>
  );
}

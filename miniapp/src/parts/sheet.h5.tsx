import { useRef } from 'react';
import { Icon } from './icon';
import { useFocusInside } from './focus-inside';
import type { SheetProps } from './sheet.port';
import { Tap } from './tap';

/** A decision in place, over the page. Closes by its button, the ground beside it, and Escape. Never opens by itself. */
export function Sheet({ title, open, onClose, foot, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useFocusInside(sheet, open, onClose);
  if (!open) return null;
  return (
    <div className="sheet-layer">
      <div className="scrim" onClick={onClose} />
      <div className="sheet" ref={sheet} role="dialog" aria-modal aria-label={title}>
        <div className="sheet__grip" />
        <div className="sheet__head">
          <h2 className="bare sheet__title">{title}</h2>
          <Tap className="sheet__close" label="关上" onTap={onClose}>
            <Icon name="close" size="l" />
          </Tap>
        </div>
        {children}
        {foot && <div className="sheet__foot">{foot}</div>}
      </div>
    </div>
  );
}

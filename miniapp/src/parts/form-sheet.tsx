import type { ReactNode } from 'react';
import type { Trouble } from '@linli/shared/trouble';
import { Actions } from './actions';
import { Button } from './button';
import { Sheet } from './sheet';
import { TroubleLine } from './trouble-line';

interface FormSheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  verb: string;
  /** The verb cannot be taken back. */
  hard?: boolean;
  /** Sends; closing afterwards is its own business. */
  onSend: () => Promise<unknown>;
  trouble: Trouble | null;
  children: ReactNode;
}

/** A short form in a sheet with one verb. */
export const FormSheet = ({
  title,
  open,
  onClose,
  verb,
  hard,
  onSend,
  trouble,
  children,
}: FormSheetProps) => (
  <Sheet
    title={title}
    open={open}
    onClose={onClose}
    foot={
      <Actions>
        <Button big kind={hard ? 'over' : 'main'} onTap={onSend}>
          {verb}
        </Button>
      </Actions>
    }
  >
    {children}
    <TroubleLine trouble={trouble} />
  </Sheet>
);

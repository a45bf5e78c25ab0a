import type { ReactNode } from 'react';

export interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** The decision: an `Actions` row. */
  foot?: ReactNode;
  children?: ReactNode;
}

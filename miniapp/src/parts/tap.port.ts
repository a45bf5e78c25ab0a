import type { ReactNode } from 'react';

export interface TapProps {
  className?: string;
  /** What it does, where the visible words do not say it. */
  label?: string;
  role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'link';
  /** For radio, checkbox and switch. */
  checked?: boolean;
  disabled?: boolean;
  id?: string;
  onTap: () => unknown;
  children?: ReactNode;
}

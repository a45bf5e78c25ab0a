import type { PhoneCode } from '../platform/host.port';
import { classes } from './classes';
import type { IconName } from './icon-name';
import type { OnTap } from './press';

export interface ButtonProps {
  /** The verb; left out only for back, close, phone and more, which then carry `label`. */
  children?: string;
  label?: string;
  kind?: 'main' | 'line' | 'plain' | 'over';
  icon?: IconName;
  /** The one main action of a screen. */
  big?: boolean;
  small?: boolean;
  wide?: boolean;
  /** Cannot be used now; `why` says the reason in the line below. */
  off?: boolean;
  why?: string;
  busy?: boolean;
  busyWords?: string;
  /** A promise that it returns keeps the button busy until it settles. */
  onTap?: OnTap;
  /** WeChat's own actions; a browser calls `onTap` instead. */
  openType?: 'getPhoneNumber' | 'share' | 'openSetting';
  /** With `getPhoneNumber`: what WeChat handed over, or null when the person refused. */
  onPhoneCode?: (code: PhoneCode | null) => void;
}

/** The classes of a button in its state. */
export const buttonClass = ({ children, kind = 'main', big, small, wide, off }: ButtonProps): string =>
  classes(
    'btn',
    off ? 'btn--off' : `btn--${kind}`,
    big && 'btn--big',
    small && 'btn--s',
    wide && 'btn--wide',
    !children && 'btn--icon',
  );

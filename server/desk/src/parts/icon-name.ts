// Built by icons/build.ts from icons/icons.txt; Tabler Icons, MIT.
import type { IconName as PhoneIcon } from '../../../../miniapp/src/parts/icon-name';

/** Every icon of the phone, and those of the desk. */
export type IconName =
  | PhoneIcon
  | 'board'
  | 'figures'
  | 'wish'
  | 'settings'
  | 'keyboard'
  | 'sheet'
  | 'tree-view'
  | 'rise'
  | 'fall'
  | 'save'
  | 'trash-bin'
  | 'print';

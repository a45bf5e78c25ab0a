import type { IconName } from './icon-name';

/** One answer to choose; `key` is what the form keeps. */
export interface Option<Key extends string> {
  key: Key;
  words: string;
  icon?: IconName | (string & {});
}

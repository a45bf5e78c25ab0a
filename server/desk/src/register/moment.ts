import { timeWords } from '@linli/shared/deadline/deadline.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { localDate, localParts } from '@linli/shared/deadline/shanghai.rules';

/** An instant as histories say it that go over years: 2026年11月18日 09:05. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return `${dateWords(localDate(at))} ${timeWords(localParts(at).minute)}`;
}

import { localParts } from '@linli/shared/deadline/shanghai.rules';

/** A Shanghai day as it is said: 12月3日. */
export function dayWords(at: Date): string {
  const { month, day } = localParts(at);
  return `${month}月${day}日`;
}

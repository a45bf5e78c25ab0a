import { leaksOf } from '../wish/leak.words';
import type { Leak } from '../wish/wish.rules';

/**
 * What in a topic or an argument says who or where somebody lives. Buildings may be named, for topics are about them; rooms
 * may not.
 */
export function giveawaysOf(text: string): Leak[] {
  const plain = text.normalize('NFKC');
  const room =
    /\d{2,4}\s*(室|号房|号门|房间)/.test(plain) ||
    /单元\s*\d{2,4}(?!\d|\s*(户|人|平|米|年|月|日))/.test(plain) ||
    /(^|[^\d-])\d{1,3}-\d{1,2}-\d{2,4}(?![\d-])/.test(plain) ||
    /门牌/.test(plain);
  const others = leaksOf(plain).filter((leak) => leak !== 'room');
  return room ? [...others, 'room'] : others;
}

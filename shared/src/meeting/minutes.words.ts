import { leaksOf } from '../wish/leak.words';
import type { Leak } from '../wish/wish.rules';

/** What in minutes says who somebody is or where they live: buildings and numbers of homes may stand there, rooms may not. */
export function giveawaysOf(text: string): Leak[] {
  const plain = text.normalize('NFKC');
  const room =
    /\d{3,4}\s*(室|号房|房间)|单元\s*\d{3,4}(?!\d|\s*[户人平米])|(^|[^\d-])\d{1,3}-\d{1,2}-\d{2,4}(?![\d-])/.test(
      plain,
    );
  const others = leaksOf(plain).filter((leak) => leak !== 'room');
  return room ? [...others, 'room'] : others;
}

import { venueWords as words } from '@linli/shared/meeting/meeting.words';
import { write, writeFitted } from '../platform/print/letter';
import { printPage } from '../platform/print/paper';
import { drawCode, drawMark } from '../platform/print/shape';
import type { VenueRow } from './venue.entity';

const [WIDTH, HEIGHT] = [148, 210];
const ink = { text: '#FFFFFF', ground: '#0D4F63', lamp: '#F6B73C' };

/** The sign of a venue on A5, true to size (print at 100 %), with the code of `address` to be scanned from a stool away. */
export function venueSheet(
  { name, spot, code }: Pick<VenueRow, 'name' | 'spot' | 'code'>,
  address: string,
): Promise<Buffer> {
  return printPage({ width: WIDTH, height: HEIGHT, title: words.title }, (doc) => {
    doc.rect(0, 0, WIDTH, HEIGHT).fill(ink.ground);
    drawMark(doc, ink, { x: WIDTH - 34, y: 12, side: 20 });
    const white = { weight: 'semibold', color: ink.text } as const;
    const room = { x: 14, width: WIDTH - 52 };
    writeFitted(doc, name, white, { ...room, y: 28, sizes: { 1: [44, 36, 30], 2: [24] } });
    writeFitted(
      doc,
      spot,
      { ...white, weight: 'regular' },
      { ...room, y: 40, sizes: { 1: [16, 13], 2: [12] } },
    );
    doc.roundedRect(19, 52, 110, 110, 4).fill('#FFFFFF');
    drawCode(doc, address, ink.ground, { x: 23, y: 56, side: 102 });
    write(doc, words.scan, { ...white, size: 24, align: 'center' }, WIDTH / 2, 178);
    const apart = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
    write(doc, apart, { ...white, size: 15, align: 'center' }, WIDTH / 2, 192);
  });
}

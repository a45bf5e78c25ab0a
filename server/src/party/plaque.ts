import { plaqueWords } from '@linli/shared/party/party.words';
import type { Plate } from '@linli/shared/place/place.contract';
import { homeWords } from '@linli/shared/home/home.words';
import { write, writeFitted } from '../platform/print/letter';
import { printPage } from '../platform/print/paper';

const [WIDTH, HEIGHT] = [210, 148];
const [GROUND, FRAME, LAMP] = ['#0D4F63', '#86A7B1', '#F6B73C'];

/** The plaque of one household as a PDF of A5, lying: its home and its community, nobody's name. */
export function plaque({ plate, room }: { plate: Plate; room: string }): Promise<Buffer> {
  return printPage({ width: WIDTH, height: HEIGHT, title: plaqueWords.title }, (doc) => {
    doc.rect(0, 0, WIDTH, HEIGHT).fill(GROUND);
    doc
      .lineWidth(0.5)
      .roundedRect(6, 6, WIDTH - 12, HEIGHT - 12, 6)
      .stroke(FRAME);
    doc.circle(WIDTH / 2, 26, 5).fill(LAMP);
    const middle = { weight: 'semibold', color: '#FFFFFF', align: 'center' } as const;
    write(doc, plaqueWords.title, { ...middle, size: 88, spacing: 0.12 }, WIDTH / 2, 66);
    const home = homeWords(plate, room);
    writeFitted(doc, home, middle, {
      x: WIDTH / 2,
      y: 92,
      width: WIDTH - 40,
      sizes: { 1: [34, 28, 22], 2: [22] },
    });
    write(doc, plaqueWords.vow, { ...middle, size: 22, weight: 'regular' }, WIDTH / 2, 112);
    const foot = `${plate.street}  ${plate.community}`;
    write(doc, foot, { ...middle, size: 16, weight: 'regular' }, WIDTH / 2, 127);
    write(doc, plaqueWords.consent, { ...middle, size: 10, weight: 'regular', color: FRAME }, WIDTH / 2, 136);
  });
}

import { lastMoment } from '@linli/shared/home-vote/home-vote.words';
import { codeShown } from '@linli/shared/vote/slip.rules';
import { write } from '../platform/print/letter';
import {
  EDGE,
  head,
  HEIGHT,
  ink,
  pages,
  paragraph,
  plain,
  strong,
  WIDTH,
  type Doc,
} from '../platform/print/pages';
import { homeVotePaperWords as words } from './home-vote-paper.words';
import type { PrintedHomeVote, Slip } from './slip.service';

/** Slips on a page, to be cut apart. */
const perPage = 6;
const slipHeight = HEIGHT / perPage;

function drawSlip(doc: Doc, { vote }: PrintedHomeVote, { home, code }: Slip, top: number): void {
  write(doc, home, { ...strong, size: 15 }, EDGE, top + 13);
  write(doc, words.slip(codeShown(code)), { ...strong, size: 20 }, EDGE, top + 23);
  write(doc, vote.title, { ...plain, size: 11 }, EDGE, top + 31);
  write(doc, words.back(lastMoment(vote.closesAt.toISOString())), { ...plain, size: 10 }, EDGE, top + 38);
  doc
    .lineWidth(0.2)
    .moveTo(0, top + slipHeight)
    .lineTo(WIDTH, top + slipHeight)
    .dash(2, {})
    .stroke(ink)
    .undash();
}

/** The slips of all homes, to be cut apart. What stands on one closes a home's slot and is on no ballot. */
export function slipSheets(printed: PrintedHomeVote, slips: readonly Slip[]): Promise<Buffer> {
  const sheets = Array.from({ length: Math.ceil(slips.length / perPage) }, (_, page) =>
    slips.slice(page * perPage, (page + 1) * perPage),
  );
  return pages(printed.vote.title, sheets, (doc, sheet) =>
    sheet.forEach((slip, turn) => drawSlip(doc, printed, slip, turn * slipHeight)),
  );
}

/** A ballot that bears nothing but what is asked: one sheet, to be copied as often as it is needed. */
export const ballotSheet = (printed: PrintedHomeVote): Promise<Buffer> =>
  pages(printed.vote.title, [printed], (doc, { vote, place, options, most }) => {
    let y = head(doc, words.ballot, vote.title);
    y = paragraph(doc, place, { ...plain, size: 13 }, y);
    if (vote.words) y = paragraph(doc, vote.words, { ...plain, size: 13 }, y);
    y = paragraph(doc, words.tick(most), { ...strong, size: 14 }, y + 2);
    for (const option of options) {
      doc
        .lineWidth(0.5)
        .rect(EDGE, y + 2, 8, 8)
        .stroke(ink);
      write(doc, option, { ...plain, size: 17 }, EDGE + 13, y + 8.5);
      y += 15;
    }
    paragraph(doc, words.nothing, { ...plain, size: 12 }, y + 6);
  });

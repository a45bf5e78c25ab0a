import { momentWords } from '@linli/shared/deadline/deadline.words';
import { codeShown } from '@linli/shared/vote/slip.rules';
import { numberWords } from '@linli/shared/number.words';
import { areaWords } from '@linli/shared/vote/verdict.words';
import type { Weight } from '@linli/shared/vote/tally.rules';
import type { VoteResult } from '@linli/shared/vote/vote.contract';
import { choiceWords } from '@linli/shared/vote/vote.words';
import { write } from '../platform/print/letter';
import { EDGE, head, ink, pages, paragraph, plain, strong, WIDTH } from '../platform/print/pages';
import { drawCode } from '../platform/print/shape';
import type { Printed, Slip } from './print.queries';
import { votePaperWords as words } from './vote-paper.words';

/** The notice of a vote on one sheet: what is asked, when, how it is decided, and what it was frozen with. */
export const noticePaper = (printed: Printed, address: string, at: Date): Promise<Buffer> =>
  pages(printed.row.title, [printed], (doc, { row, place, community, phone, rule, questions, city }) => {
    let y = head(doc, words.noticeHead, row.title);
    const body = { ...plain, size: 15 };
    for (const line of [
      words.where(place),
      words.time(momentWords(row.opensAt), momentWords(row.closesAt)),
      words.rule(rule),
      city ? words.cityWays(row.cityAddress ?? '') : words.ways,
      words.only,
    ])
      y = paragraph(doc, line, body, y);
    y = paragraph(doc, words.matters, { ...strong, size: 17 }, y + 2);
    for (const { number, words: said } of questions)
      y = paragraph(doc, words.question(number, said), body, y);
    drawCode(doc, address, ink, { x: WIDTH - EDGE - 34, y: 236, side: 34 });
    write(doc, words.scan, { ...plain, size: 11, align: 'center' }, WIDTH - EDGE - 17, 274);
    write(doc, words.electorate(row.electorateHash ?? ''), { ...plain, size: 8 }, EDGE, 258);
    write(doc, words.notice(row.noticeHash ?? ''), { ...plain, size: 8 }, EDGE, 263);
    write(
      doc,
      words.posted(community, phone, momentWords(row.noticedAt ?? at)),
      { ...plain, size: 12 },
      EDGE,
      274,
    );
  });

/** The ballots of all households, one a sheet, each with its code. `addressOf` is where a code is checked. */
export const slipPapers = (
  printed: Printed,
  slips: readonly Slip[],
  addressOf: (code: string) => string,
): Promise<Buffer> =>
  pages(printed.row.title, slips, (doc, { code, label, area }) => {
    const { row, questions } = printed;
    let y = head(doc, words.slipHead, row.title);
    y = paragraph(doc, words.home(label, areaWords(area)), { ...strong, size: 15 }, y);
    y = paragraph(doc, words.tick, { ...plain, size: 13 }, y);
    for (const { number, words: said } of questions) {
      y = paragraph(doc, words.question(number, said), { ...plain, size: 14 }, y);
      Object.values(choiceWords).forEach((choice, turn) => {
        const x = EDGE + 6 + turn * 48;
        doc
          .lineWidth(0.5)
          .rect(x, y + 1, 6, 6)
          .stroke(ink);
        write(doc, choice, { ...plain, size: 15 }, x + 9, y + 6);
      });
      y += 13;
    }
    write(doc, words.sign, { ...plain, size: 15 }, EDGE, 222);
    drawCode(doc, addressOf(code), ink, { x: WIDTH - EDGE - 40, y: 232, side: 40 });
    write(doc, words.code(codeShown(code)), { ...strong, size: 20 }, EDGE, 242);
    write(doc, words.back(momentWords(row.closesAt)), { ...plain, size: 12 }, EDGE, 251);
    write(doc, words.keep, { ...plain, size: 11 }, EDGE, 259);
    write(doc, words.check, { ...plain, size: 11 }, EDGE, 267);
  });

const weightOf = ({ heads, area }: Weight): string => words.weight(numberWords(heads), areaWords(area));

/** A published result on one sheet, with both hashes. */
export const resultPaper = (printed: Printed, result: VoteResult, address: string): Promise<Buffer> =>
  pages(result.title, [result], (doc, { questions, total, rule, objectionsUntil, silentSentence }) => {
    let y = head(doc, words.resultHead, result.title);
    const body = { ...plain, size: 13 };
    y = paragraph(doc, words.total(weightOf(total)), body, y);
    y = paragraph(doc, words.rule(rule), body, y);
    for (const one of questions) {
      y = paragraph(doc, words.question(one.number, one.words), { ...strong, size: 15 }, y + 2);
      y = paragraph(doc, one.sentence, { ...strong, size: 15 }, y);
      const counts = [one.yes, one.no, one.abstain, one.silent].map(weightOf);
      y = paragraph(doc, words.counts(...(counts as [string, string, string, string])), body, y);
      for (const { name, met, article } of one.tests)
        y = paragraph(doc, words.test(name, met, article), body, y);
    }
    y = paragraph(doc, silentSentence, body, y + 2);
    if (objectionsUntil) paragraph(doc, words.objections(momentWords(new Date(objectionsUntil))), body, y);
    drawCode(doc, address, ink, { x: WIDTH - EDGE - 34, y: 236, side: 34 });
    const small = { ...plain, size: 8 };
    write(doc, words.electorate(result.electorateHash), small, EDGE, 253);
    write(doc, words.ballots(result.ballotsHash), small, EDGE, 258);
    write(doc, words.edition(result.edition), small, EDGE, 263);
    const { community, phone, row } = printed;
    write(
      doc,
      words.posted(community, phone, momentWords(row.publishedAt ?? row.at)),
      { ...plain, size: 12 },
      EDGE,
      274,
    );
  });

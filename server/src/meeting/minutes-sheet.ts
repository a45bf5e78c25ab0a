import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { minutesWords as words, partyLookWords } from '@linli/shared/meeting/meeting.words';
import { mmOf, widthOf, write, type Letter } from '../platform/print/letter';
import { printPaper } from '../platform/print/paper';
import { wrap } from '../platform/print/wrap';

const page = { width: 210, height: 297, left: 20, right: 190, top: 26, bottom: 277 };

/** Where the pen stands, in millimetres from the top. */
interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly turn: () => void;
  y: number;
}

const plain: Letter = { weight: 'regular', size: 11, color: '#1a2123' };
const strong: Letter = { ...plain, weight: 'semibold' };
const quiet: Letter = { ...plain, size: 9, color: '#465054' };

/** Published minutes as a PDF of A4, as many pages as they need. Text can be searched and copied. */
export function minutesSheet(one: MeetingPage): Promise<Buffer> {
  const title = `${one.title}${words.heading}`;
  return printPaper({ width: page.width, height: page.height, title }, (doc, turn) => {
    const pen: Pen = { doc, turn, y: page.top };
    turnPage(pen);
    drawHead(pen, one);
    drawItems(pen, one);
    drawActions(pen, one);
  });
}

function turnPage(pen: Pen): void {
  pen.turn();
  pen.y = page.top;
}

/** A paragraph, broken into lines, going on on the next page where this one is full. */
function say(pen: Pen, text: string, letter: Letter = plain, indent = 0): void {
  const step = mmOf(letter.size * 1.6);
  const width = page.right - page.left - indent;
  const lines = text
    .split(/\n+/)
    .flatMap((line) => wrap(line.trim(), width, Infinity, (part) => widthOf(pen.doc, part, letter)));
  for (const line of lines) {
    if (pen.y + step > page.bottom) turnPage(pen);
    write(pen.doc, line, letter, page.left + indent, pen.y);
    pen.y += step;
  }
}

function drawHead(pen: Pen, one: MeetingPage): void {
  const { title, kind, minutes } = one;
  say(pen, `${title} ${words.heading}`, { ...strong, size: 20 });
  if (minutes?.because) say(pen, `${words.corrected(minutes.version)}：${minutes.because}`, strong);
  pen.y += 2;
  say(pen, `${kind} · ${words.when} ${momentWords(new Date(one.startsAt))} · ${words.where} ${one.where}`);
  say(pen, one.late ? words.late(one.present) : words.present(one.present, one.taken));
  const asked = one.parties.map(({ name, look, reason, came }) => {
    const what = came === null ? partyLookWords[look] : came ? words.came : words.absent;
    return [name, what, reason].filter(Boolean).join(' ');
  });
  if (asked.length) say(pen, `${words.parties}：${asked.join('；')}`);
  if (minutes) say(pen, words.checked(minutes.checker), quiet);
}

function drawItems(pen: Pen, { agenda, hands, minutes }: MeetingPage): void {
  agenda.forEach(({ id, title, said, agreed }, at) => {
    pen.y += 3;
    say(pen, `${at + 1}. ${title}`, { ...strong, size: 13 });
    if (said) say(pen, `${words.said}：${said}`, plain, 5);
    if (agreed) say(pen, `${words.agreed}：${agreed}`, plain, 5);
    for (const { question, yes, no, abstain } of hands.filter(({ itemId }) => itemId === id))
      say(pen, words.hands(question, yes, no, abstain), quiet, 5);
  });
  if (minutes?.words) {
    pen.y += 3;
    say(pen, minutes.words);
  }
}

function drawActions(pen: Pen, { actions }: MeetingPage): void {
  pen.y += 4;
  if (actions.length) say(pen, words.actions, { ...strong, size: 13 });
  for (const one of actions)
    say(pen, `${one.words} · ${one.owner} · ${words.due(dayWords(one.dueOn))}`, plain, 5);
  pen.y += 4;
  say(pen, words.foot, quiet);
}

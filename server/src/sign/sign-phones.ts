import { LEFT, RIGHT, WIDTH, type Sign } from './sign';
import type { Ink } from './sign-ink';
import { widthOf, write, writeFitted, type Letter } from '../platform/print/letter';
import { signWords as words } from './sign-sheet.words';

/** Draws the lower part of a sign: whom to call, what to say, where to come. */
export function drawLowerPart(doc: PDFKit.PDFDocument, sign: Sign, ink: Ink): void {
  drawPhones(doc, sign, ink);
  drawLastLines(doc, sign, ink);
}

function drawPhones(doc: PDFKit.PDFDocument, sign: Sign, { text: color, hair }: Ink): void {
  doc.lineWidth(0.3).moveTo(LEFT, 108.1).lineTo(RIGHT, 108.1).stroke(hair);
  const heading: Letter = { weight: 'semibold', size: 12, color };
  write(doc, words.withoutPhone, heading, LEFT, 115.1);
  const { gridWorker, communityPhone, streetPhone, supervisionPhone } = sign;
  const first = gridWorker
    ? { label: words.gridWorker(gridWorker.name), phone: gridWorker.phone }
    : { label: words.community, phone: communityPhone };
  const number: Letter = { weight: 'semibold', size: 17, color, spacing: 0.02 };
  const label: Letter = { weight: 'regular', size: 9.5, color };
  const right = RIGHT - Math.min(42, widthOf(doc, inGroups(supervisionPhone), number));
  const also = [
    gridWorker && `${words.alsoCommunity} ${inGroups(communityPhone)}`,
    streetPhone && `${words.alsoStreet} ${inGroups(streetPhone)}`,
  ];
  drawAlso(
    doc,
    also.filter(Boolean).join('   '),
    label,
    RIGHT - LEFT - widthOf(doc, words.withoutPhone, heading) - 2,
  );
  write(doc, words.supervision, label, right, 120.3);
  drawNumber(doc, supervisionPhone, number, { x: right, room: RIGHT - right });
  const sizes = { 1: [9.5, 8] };
  writeFitted(doc, first.label, label, { x: LEFT, y: 120.3, width: right - LEFT - 3, sizes });
  drawNumber(doc, first.phone, number, { x: LEFT, room: right - LEFT - 3 });
}

/** The other numbers, at the right of the heading; they shrink until they are whole. */
function drawAlso(doc: PDFKit.PDFDocument, line: string, label: Letter, room: number): void {
  const letter = { ...label, size: label.size * Math.min(1, room / widthOf(doc, line, label)) };
  write(doc, line, letter, RIGHT - widthOf(doc, line, letter), 115.1);
}

/** A telephone number is never cut: it shrinks until it is whole. */
function drawNumber(
  doc: PDFKit.PDFDocument,
  phone: string,
  letter: Letter,
  { x, room }: { x: number; room: number },
): void {
  const scale = Math.min(1, room / widthOf(doc, inGroups(phone), letter));
  write(doc, inGroups(phone), { ...letter, size: letter.size * scale }, x, 127.6);
}

function drawLastLines(
  doc: PDFKit.PDFDocument,
  { spoken, station, hours }: Sign,
  { text: color }: Ink,
): void {
  const line: Letter = { weight: 'regular', size: 10, color };
  const strong: Letter = { ...line, weight: 'semibold' };
  const [before, after] = words.sayCode;
  const code = `${spoken.slice(0, 4)}-${spoken.slice(4)}`;
  let x = LEFT;
  for (const [text, letter] of [
    [before, line],
    [code, strong],
    [after, line],
  ] as const) {
    write(doc, text, letter, x, 133.5);
    x += widthOf(doc, text, letter);
  }
  const come = hours === null ? station && words.comeToStation(station) : words.collects(hours);
  if (!come) return;
  const sizes = { 1: [10, 9], 2: [8.5] };
  writeFitted(doc, come, line, { x: LEFT, y: 138.6, width: WIDTH, sizes });
}

/** `85550118` as 8555 0118, `13800138000` as 138 0013 8000; anything else as it came. */
function inGroups(phone: string): string {
  return phone.replace(/^(\d{4})(\d{4})$/, '$1 $2').replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');
}

import { lengthOf } from '../contract';
import { phonePattern } from '../people/people.contract';
import type { Position } from '../place/position.rules';
import { Refusal } from '../refusal';
import { fewestWords } from '../ticket/ticket.rules';
import { figureOf, positionOf, valueOf, wrong, type Given } from './open311.contract';
import { attributeCodes, open311Limits, type AttributeCode } from './open311.rules';
import { besidesWords, outsideWords, undescribedWords } from './open311.words';

/** Where a report is about: at least one of the three ways to say it. */
export interface Whereabouts {
  readonly addressId: string | null;
  readonly position: Position | null;
  readonly address: string | null;
}

/** A report from another system as it was meant. */
export interface ReportAsk {
  readonly where: Whereabouts;
  readonly floor: number | null;
  readonly outside: boolean;
  readonly description: string | null;
  readonly mediaUrl: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What a ticket's words may be; what is longer is for staff only, whole. */
const wordsLimit = 1000;

/** What a report says, or the refusal that names the parameter which is wrong. `device_id` and `account_id` mean nothing here. */
export function reportAsk(given: Given): ReportAsk {
  const where = {
    addressId: textOf(given, 'address_id', 100),
    position: positionOf(given),
    address: textOf(given, 'address_string', 200),
  };
  if (!where.addressId && !where.position && !where.address) throw new Refusal('open311.place_missing');
  return {
    where,
    ...attributesOf(given),
    description: textOf(given, 'description', open311Limits.description, 'long'),
    mediaUrl: linkOf(given),
    name: nameOf(given),
    phone: phoneOf(given),
    email: textOf(given, 'email', 200),
  };
}

/** The words of the ticket, and what is only for staff: links nobody here opened, where they said it was, how they are reached. */
export function wordsOf(ask: ReportAsk, category: string): { words: string; besides: string } {
  const { description, mediaUrl, where, email } = ask;
  const said = description ?? undescribedWords(category);
  const full = lengthOf(said) < fewestWords.report ? `${category}：${said}` : said;
  const tooLong = lengthOf(full) > wordsLimit;
  const { position, address } = where;
  const besides = [
    mediaUrl && besidesWords.media(mediaUrl),
    position && besidesWords.position(position.lat, position.long),
    address && besidesWords.address(address),
    email && besidesWords.email(email),
    tooLong && besidesWords.description(full),
  ];
  const words = tooLong ? `${[...full].slice(0, wordsLimit - 1).join('')}…` : full;
  return { words, besides: besides.filter(Boolean).join('\n') };
}

function attributesOf(given: Given): Pick<ReportAsk, 'floor' | 'outside'> {
  const said: Partial<Record<AttributeCode, string>> = {};
  for (const name of Object.keys(given)) {
    const [, code] = /^attribute\[([^\]]*)\](?:\[\])?$/.exec(name) ?? [];
    if (code === undefined) continue;
    const attribute = attributeCodes.find((each) => each === code);
    if (!attribute) throw wrong(name, 'unknown');
    const value = valueOf(given, name);
    if (value !== null) said[attribute] = value;
  }
  const { floor, outside } = said;
  if (outside !== undefined && !Object.hasOwn(outsideWords, outside))
    throw wrong('attribute[outside]', 'choice');
  const figure =
    floor === undefined ? null : figureOf({ 'attribute[floor]': floor }, 'attribute[floor]', [-9, 199]);
  if (figure !== null && !Number.isInteger(figure)) throw wrong('attribute[floor]', 'figure');
  return { floor: outside === 'yes' ? null : figure, outside: outside === 'yes' };
}

function textOf(given: Given, name: string, most: number, why: 'text' | 'long' = 'text'): string | null {
  const value = valueOf(given, name);
  if (value === null) return null;
  // No database text can hold it.
  if (value.includes('\0')) throw wrong(name, 'text');
  if (lengthOf(value) > most) throw wrong(name, why);
  return value;
}

/** Family name first, as it is said here; a given name in other letters stands apart from it. */
function nameOf(given: Given): string | null {
  const [family, own] = [textOf(given, 'last_name', 20), textOf(given, 'first_name', 19)];
  if (!family || !own) return family ?? own;
  return /^[\x20-\x7E]+$/.test(family + own) ? `${own} ${family}` : family + own;
}

function phoneOf(given: Given): string | null {
  const phone = valueOf(given, 'phone')
    ?.replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86/, '');
  if (phone === undefined) return null;
  if (!phonePattern.test(phone)) throw wrong('phone', 'text');
  return phone;
}

function linkOf(given: Given): string | null {
  const link = textOf(given, 'media_url', 2000);
  if (link === null) return null;
  if (!/^https?:\/\/[^\s/]+/i.test(link)) throw wrong('media_url', 'url');
  return link;
}

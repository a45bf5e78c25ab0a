import type { Position } from '../place/position.rules';
import { Refusal } from '../refusal';
import { open311Limits } from './open311.rules';
import { wrongWords } from './open311.words';

/** Parameters as they came: a name that was sent twice has a list. */
export type Given = Readonly<Record<string, unknown>>;

/** Which requests are asked for. Dates are instants; `from` and `to` bound the report, both included. */
export interface RequestsAsk {
  readonly ids?: readonly string[];
  readonly codes?: readonly string[];
  readonly open?: boolean;
  readonly from?: Date;
  readonly to?: Date;
  readonly changedAfter?: Date;
  readonly around?: { readonly centre: Position; readonly radius: number };
  readonly page: number;
  readonly size: number;
  readonly onlyCount: boolean;
  readonly extended: boolean;
}

const dayLength = 24 * 60 * 60_000;

/** The words of a parameter; several of one name are joined as one list. Empty is as good as not sent (GeoReport v2, "Optional Arguments"). */
export function valueOf(given: Given, name: string): string | null {
  const value = given[name];
  const words = Array.isArray(value) ? value.filter((each) => each !== '').join(',') : value;
  return typeof words === 'string' && words.trim() ? words.trim() : null;
}

/** Says which parameter is wrong, and how. */
export const wrong = (name: string, why: keyof typeof wrongWords): Refusal =>
  new Refusal('open311.wrong', { name, why: wrongWords[why] });

/** A figure between two limits. */
export function figureOf(
  given: Given,
  name: string,
  [least, most]: readonly [number, number],
): number | null {
  const value = valueOf(given, name);
  if (value === null) return null;
  const figure = /^[+-]?\d{1,10}(\.\d{1,20})?$/.test(value) ? Number(value) : NaN;
  if (!(figure >= least && figure <= most)) throw wrong(name, 'figure');
  return figure;
}

/** A point, given whole or not at all. */
export function positionOf(given: Given): Position | null {
  const lat = figureOf(given, 'lat', [-90, 90]);
  const long = figureOf(given, 'long', [-180, 180]);
  if (lat === null && long === null) return null;
  if (lat === null || long === null) throw wrong(lat === null ? 'lat' : 'long', 'together');
  return { lat, long };
}

/** What is asked of the list of requests at a moment. A list of ids overrides every other filter. */
export function requestsAsk(given: Given, at: Date): RequestsAsk {
  const shape = {
    page: wholeOf(given, 'page', open311Limits.pages) ?? 1,
    size: wholeOf(given, 'page_size', open311Limits.requests) ?? open311Limits.requests,
    onlyCount: flagOf(given, 'just_count'),
    extended: flagOf(given, 'extensions'),
  };
  const ids = listOf(given, 'service_request_id');
  if (ids) {
    if (ids.length > open311Limits.ids) throw wrong('service_request_id', 'many');
    return { ...shape, page: 1, size: open311Limits.requests, ids };
  }
  const codes = listOf(given, 'service_code');
  const changedAfter = instantOf(given, 'updated_after');
  const around = circleOf(given);
  const open = openOf(given);
  return {
    ...shape,
    ...(codes && { codes }),
    ...(open !== null && { open }),
    ...(changedAfter && { changedAfter }),
    ...(around && { around }),
    ...spanOf(given, at, changedAfter !== null),
  };
}

/** Ninety days at most. Whoever follows changes may leave the dates out and hear of older requests too. */
function spanOf(given: Given, at: Date, follows: boolean): { from?: Date; to?: Date } {
  const from = instantOf(given, 'start_date');
  const to = instantOf(given, 'end_date');
  const span = open311Limits.days * dayLength;
  if (!from && !to) return follows ? {} : { from: new Date(at.getTime() - span) };
  const start = from ?? new Date((to ?? at).getTime() - span);
  const end = to ?? new Date(start.getTime() + span);
  if (end < start) throw wrong('end_date', 'backwards');
  if (end.getTime() - start.getTime() > span) throw wrong('end_date', 'span');
  return { from: start, to: end };
}

/** An instant with its zone (W3C note on dates and times). A plus that became a blank on the way is a plus. */
function instantOf(given: Given, name: string): Date | null {
  const value = valueOf(given, name)?.replace(/ (\d\d:\d\d)$/, '+$1');
  if (value === undefined) return null;
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(
      value,
    ) ?? [];
  // Engines read 30 February as 2 March instead of refusing it.
  const date = `${year}-${month}-${day}`;
  const real = year && new Date(`${date}T00:00:00Z`).getTime();
  if (!real || new Date(real).toISOString().slice(0, 10) !== date) throw wrong(name, 'instant');
  return new Date(value);
}

function openOf(given: Given): boolean | null {
  const statuses = listOf(given, 'status');
  if (!statuses) return null;
  if (statuses.some((status) => status !== 'open' && status !== 'closed')) throw wrong('status', 'status');
  const open = statuses.includes('open');
  return open && statuses.includes('closed') ? null : open;
}

function circleOf(given: Given): RequestsAsk['around'] | null {
  const centre = positionOf(given);
  const radius = figureOf(given, 'radius', [1, open311Limits.radius]);
  if (centre === null && radius === null) return null;
  if (centre === null || radius === null) throw wrong(centre === null ? 'lat' : 'radius', 'together');
  return { centre, radius };
}

function listOf(given: Given, name: string): string[] | null {
  const parts = valueOf(given, name)
    ?.split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  // No database text can hold it.
  if (parts?.some((part) => part.includes('\0'))) throw wrong(name, 'text');
  return parts?.length ? [...new Set(parts)] : null;
}

function wholeOf(given: Given, name: string, most: number): number | null {
  const figure = figureOf(given, name, [1, most]);
  if (figure !== null && !Number.isInteger(figure)) throw wrong(name, 'figure');
  return figure;
}

function flagOf(given: Given, name: string): boolean {
  const value = valueOf(given, name);
  if (value !== null && value !== 'true' && value !== 'false') throw wrong(name, 'flag');
  return value === 'true';
}

/** Whether what GeoReport v2 does not know is wanted too. */
export const isExtended = (given: Given): boolean => flagOf(given, 'extensions');

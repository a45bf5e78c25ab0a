import { Db } from '../../platform/db/db';
import type { House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';
import { JurisdictionService, type NewKey } from '../jurisdiction.service';
import { contentTypes, formats, type Format } from '../open311.paper';
import type { Schema } from './schemas';
import { sparkOf, valid } from './spark';

/** What another system gets. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Query = Record<string, string>;

/** Asks below /open311/v2; a path without an ending is asked for in `format`. */
export async function ask(
  house: House,
  path: string,
  { query = {}, ...init }: RequestInit & { query?: Query } = {},
): Promise<Got> {
  const search = Object.keys(query).length ? `?${new URLSearchParams(query)}` : '';
  const answer = await fetch(`${house.url}/open311/v2/${path}${search}`, { redirect: 'manual', ...init });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Sends a report as a form. */
export const send = (house: House, format: Format, fields: Query | [string, string][]): Promise<Got> =>
  ask(house, `requests.${format}`, { method: 'POST', body: new URLSearchParams(fields) });

/** Asks in both formats: the XML must fit its schema, and the JSON must be just what the specification makes of that XML. */
export async function both<T>(
  house: House,
  path: string,
  schema: Schema,
  query: Query = {},
): Promise<{ status: number; body: T }> {
  const [xml, json] = await Promise.all(formats.map((format) => ask(house, `${path}.${format}`, { query })));
  if (!xml || !json) throw new Error('nothing came');
  return { status: sameStatus(xml, json), body: await same<T>(xml, json, schema) };
}

/** The same of two answers that are there already. */
export async function same<T>(xml: Got, json: Got, schema: Schema): Promise<T> {
  expect([xml, json].map(({ headers }) => headers.get('content-type'))).toEqual([
    contentTypes.xml,
    contentTypes.json,
  ]);
  expect(xml.text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/i);
  const body = JSON.parse(json.text) as T;
  expect(sparkOf(await valid(xml.text, schema))).toEqual(body);
  return body;
}

function sameStatus(xml: Got, json: Got): number {
  expect(xml.status).toBe(json.status);
  return xml.status;
}

/** A new key of the town's district. */
export async function keyOf(house: House, more: Partial<NewKey> = {}): Promise<{ id: string; key: string }> {
  const wanted = { contact: '城市通平台 8555 0200', days: 30, perHour: 1000, ...more };
  return house.app
    .get(Db)
    .write((tx) => house.app.get(JurisdictionService).issueKey(tx, house.town.district, wanted));
}

/** Forgets who knocked how often: the tests knock more than any client may. */
export const rest = (house: House): Promise<unknown> => statement(house.databaseUrl, 'delete from throttle');

import { registerApi } from '@linli/shared/register/register.api';
import type { MoveFile, RegisterPreview } from '@linli/shared/register/register.contract';
import { columnWords } from '@linli/shared/register/columns.words';
import type { RegisterKind } from '@linli/shared/register/register.rules';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { toSheet } from '../../platform/sheet/sheet';
import type { Answer, House, Visitor } from '../../platform/testing/house';

/** Rows of a file as an office would write them, under the heads of its kind. */
export async function fileOf(
  kind: RegisterKind,
  rows: readonly Readonly<Record<string, string>>[],
  format: 'csv' | 'xlsx' = 'csv',
): Promise<Buffer> {
  const columns = Object.entries(columnWords[kind]).map(([field, { names }]) => ({
    head: names[0],
    of: (row: Readonly<Record<string, string>>) => row[field] ?? '',
  }));
  const parts: Buffer[] = [];
  for await (const part of await toSheet(columns, Readable.from(rows), format))
    parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts);
}

/** Uploads a file; answers what comes back before it is read. */
export async function upload(
  house: House,
  who: Visitor,
  { kind, bytes, place }: { kind: string; bytes: Buffer; place?: string },
): Promise<{ status: number; body: Answer<RegisterPreview>['body'] }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'file');
  form.append('kind', kind);
  form.append('name', '登记表');
  if (place) form.append('place', place);
  const answer = await fetch(`${house.url}/api${registerApi.bring.path}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': randomUUID() },
  });
  return { status: answer.status, body: (await answer.json()) as Answer<RegisterPreview>['body'] };
}

export const preview = async (who: Visitor, id: string): Promise<RegisterPreview> =>
  (await who.ask(registerApi.file, { params: { id } })).body;

/** Brings rows and has them read; answers what they would do. */
export async function bring(
  house: House,
  who: Visitor,
  kind: RegisterKind,
  rows: readonly Readonly<Record<string, string>>[],
  format: 'csv' | 'xlsx' = 'csv',
): Promise<RegisterPreview> {
  const { status, body } = await upload(house, who, { kind, bytes: await fileOf(kind, rows, format) });
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  await house.settle();
  return preview(who, body.id);
}

export const tryMoveFile = (who: Visitor, id: string, move: MoveFile['move']) =>
  who.ask(registerApi.move, { params: { id }, body: { move } });

/** Makes a move; fails the test when it is refused. */
export async function moveFile(who: Visitor, id: string, move: MoveFile['move']): Promise<RegisterPreview> {
  const { status, body } = await tryMoveFile(who, id, move);
  expect([move, status, body.message]).toEqual([move, 200, undefined]);
  return body;
}

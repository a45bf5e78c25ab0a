import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bundle } from '../weapp/bundle';

/** Spoils a copy of the build. */
export type Spoil = (folder: string) => void;

/** Writes more at the end of a file. */
export const add =
  (name: string, text: string): Spoil =>
  (folder) =>
    appendFileSync(join(folder, name), text);
/** Takes a file away. */
export const remove =
  (name: string): Spoil =>
  (folder) =>
    rmSync(join(folder, name));
/** Writes something else in its place in one file. */
export const replace =
  (name: string, from: string | RegExp, to: string): Spoil =>
  (folder) => {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace(from, to));
  };
/** The same in all code. */
export const everywhere =
  (from: string, to: string): Spoil =>
  (folder) => {
    for (const name of new Bundle(folder).names('.js')) replace(name, from, to)(folder);
  };
/** Changes app.json. */
export const app =
  (change: (app: Record<string, unknown> & { pages: string[]; tabBar: { list: object[] } }) => void): Spoil =>
  (folder) => {
    const file = join(folder, 'app.json');
    const said = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof change>[0];
    change(said);
    writeFileSync(file, JSON.stringify(said));
  };

import { readFileSync } from 'node:fs';

/** Every function of `wx` in the typings of WeChat's current base library. */
export function apiNames(): string[] {
  const file = require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts');
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const body = text.slice(text.indexOf('interface Wx {'));
  const end = body.indexOf('\n    }');
  return [...body.slice(0, end).matchAll(/^ {8}(\w+)[(<]/gm)].map(([, name]) => name ?? '');
}

import type { Bundle } from '../weapp/bundle';
import { demoTraces, weappApi } from '../build';

// Addresses that nothing asks: names of formats, the manual in React's error texts, a base for reading relative addresses.
const neverAsked = /^(http:\/\/www\.w3\.org\/|https:\/\/reactjs\.org\/docs\/|https:\/\/taro\.com$)/;

const secrets = [
  /-----BEGIN [A-Z ]+-----/,
  /\b(app_?secret|session_key|access_token|EncodingAESKey|LINLI_SECRET)\b/i,
  /["'](?:[0-9a-f]{32}|[0-9a-f]{64}|AKIA[0-9A-Z]{16}|[A-Za-z0-9]{43})["']/,
];

const texts = (bundle: Bundle): [string, string][] =>
  bundle
    .names()
    .filter((name) => /\.(js|wxml|wxss|json|wxs)$/.test(name))
    .map((name) => [name, bundle.text(name)]);

/** The only server in the build is the API it was made for. */
export const originFaults = (bundle: Bundle): string[] =>
  texts(bundle).flatMap(([name, text]) =>
    [...text.matchAll(/\b(?:https?|wss?):\/\/[^"'`\s)\\]*/g)]
      .map(([address]) => address)
      .filter((address) => !address.startsWith(weappApi) && !neverAsked.test(address))
      .map((address) => `${name}: ${address}`),
  );

/** No demo, no stand-in for WeChat and no unresolved constant travels to a phone; nor does what only browsers use. */
export const demoFaults = (bundle: Bundle): string[] =>
  texts(bundle).flatMap(([name, text]) =>
    [demoTraces, /\bAPI_BASE\b|\bDEMO\b/, /errorCorrectionLevel/]
      .map((trace) => trace.exec(text)?.[0])
      .filter((found) => found !== undefined)
      .map((found) => `${name}: ${found}`),
  );

/** Whoever unpacks the build finds no key in it. */
export const secretFaults = (bundle: Bundle): string[] =>
  texts(bundle).flatMap(([name, text]) =>
    secrets
      .map((secret) => secret.exec(text)?.[0])
      .filter((found) => found !== undefined)
      .map((found) => `${name}: ${found.slice(0, 24)}`),
  );

import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What an address may be besides a public one under TLS. */
export interface Allowance {
  readonly inside: boolean;
  readonly plain: boolean;
}

/** What is asked, as `fetch` takes it. */
export interface Asking {
  readonly method?: string;
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  readonly body?: unknown;
  readonly signal?: AbortSignal | null;
}

const patience = 8_000;
const mostBytes = 1024 * 1024;

/** Networks that nobody outside reaches, by IANA's registries of special-purpose addresses (RFC 6890). */
const insideNets = new BlockList();
for (const net of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/127', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]) {
  const [address = '', bits] = net.split('/');
  insideNets.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
}

/** Whether an IP address lies in a private, local or otherwise special network. */
export const isInside = (address: string): boolean =>
  insideNets.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Names are looked up as ever, but what they lead to must lie outside; asked at the moment of connecting, so that no later answer slips in. */
const lookupOutside: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (trouble, found) => {
    const stray = trouble ?? (found.some(({ address }) => isInside(address)) ? strayed(name) : null);
    const [first] = found ?? [];
    if (stray || !first) return done(stray ?? strayed(name), '', 4);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

const strayed = (host: string) => new Error(`${host} is no address outside this network`);

/**
 * Fetches like `fetch`, but only what is allowed: under TLS, from public addresses, without following redirects, at most a megabyte within
 * eight seconds. An issuer's metadata name addresses of their own, and nobody here has looked at them.
 */
export async function guardedFetch(address: string, asking: Asking, allowed: Allowance): Promise<Response> {
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(allowed.plain && url.protocol === 'http:'))
    throw new Error(`${url.origin} is not under TLS`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowed.inside && isIP(host) && isInside(host)) throw strayed(host);
  const options: https.RequestOptions = {
    method: asking.method ?? 'GET',
    headers: Object.fromEntries(new Headers(asking.headers)),
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(asking.signal ? [asking.signal] : [])]),
    ...(!allowed.inside && { lookup: lookupOutside }),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? http : https).request(url, options, (reply) => {
      void whole(reply).then(resolve, reject);
    });
    request.on('error', reject);
    request.end(asking.body ? String(asking.body as string | URLSearchParams) : undefined);
  });
}

async function whole(reply: http.IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of reply as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Error('the answer is too long');
    parts.push(part);
  }
  const headers = Object.entries(reply.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const status = reply.statusCode ?? 502;
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(parts), { status, headers });
}

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * A city platform for tests: a real OpenID provider that signs in whoever it is told to. `node platform-process.mjs <port> <back>`; it writes
 * a line when it listens. `POST /__next` with JSON says who comes next: `{"subject", "phone"?, "cancels"?}`.
 */
const [, , port, back] = process.argv;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
let next = { subject: 'citizen-1' };
const phones = new Map();

const client = (client_id, redirect) => ({
  client_id,
  client_secret: 'a secret for tests only',
  redirect_uris: [redirect],
  grant_types: ['authorization_code'],
  response_types: ['code'],
});
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    client('linli-desk', back),
    client('linli-h5', 'http://127.0.0.1/city-app'),
    client('another', 'http://127.0.0.1/city-app'),
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() }] },
  cookies: { keys: [randomUUID()] },
  pkce: { required: () => false },
  features: { devInteractions: { enabled: false } },
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], phone: ['phone_number', 'phone_number_verified'] },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({
      sub,
      phone_number: phones.get(sub),
      phone_number_verified: phones.has(sub) || undefined,
    }),
  }),
  ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 3600, AccessToken: 600 },
});
const answer = provider.callback();

async function interact(request, reply) {
  const { params, prompt } = await provider.interactionDetails(request, reply);
  if (next.cancels) return provider.interactionFinished(request, reply, { error: 'access_denied' });
  if (prompt.name === 'login')
    return provider.interactionFinished(request, reply, { login: { accountId: next.subject } });
  const grant = new provider.Grant({ accountId: next.subject, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, reply, { consent: { grantId: await grant.save() } });
}

async function told(request) {
  let text = '';
  for await (const part of request) text += part;
  next = JSON.parse(text);
  if (next.phone) phones.set(next.subject, next.phone);
}

createServer((request, reply) => {
  if (request.url === '/__next') return void told(request).then(() => reply.end());
  if (request.url.startsWith('/interaction/')) return void interact(request, reply);
  return void answer(request, reply);
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));

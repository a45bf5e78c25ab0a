import { verifiedPhone } from '@linli/shared/identity/identity.rules';
import { Refusal } from '@linli/shared/refusal';
import type { RefusalCode } from '@linli/shared/refusal';
import type { Configuration } from 'openid-client' with { 'resolution-mode': 'import' };
import type { JWTPayload, JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import { guardedFetch, type Asking } from './guarded-fetch';
import type { IssuerAccount } from './issuer-account';
import type { Errand, Handed, Vouched } from './vouched';

interface Known {
  readonly account: IssuerAccount;
  readonly client: typeof import('openid-client', { with: { 'resolution-mode': 'import' } });
  readonly jose: typeof import('jose', { with: { 'resolution-mode': 'import' } });
  readonly config: Configuration;
  readonly keys: JWTVerifyGetKey;
}

/** Nobody answered, or only with an error of its own. */
class Unreachable extends Error {}

/** Metadata are asked for anew after an hour; after a failure not before a second, then two, at most a minute. */
const stale = 60 * 60_000;
const longestRest = 60_000;
/** Keys are asked for again at most every two seconds, however many tokens name an unknown one. */
const keysRest = 2_000;
/** Clocks may differ by a minute; a token is handed over within ten of being made. */
const skewSeconds = 60;
const freshSeconds = 600;
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];

/**
 * The city platform as an OpenID provider (OpenID Connect Core 1.0); first spoken to when somebody comes from there. Where none is
 * configured every word is refused.
 */
export class Issuer {
  private known: { readonly at: number; readonly provider: Promise<Known> } | null = null;
  private failed = { times: 0, restUntil: 0 };

  constructor(
    private readonly account: IssuerAccount | null,
    private readonly back: string,
  ) {}

  /** Where a browser signs in there, and what it must bring back: Authorization Code with PKCE (RFC 7636). */
  async begin(): Promise<{ url: string; errand: Errand }> {
    const { account, client, config } = await this.provider();
    const errand = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: this.back,
      scope: account.scopes,
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, errand };
  }

  /** Who came back with this query; refuses one that did not set out with this errand, was cancelled, or is not believed. */
  async finish(query: URLSearchParams, { state, nonce, verifier }: Errand): Promise<Vouched> {
    if (query.get('state') !== state) throw new Refusal('identity.elsewhere');
    const { client, config } = await this.provider();
    try {
      const got = await client.authorizationCodeGrant(config, new URL(`${this.back}?${query}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return vouchedBy(got.claims());
    } catch (trouble) {
      const cancelled =
        trouble instanceof client.AuthorizationResponseError && trouble.error === 'access_denied';
      throw cancelled ? new Refusal('identity.cancelled') : refusalFor(trouble);
    }
  }

  /** Whom an ID token speaks of that was made for us and is fresh at `at`. Its keys are asked for again when it names an unknown one. */
  async verify(token: string, at: Date): Promise<Handed> {
    const { account, jose, keys, config } = await this.provider();
    try {
      const { payload, protectedHeader } = await jose.jwtVerify(token, keys, {
        issuer: config.serverMetadata().issuer,
        audience: account.audience,
        algorithms,
        currentDate: at,
        clockTolerance: skewSeconds,
        maxTokenAge: freshSeconds,
        requiredClaims: ['sub', 'exp'],
      });
      // Access and logout tokens say so here (RFC 9068, section 2.1); they are no word about who is there.
      if (!['jwt', ''].includes((protectedHeader.typ ?? '').toLowerCase()))
        throw new Refusal('identity.refused');
      const signed = token.slice(0, token.lastIndexOf('.'));
      const until = new Date(((payload.exp ?? 0) + skewSeconds) * 1000);
      return { ...vouchedBy(payload), mark: payload.jti ?? signed, until };
    } catch (trouble) {
      throw refusalFor(trouble);
    }
  }

  private provider(): Promise<Known> {
    const { account } = this;
    if (!account) return Promise.reject(new Refusal('identity.none'));
    const now = performance.now();
    if (this.known && now - this.known.at < stale) return this.known.provider;
    if (now < this.failed.restUntil) return Promise.reject(new Refusal('identity.unreachable'));
    const provider = discover(account).then(
      (found) => {
        this.failed = { times: 0, restUntil: 0 };
        return found;
      },
      (trouble: unknown) => {
        this.known = null;
        const times = this.failed.times + 1;
        const rest = Math.min(longestRest, 1000 * 2 ** (times - 1));
        this.failed = { times, restUntil: performance.now() + rest };
        throw refusalFor(new Unreachable(account.url, { cause: trouble }));
      },
    );
    this.known = { at: now, provider };
    return provider;
  }
}

/** Asks an issuer who it is, and readies what speaks with it. */
async function discover(account: IssuerAccount): Promise<Known> {
  // They come as ES modules only, and nobody who has no platform needs them.
  const [client, jose] = await Promise.all([import('openid-client'), import('jose')]);
  const { url, clientId, clientSecret, plain } = account;
  const reach = (address: string, asking: Asking) => answerOf(address, asking, account);
  const config = await client.discovery(
    new URL(url),
    clientId,
    undefined,
    client.ClientSecretBasic(clientSecret),
    { [client.customFetch]: reach, execute: plain ? [client.allowInsecureRequests] : [] },
  );
  const { jwks_uri: place } = config.serverMetadata();
  if (!place) throw new Error(`${url} names no keys`);
  const keys = jose.createRemoteJWKSet(new URL(place), {
    cooldownDuration: keysRest,
    [jose.customFetch]: reach,
  });
  return { account, client, jose, config, keys };
}

async function answerOf(address: string, asking: Asking, account: IssuerAccount): Promise<Response> {
  const answer = await guardedFetch(address, asking, account).catch((trouble: unknown) => {
    throw new Unreachable(address, { cause: trouble });
  });
  if (answer.status >= 500) throw new Unreachable(`${address} answers ${answer.status}`);
  return answer;
}

function vouchedBy(claims: JWTPayload | undefined): Vouched {
  const { iss: issuer, sub: subject } = claims ?? {};
  if (!issuer || !subject || subject.length > 255) throw new Refusal('identity.refused');
  return { issuer, subject, phone: verifiedPhone(claims ?? {}) };
}

/** What to say when a platform's word is not taken: it could not be asked, or what it said does not hold. */
function refusalFor(trouble: unknown): Refusal {
  if (trouble instanceof Refusal) return trouble;
  for (let cause = trouble; cause instanceof Error; cause = cause.cause)
    if (cause instanceof Unreachable) return new Refusal('identity.unreachable');
  return new Refusal(codes[claimOf(trouble)] ?? 'identity.refused');
}

const codes: Readonly<Record<string, RefusalCode>> = {
  'ERR_JWT_EXPIRED exp': 'identity.over',
  'ERR_JWT_EXPIRED iat': 'identity.over',
  'ERR_JWT_CLAIM_VALIDATION_FAILED aud': 'identity.not_for_us',
  ERR_JWKS_TIMEOUT: 'identity.unreachable',
};

/** The code of an error of jose, and the claim it is about where it is about one. */
function claimOf(trouble: unknown): string {
  if (typeof trouble !== 'object' || trouble === null || !('code' in trouble)) return '';
  return [trouble.code, 'claim' in trouble ? trouble.claim : null].filter(Boolean).join(' ');
}

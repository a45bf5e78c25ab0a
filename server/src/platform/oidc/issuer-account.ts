/** The city platform that vouches for people, as OpenID Connect knows it. */
export interface IssuerAccount {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** With blanks between, `openid` among them. */
  readonly scopes: string;
  /** For whom an ID token that a city app hands over must have been made. */
  readonly audience: string;
  /** It lies inside our own network, so that its addresses may be private ones. */
  readonly inside: boolean;
  /** Whether it may be spoken to without TLS: never in production. */
  readonly plain: boolean;
}

/** The account at the city platform; null where none is configured. Throws a sentence that names what is wrong. */
export function issuerFrom(env: NodeJS.ProcessEnv, need: (name: string) => string): IssuerAccount | null {
  if (!env.OIDC_ISSUER) return null;
  const plain = env.NODE_ENV !== 'production';
  const url = env.OIDC_ISSUER;
  if (!(plain ? /^https?:\/\/./ : /^https:\/\/./).test(url))
    throw new Error('OIDC_ISSUER must begin with https://; see docs/embedding.md');
  const clientId = need('OIDC_CLIENT_ID');
  const scopes = env.OIDC_SCOPES || 'openid';
  if (!scopes.split(' ').includes('openid'))
    throw new Error('OIDC_SCOPES must name openid; see docs/embedding.md');
  return {
    url,
    clientId,
    clientSecret: need('OIDC_CLIENT_SECRET'),
    scopes,
    audience: env.OIDC_AUDIENCE || clientId,
    inside: env.OIDC_INSIDE === '1',
    plain,
  };
}

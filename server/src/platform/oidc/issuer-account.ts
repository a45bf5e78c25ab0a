import { variables, type Reading } from '../variables';

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

/** The account at the city platform; null where none is configured. What is wrong with it is one fault each. */
export function issuerFrom(reading: Reading): IssuerAccount | null {
  const { given } = reading;
  const url = given.OIDC_ISSUER;
  if (!url) return null;
  const plain = given.NODE_ENV !== 'production';
  if (!(plain ? /^https?:\/\/./ : /^https:\/\/./).test(url))
    reading.faults.push('OIDC_ISSUER must begin with https://; see docs/embedding.md');
  const clientId = reading.need('OIDC_CLIENT_ID');
  const scopes = given.OIDC_SCOPES || variables.OIDC_SCOPES.default;
  if (!scopes.split(' ').includes('openid'))
    reading.faults.push('OIDC_SCOPES must name openid; see docs/embedding.md');
  return {
    url,
    clientId,
    clientSecret: reading.need('OIDC_CLIENT_SECRET'),
    scopes,
    audience: given.OIDC_AUDIENCE || clientId,
    inside: given.OIDC_INSIDE === '1',
    plain,
  };
}

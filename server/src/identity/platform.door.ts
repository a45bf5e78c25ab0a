import { Injectable } from '@nestjs/common';
import type { Exchange } from '@linli/shared/identity/identity.contract';
import { Refusal } from '@linli/shared/refusal';
import { Db } from '../platform/db/db';
import { Issuer } from '../platform/oidc/issuer';
import type { Errand, Vouched } from '../platform/oidc/vouched';
import { Secrets } from '../platform/secret';
import type { Opened } from '../session/session.service';
import { IdentityService } from './identity.service';

/** For how long a browser may be away at the platform, and after it wait for a phone's yes. */
export const awaySeconds = 10 * 60;

interface Sealed<T> {
  readonly what: T;
  readonly until: string;
}

/** The edge at which the city platform's people come in; it asks the platform before any transaction. */
@Injectable()
export class PlatformDoor {
  constructor(
    private readonly db: Db,
    private readonly secrets: Secrets,
    private readonly identities: IdentityService,
    private readonly platform: Issuer,
  ) {}

  /** Where a browser goes, and what it keeps until it is back, sealed. */
  async setOut(): Promise<{ url: string; setout: string }> {
    const { url, errand } = await this.platform.begin();
    return { url, setout: await this.seal(errand) };
  }

  /** The session of whoever came back; or, while nobody here is linked, whom the platform vouches for, sealed. */
  async comeBack(
    query: URLSearchParams,
    setout: string | null,
  ): Promise<{ opened: Opened } | { vouched: string }> {
    const vouched = await this.platform.finish(query, await this.opened<Errand>(setout));
    const opened = await this.db.write((tx) => this.identities.enter(tx, vouched));
    return opened ? { opened } : { vouched: await this.seal(vouched) };
  }

  /** Links whomever the platform vouched for in this browser to whoever confirmed its pass. */
  async link(sealed: string | null, pass: string, browser: string | null): Promise<Opened> {
    const vouched = await this.opened<Vouched>(sealed);
    return this.db.write((tx) => this.identities.link(tx, vouched, { id: pass, browser }));
  }

  /** A session for a city app's word; with a pass that was confirmed, whoever did so is linked. */
  async exchange({ token, pass }: Exchange, browser: string | null): Promise<Opened> {
    const handed = await this.platform.verify(token, await this.db.read(({ at }) => Promise.resolve(at)));
    return this.db.write((tx) =>
      pass
        ? this.identities.exchangeAndLink(tx, handed, { id: pass, browser })
        : this.identities.exchange(tx, handed),
    );
  }

  private async seal<T>(what: T): Promise<string> {
    const at = await this.db.read((read) => Promise.resolve(read.at));
    const until = new Date(at.getTime() + awaySeconds * 1000).toISOString();
    return this.secrets.seal(JSON.stringify({ what, until } satisfies Sealed<T>)).toString('base64url');
  }

  private async opened<T>(sealed: string | null): Promise<T> {
    const at = await this.db.read((read) => Promise.resolve(read.at));
    const { what, until } = this.read<T>(sealed);
    if (new Date(until) <= at) throw new Refusal('identity.elsewhere');
    return what;
  }

  private read<T>(sealed: string | null): Sealed<T> {
    try {
      return JSON.parse(this.secrets.open(Buffer.from(sealed ?? '', 'base64url'))) as Sealed<T>;
    } catch {
      throw new Refusal('identity.elsewhere');
    }
  }
}

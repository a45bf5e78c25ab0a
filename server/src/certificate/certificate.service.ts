import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { CONFIG, type Config } from '../platform/config';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';

/** What anybody may know of a certificate: in one sentence whether it is good, and its lines. */
export interface Checked {
  readonly verdict: string;
  readonly lines: readonly string[];
}

/** Whoever gives certificates tells of those it gave; null for a code that is none of its own. */
export interface CertificateGiver {
  checked(read: Read, code: string): Promise<Checked | null>;
}

const size = 'certificate';

/** Where certificates of every kind are checked, and how their sheets are opened. */
@Injectable()
export class CertificateService {
  private readonly givers: CertificateGiver[] = [];

  constructor(
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes known whoever gives certificates. */
  add(giver: CertificateGiver): void {
    this.givers.push(giver);
  }

  /** What is told of a code; one that nobody gave is missing. */
  async checked(read: Read, code: string): Promise<Checked> {
    for (const giver of this.givers) {
      const found = await giver.checked(read, code);
      if (found) return found;
    }
    throw new Refusal('certificate.missing');
  }

  /** The address at which anybody checks a code. */
  address(code: string): string {
    return `${this.config.publicUrl}/c/${code}`;
  }

  /** A link to the sheet of a code at `path`, for some minutes from `at` on. */
  linkTo(path: string, code: string, at: Date): string {
    const pass = signLink(this.secrets.linking, { id: code, size, until: linkUntil(at) });
    return `${path}?${new URLSearchParams({ code, pass })}`;
  }

  /** Whether a pass still opens the sheet of a code at `at`. */
  opens(code: string, pass: string, at: Date): boolean {
    return checkLink(this.secrets.linking, { id: code, size, pass }, at);
  }
}

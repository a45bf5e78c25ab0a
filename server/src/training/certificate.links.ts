import { Injectable } from '@nestjs/common';
import type { TrainingGuest } from '@linli/shared/training/training.contract';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';

const size = 'certificate';

/** The links behind which certificates are printed, each for some minutes. */
@Injectable()
export class CertificateLinks {
  constructor(private readonly secrets: Secrets) {}

  /** A certificate with a fresh link to its sheet; null where there is none. */
  shown(code: string | null, until: string | null, at: Date): TrainingGuest['certificate'] {
    if (!code) return null;
    const pass = signLink(this.secrets.linking, { id: code, size, until: linkUntil(at) });
    return { code, until, url: `/api/trainings/certificate.pdf?${new URLSearchParams({ code, pass })}` };
  }

  opens(code: string, pass: string, at: Date): boolean {
    return checkLink(this.secrets.linking, { id: code, size, pass }, at);
  }
}

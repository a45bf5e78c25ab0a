import { Injectable } from '@nestjs/common';
import type { TrainingGuest } from '@linli/shared/training/training.contract';
import { CertificateService } from '../certificate/certificate.service';

/** Certificates of training as their holders and organisers see them. */
@Injectable()
export class CertificateLinks {
  constructor(private readonly certificates: CertificateService) {}

  /** A certificate with a fresh link to its sheet; null where there is none. */
  shown(code: string | null, until: string | null, at: Date): TrainingGuest['certificate'] {
    if (!code) return null;
    return { code, until, url: this.certificates.linkTo('/api/trainings/certificate.pdf', code, at) };
  }
}

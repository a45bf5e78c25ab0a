import { Injectable } from '@nestjs/common';
import type { OwnTraining } from '@linli/shared/training/training.contract';
import { DocumentService } from '../document/document.service';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';

const size = 'material';

/** The links behind which files of sessions lie for those who are invited, each for some minutes. */
@Injectable()
export class MaterialLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly documents: DocumentService,
  ) {}

  /** The files of some sessions with fresh links, by the key of each file; one that was removed is not among them. */
  async shown(read: Read, ids: readonly string[]): Promise<Map<string, OwnTraining['files'][number]>> {
    const until = linkUntil(read.at);
    const rows = await this.documents.named(read, ids);
    return new Map(
      rows.map(({ id, name }) => {
        const pass = signLink(this.secrets.linking, { id, size, until });
        return [id, { id, name, url: `/api/trainings/material?${new URLSearchParams({ id, pass })}` }];
      }),
    );
  }

  opens(id: string, pass: string, at: Date): boolean {
    return checkLink(this.secrets.linking, { id, size, pass }, at);
  }
}

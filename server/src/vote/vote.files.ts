import { Injectable } from '@nestjs/common';
import { DocumentService } from '../document/document.service';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { VoteRepository } from './vote.repository';

const size = 'vote-document';

/** Plans, offers and minutes of a vote behind links that open for everybody for some minutes. */
@Injectable()
export class VoteFiles {
  constructor(
    private readonly votes: VoteRepository,
    private readonly documents: DocumentService,
    private readonly secrets: Secrets,
  ) {}

  /** The documents of a vote, in their order, with fresh links. */
  async of(read: Read, voteId: string): Promise<{ id: string; name: string; url: string }[]> {
    const ids = (await this.votes.documentsOf(read, voteId)).map(({ documentId }) => documentId);
    const until = linkUntil(read.at);
    return (await this.documents.named(read, ids)).map(({ id, name }) => {
      const pass = signLink(this.secrets.linking, { id, size, until });
      return { id, name, url: `/api/votes/document?${new URLSearchParams({ id, pass })}` };
    });
  }

  opens(id: string, pass: string, at: Date): boolean {
    return checkLink(this.secrets.linking, { id, size, pass }, at);
  }
}

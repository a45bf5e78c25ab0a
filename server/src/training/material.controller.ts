import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { DocumentFiles } from '../document/document.files';
import { DocumentService } from '../document/document.service';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { MaterialLinks } from './material.links';

/** Files of sessions, for whoever was given the link. */
@Controller()
export class MaterialController {
  constructor(
    private readonly db: Db,
    private readonly links: MaterialLinks,
    private readonly documents: DocumentService,
    private readonly files: DocumentFiles,
  ) {}

  @Get('trainings/material')
  @Allow('anyone')
  async material(@Query() { id = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const [row] = await this.db.read((read) => {
      if (!this.links.opens(id, pass, read.at)) throw new Refusal('link.over');
      return this.documents.named(read, [id]);
    });
    const stored = row && (await this.files.get(row));
    if (!stored) throw new Refusal('document.missing');
    return new StreamableFile(stored.bytes, {
      type: stored.type,
      disposition: `inline; filename="linli.pdf"; filename*=UTF-8''${encodeURIComponent(row.name)}.pdf`,
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Manner, Step } from '@linli/shared/bulletin/bulletin.rules';
import type { standardBulletins } from '@linli/shared/bulletin/standard.words';
import type { Read, Tx } from '../platform/db/db';
import { BulletinKindRow, BulletinStepRow, BulletinTemplateRow, BulletinTermsRow } from './terms.entity';

/** What a district lays down about bulletins. */
@Injectable()
export class BulletinTerms {
  /** Lays it down for a district that has nothing yet. */
  async layDown(
    { rows }: Tx,
    districtId: string,
    { lookFrom, kinds, templates, steps }: typeof standardBulletins,
  ): Promise<void> {
    await rows.insert(BulletinTermsRow, { districtId, lookFrom });
    await rows.insert(
      BulletinKindRow,
      kinds.map((kind) => ({ districtId, ...kind })),
    );
    await rows.insert(
      BulletinTemplateRow,
      templates.map((template) => ({ districtId, ...template })),
    );
    await rows.insert(
      BulletinStepRow,
      steps.map((step) => ({ districtId, ...step })),
    );
  }

  /** From how many homes on somebody else looks. */
  async lookFrom({ rows }: Read, districtId: string): Promise<number> {
    return (await rows.findOneByOrFail(BulletinTermsRow, { districtId })).lookFrom;
  }

  /** The kinds of a district in their order. */
  kinds({ rows }: Read, districtId: string): Promise<BulletinKindRow[]> {
    return rows.find(BulletinKindRow, { where: { districtId }, order: { sort: 'ASC' } });
  }

  templates({ rows }: Read, districtId: string): Promise<BulletinTemplateRow[]> {
    return rows.find(BulletinTemplateRow, { where: { districtId }, order: { sort: 'ASC' } });
  }

  /** Puts other templates in the place of all there were, in their order. */
  async changeTemplates(
    { rows }: Tx,
    districtId: string,
    templates: readonly Pick<BulletinTemplateRow, 'kind' | 'title' | 'words'>[],
  ): Promise<void> {
    await rows.delete(BulletinTemplateRow, { districtId });
    await rows.insert(
      BulletinTemplateRow,
      templates.map((template, at) => ({ districtId, ...template, sort: at + 1 })),
    );
  }

  /** The ladder of one manner; a plain bulletin usually has none. */
  steps({ rows }: Read, districtId: string, manner: Manner): Promise<Step[]> {
    return rows.findBy(BulletinStepRow, { districtId, manner });
  }
}

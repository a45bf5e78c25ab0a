import { Injectable } from '@nestjs/common';
import type { Manner, Step } from '@linli/shared/bulletin/bulletin.rules';
import type { standardBulletins } from '@linli/shared/bulletin/standard.words';
import type { Read, Tx } from '../platform/db/db';
import { BulletinKindRow, BulletinStepRow, BulletinTemplateRow, BulletinTermsRow } from './terms.entity';

interface Reach {
  readonly lookFrom: number;
  readonly lookDays: number;
  readonly steps: Omit<BulletinStepRow, 'districtId'>[];
}

/** What a district lays down about bulletins. */
@Injectable()
export class BulletinTerms {
  /** Lays it down for a district that has nothing yet. */
  async layDown(
    { rows }: Tx,
    districtId: string,
    { lookFrom, lookDays, kinds, templates, steps }: typeof standardBulletins,
  ): Promise<void> {
    await rows.insert(BulletinTermsRow, { districtId, lookFrom, lookDays });
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

  /** From how many homes on somebody else looks, and within how many working days. */
  look({ rows }: Read, districtId: string): Promise<Pick<BulletinTermsRow, 'lookFrom' | 'lookDays'>> {
    return rows.findOneByOrFail(BulletinTermsRow, { districtId });
  }

  /** The kinds that a district offers, in their order. */
  kinds({ rows }: Read, districtId: string): Promise<BulletinKindRow[]> {
    return rows.find(BulletinKindRow, { where: { districtId, open: true }, order: { sort: 'ASC' } });
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

  /** Offers these kinds, in their order, and no others. */
  async changeKinds(
    { rows }: Tx,
    districtId: string,
    kinds: readonly Pick<BulletinKindRow, 'code' | 'name' | 'icon'>[],
  ): Promise<void> {
    await rows.update(BulletinKindRow, { districtId }, { open: false });
    await rows.upsert(
      BulletinKindRow,
      kinds.map((kind, at) => ({ districtId, ...kind, sort: at + 1, open: true })),
      ['districtId', 'code'],
    );
  }

  /** Says from how many homes on somebody else looks, and how homes are reached, in the place of what held. */
  async changeReach({ rows }: Tx, districtId: string, { lookFrom, lookDays, steps }: Reach): Promise<void> {
    await rows.update(BulletinTermsRow, { districtId }, { lookFrom, lookDays });
    await rows.delete(BulletinStepRow, { districtId });
    await rows.insert(
      BulletinStepRow,
      steps.map((step) => ({ districtId, ...step })),
    );
  }

  /** The ladders of all manners. */
  async allSteps({ rows }: Read, districtId: string): Promise<Reach['steps']> {
    const found = await rows.find(BulletinStepRow, { where: { districtId }, order: { afterMinutes: 'ASC' } });
    return found.map(({ manner, means, afterMinutes }) => ({ manner, means, afterMinutes }));
  }

  /** The ladder of one manner; a plain bulletin usually has none. */
  steps({ rows }: Read, districtId: string, manner: Manner): Promise<Step[]> {
    return rows.findBy(BulletinStepRow, { districtId, manner });
  }
}

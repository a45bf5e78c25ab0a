import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields } from '@linli/shared/refusal';
import { settingFaultWords } from '@linli/shared/setting/setting.words';
import type { PublishTemplates, SettingTemplates } from '@linli/shared/setting/template.contract';
import { BulletinTerms } from '../bulletin/terms.service';
import type { Read, Tx } from '../platform/db/db';
import { DistrictQueries } from './district.queries';
import { WholeService, type Whole } from './whole.service';

/** The words with which bulletins of a district begin. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly districts: DistrictQueries,
    private readonly wholes: WholeService,
    private readonly bulletins: BulletinTerms,
  ) {}

  /** The templates of the reader's district, with their versions. */
  async of(read: Read, me: Actor): Promise<SettingTemplates> {
    const { id } = await this.districts.of(read, me);
    const kinds = await this.bulletins.kinds(read, id);
    return {
      kinds: kinds.map(({ code, name }) => ({ code, name })),
      ...(await this.wholes.of(read, me, this.templates)),
    };
  }

  /** Lays down all templates anew; bulletins under way keep their words. */
  publish(tx: Tx, me: Actor, ask: PublishTemplates): Promise<void> {
    const { templates } = ask.terms;
    return this.wholes.publish(tx, me, this.templates, {
      ...ask,
      words: templates.map(({ title, words }) => `${title}\n${words}`).join('\n'),
      check: async (districtId) => {
        const kinds = await this.bulletins.kinds(tx, districtId);
        const known = templates.every(({ kind }) => kinds.some(({ code }) => code === kind));
        refuseFields(known ? {} : { terms: settingFaultWords.templateKind });
      },
    });
  }

  private readonly templates: Whole<'template'> = {
    kind: 'template',
    now: async (read, districtId) => {
      const rows = await this.bulletins.templates(read, districtId);
      return { templates: rows.map(({ kind, title, words }) => ({ kind, title, words })) };
    },
  };
}

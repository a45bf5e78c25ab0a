import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields } from '@linli/shared/refusal';
import { settingFaultWords } from '@linli/shared/setting/setting.words';
import type {
  PublishTemplates,
  SettingTemplates,
  Template,
  TemplateTerms,
} from '@linli/shared/setting/template.contract';
import { BulletinTerms } from '../bulletin/terms.service';
import type { Read, Tx } from '../platform/db/db';
import { DistrictQueries, mayPublish } from './district.queries';
import { told } from './version.lines';
import { SettingService } from './setting.service';
import { VersionService } from './version.service';

/** The words with which bulletins of a district begin. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly districts: DistrictQueries,
    private readonly settings: SettingService,
    private readonly versions: VersionService,
    private readonly bulletins: BulletinTerms,
  ) {}

  /** The templates of the reader's district, with their versions. */
  async of(read: Read, me: Actor): Promise<SettingTemplates> {
    const district = await this.districts.of(read, me);
    const rows = await this.versions.of(read, district.id, 'template');
    const by = await this.districts.publishers(
      read,
      rows.map(({ id }) => id),
    );
    const kinds = await this.bulletins.kinds(read, district.id);
    return {
      now: read.at.toISOString(),
      kinds: kinds.map(({ code, name }) => ({ code, name })),
      terms: { templates: await this.templates(read, district.id) },
      ...told<TemplateTerms>(rows, by),
      mayPublish: mayPublish(me, district),
    };
  }

  /** Lays down all templates anew; bulletins under way keep their words. */
  async publish(tx: Tx, me: Actor, { terms, base, ...said }: PublishTemplates): Promise<void> {
    const { templates } = terms;
    const publishing = await this.settings.begin(tx, me, said, {
      kind: 'template',
      words: {
        terms: templates.map(({ title, words }) => `${title}\n${words}`).join('\n'),
        source: said.source,
      },
    });
    const { districtId } = publishing;
    const kinds = await this.bulletins.kinds(tx, districtId);
    const known = templates.every(({ kind }) => kinds.some(({ code }) => code === kind));
    refuseFields(known ? {} : { terms: settingFaultWords.templateKind });
    const now = { templates: await this.templates(tx, districtId) };
    const next = { kind: 'template', subjectId: districtId, base, value: terms, now } as const;
    await this.versions.publish(tx, publishing, next);
  }

  private async templates(read: Read, districtId: string): Promise<Template[]> {
    const rows = await this.bulletins.templates(read, districtId);
    return rows.map(({ kind, title, words }) => ({ kind, title, words }));
  }
}

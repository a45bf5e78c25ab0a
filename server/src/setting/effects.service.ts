import { Injectable } from '@nestjs/common';
import type { KindTerms, ReachTerms } from '@linli/shared/setting/announcing.contract';
import type { CategoryTerms } from '@linli/shared/setting/category.contract';
import type { DutyTerms } from '@linli/shared/setting/duty.contract';
import { laidDownOf, type GoalTerms } from '@linli/shared/setting/goal.contract';
import type { ChannelTerms, OversightTerms } from '@linli/shared/setting/ground.contract';
import type { TemplateTerms } from '@linli/shared/setting/template.contract';
import type { PackTerms } from '@linli/shared/setting/vote-pack.contract';
import { BulletinTerms } from '../bulletin/terms.service';
import { ChannelService } from '../channel/channel.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { PackService } from '../electorate/pack.service';
import { DutyService } from '../party/duty.service';
import type { Tx } from '../platform/db/db';
import { SupervisionService } from '../supervision/supervision.service';
import type { SettingRow } from './setting.entity';

/** What a version does on its day, by the verb of the feature it belongs to. */
@Injectable()
export class SettingEffects {
  constructor(
    private readonly dispatch: DispatchService,
    private readonly channels: ChannelService,
    private readonly supervisions: SupervisionService,
    private readonly bulletins: BulletinTerms,
    private readonly duties: DutyService,
    private readonly packs: PackService,
  ) {}

  /** Puts what a version says into force. */
  async of(tx: Tx, { districtId, kind, subjectId, value }: SettingRow): Promise<void> {
    // a value was checked by the contract of its kind before it was kept
    if (kind === 'category') await this.dispatch.changeCategory(tx, subjectId, value as CategoryTerms);
    if (kind === 'channel') await this.channels.setOpen(tx, subjectId, (value as ChannelTerms).open);
    if (kind === 'oversight')
      await this.supervisions.changeOversight(tx, { districtId, ...(value as OversightTerms) });
    if (kind === 'goal')
      await this.supervisions.changeOversight(tx, { districtId, ...laidDownOf(value as GoalTerms) });
    if (kind === 'template')
      await this.bulletins.changeTemplates(tx, districtId, (value as TemplateTerms).templates);
    if (kind === 'duty') await this.duties.change(tx, districtId, (value as DutyTerms).duties);
    if (kind === 'bulletin_kind')
      await this.bulletins.changeKinds(tx, districtId, (value as KindTerms).kinds);
    if (kind === 'reach') await this.bulletins.changeReach(tx, districtId, value as ReachTerms);
    if (kind === 'vote_pack') await this.packs.choose(tx, districtId, (value as PackTerms).pack);
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields, Refusal } from '@linli/shared/refusal';
import type {
  OversightTerms,
  PublishChannel,
  PublishGoals,
  PublishOversight,
  PublishTenant,
  TenantTerms,
} from '@linli/shared/setting/ground.contract';
import { goalTermsOf } from '@linli/shared/setting/goal.contract';
import { oversightTermsOf } from '@linli/shared/setting/ground.contract';
import { settingFaultWords } from '@linli/shared/setting/setting.words';
import { ChannelService } from '../channel/channel.service';
import type { Tx } from '../platform/db/db';
import { SupervisionService } from '../supervision/supervision.service';
import { SettingService } from './setting.service';
import { VersionService } from './version.service';

/** Changing ways in, the numbers of looking after, what is said of who runs this, and what is asked of the figures. */
@Injectable()
export class GroundService {
  constructor(
    private readonly settings: SettingService,
    private readonly versions: VersionService,
    private readonly channels: ChannelService,
    private readonly supervisions: SupervisionService,
  ) {}

  /** Opens or closes a way in; that of residents themselves stays open. */
  async publishChannel(tx: Tx, me: Actor, { id, terms, base, ...said }: PublishChannel): Promise<void> {
    const linted = { kind: 'channel', words: { source: said.source } } as const;
    const publishing = await this.settings.begin(tx, me, said, linted);
    const channel = (await this.channels.all(tx, publishing.districtId)).find((each) => each.id === id);
    if (!channel) throw new Refusal('channel.missing');
    refuseFields(channel.kind === 'sign' && !terms.open ? { terms: settingFaultWords.sign } : {});
    const now = { open: channel.retiredAt === null };
    const next = { kind: 'channel', subjectId: id, base, value: terms, now } as const;
    await this.versions.publish(tx, publishing, next);
  }

  async publishOversight(tx: Tx, me: Actor, { terms, base, ...said }: PublishOversight): Promise<void> {
    const linted = { kind: 'oversight', words: { source: said.source } } as const;
    const publishing = await this.settings.begin(tx, me, said, linted);
    refuseFields(terms.callShare >= 0 && terms.callShare <= 1 ? {} : { callShare: settingFaultWords.share });
    const { districtId } = publishing;
    const now = oversightTermsOf(await this.supervisions.oversightOf(tx, districtId));
    const next = { kind: 'oversight', subjectId: districtId, base, value: terms, now } as const;
    await this.versions.publish(tx, publishing, next satisfies { now: OversightTerms });
  }

  async publishTenant(tx: Tx, me: Actor, { terms, base, ...said }: PublishTenant): Promise<void> {
    const { owner, filing, address, hours } = terms;
    const linted = { kind: 'tenant', words: { owner, filing, address, hours, source: said.source } } as const;
    const publishing = await this.settings.begin(tx, me, said, linted);
    const value: TenantTerms = { ...terms, filing: filing?.trim() || null, address: address?.trim() || null };
    const next = { kind: 'tenant', subjectId: publishing.districtId, base, value, now: null } as const;
    await this.versions.publish(tx, publishing, next);
  }

  /** What the district asks of its figures; shares of places, never of persons. */
  async publishGoals(tx: Tx, me: Actor, { terms, base, ...said }: PublishGoals): Promise<void> {
    const linted = { kind: 'goal', words: { source: said.source } } as const;
    const publishing = await this.settings.begin(tx, me, said, linted);
    const { districtId } = publishing;
    const now = goalTermsOf(await this.supervisions.oversightOf(tx, districtId));
    const next = { kind: 'goal', subjectId: districtId, base, value: terms, now } as const;
    await this.versions.publish(tx, publishing, next);
  }
}

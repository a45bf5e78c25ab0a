import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields } from '@linli/shared/refusal';
import type {
  PublishKinds,
  PublishReach,
  ReachTerms,
  SettingKindsOfBulletins,
  SettingReach,
} from '@linli/shared/setting/announcing.contract';
import { settingFaultWords } from '@linli/shared/setting/setting.words';
import { BulletinTerms } from '../bulletin/terms.service';
import type { Read, Tx } from '../platform/db/db';
import { WholeService, type Whole } from './whole.service';

/** Kinds of bulletins, and how homes are reached that no message has reached, as versions. */
@Injectable()
export class AnnouncingService {
  constructor(
    private readonly wholes: WholeService,
    private readonly bulletins: BulletinTerms,
  ) {}

  kinds(read: Read, me: Actor): Promise<SettingKindsOfBulletins> {
    return this.wholes.of(read, me, this.ofKinds);
  }

  /** Lays down which kinds are offered; one that a template begins with stays, and no two bear one name or code. */
  publishKinds(tx: Tx, me: Actor, ask: PublishKinds): Promise<void> {
    const kinds = ask.terms.kinds.map((one) => ({ ...one, name: one.name.trim() }));
    const all = (of: 'code' | 'name') => new Set(kinds.map((one) => one[of])).size === kinds.length;
    return this.wholes.publish(tx, me, this.ofKinds, {
      ...ask,
      terms: { kinds },
      words: kinds.map(({ name }) => name).join('\n'),
      check: async (districtId) => {
        refuseFields(all('code') && all('name') ? {} : { terms: settingFaultWords.kindTwice });
        const templates = await this.bulletins.templates(tx, districtId);
        const used = templates.find(({ kind }) => !kinds.some(({ code }) => code === kind));
        refuseFields(used ? { terms: settingFaultWords.kindUsed(used.title) } : {});
      },
    });
  }

  reach(read: Read, me: Actor): Promise<SettingReach> {
    return this.wholes.of(read, me, this.ofReach);
  }

  /** Lays down from how many homes on a second person looks, and each manner's steps; no manner has a means twice. */
  publishReach(tx: Tx, me: Actor, ask: PublishReach): Promise<void> {
    const { steps } = ask.terms;
    const once = new Set(steps.map(({ manner, means }) => `${manner} ${means}`)).size === steps.length;
    return this.wholes.publish(tx, me, this.ofReach, {
      ...ask,
      words: '',
      check: async () => Promise.resolve(refuseFields(once ? {} : { terms: settingFaultWords.stepTwice })),
    });
  }

  private readonly ofKinds: Whole<'bulletin_kind'> = {
    kind: 'bulletin_kind',
    now: async (read, districtId) => {
      const rows = await this.bulletins.kinds(read, districtId);
      return { kinds: rows.map(({ code, name, icon }) => ({ code, name, icon })) };
    },
  };

  private readonly ofReach: Whole<'reach'> = {
    kind: 'reach',
    now: async (read, districtId) => ({
      ...lookOf(await this.bulletins.look(read, districtId)),
      steps: await this.bulletins.allSteps(read, districtId),
    }),
  };
}

const lookOf = ({ lookFrom, lookDays }: Pick<ReachTerms, 'lookFrom' | 'lookDays'>) => ({
  lookFrom,
  lookDays,
});

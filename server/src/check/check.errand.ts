import { Inject, Injectable } from '@nestjs/common';
import { sceneOf } from '@linli/shared/check/check.rules';
import { PhotoService } from '../photo/photo.service';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Errands, type Errand, type ErrandKind } from '../platform/errand/errands';
import { RecordingService } from '../recording/recording.service';
import { WechatRefusal } from '../platform/wechat/refusal';
import { WeChat } from '../platform/wechat/wechat';
import { askWechat, CheckHearing, type Question } from './check.hearing';

/** Asks WeChat about one thing: of words it hears the answer at once, of pictures and recordings a name under which it will come. */
@Injectable()
export class CheckErrand implements ErrandKind {
  readonly kind = askWechat;

  constructor(
    private readonly db: Db,
    private readonly hearing: CheckHearing,
    private readonly wechat: WeChat,
    private readonly photos: PhotoService,
    private readonly recordings: RecordingService,
    @Inject(CONFIG) private readonly config: Config,
    errands: Errands,
  ) {
    errands.add(this);
  }

  /**
   * Where WeChat is busy or silent the trouble is thrown, so that the runner tries again. What it refuses goes to a person, the
   * day's quota (45009) too: by the time that is new, the openid has not been seen for two hours (61010).
   */
  async run({ subjectId: id }: Errand): Promise<void> {
    const question = await this.db.read((read) => this.hearing.question(read, id));
    if (!question) return;
    try {
      await this.ask(id, question);
    } catch (trouble) {
      if (!(trouble instanceof WechatRefusal) || trouble.remedy === 'retry' || trouble.remedy === 'renew')
        throw trouble;
      await this.db.write((tx) => this.hearing.refused(tx, id));
    }
  }

  private async ask(id: string, { openid, kind, subjectId, words }: Question): Promise<void> {
    const scene = sceneOf(kind);
    if (words !== null) {
      const nickname = kind === 'name' ? words : undefined;
      const { suggest, label } = await this.wechat.checkText({ openid, words, scene, nickname });
      return this.db.write((tx) => this.hearing.heard(tx, id, { answer: suggest, label }));
    }
    const media = kind === 'recording' ? this.recordings : this.photos;
    const link = await this.db.read(async ({ at }) => media.linkForCheck(subjectId, at));
    const { traceId } = await this.wechat.checkMedia({
      openid,
      url: this.config.publicUrl + link,
      kind: kind === 'recording' ? 'sound' : 'picture',
      scene,
    });
    return this.db.write((tx) => this.hearing.sent(tx, id, traceId));
  }
}

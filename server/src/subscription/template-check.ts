import { Inject, Injectable, Logger } from '@nestjs/common';
import { troublesOf, type LetterTemplates } from '@linli/shared/subscription/template.rules';
import { WeChat } from '../platform/wechat/wechat';
import { TEMPLATES } from './subscription.service';

/** Compares what WECHAT_TEMPLATES says with the templates the account really has. */
@Injectable()
export class TemplateCheck {
  private readonly log = new Logger('letters');

  constructor(
    private readonly wechat: WeChat,
    @Inject(TEMPLATES) private readonly templates: LetterTemplates,
  ) {}

  /** Logs each difference, and answers them; it stops nobody, and being unable to look is no difference. */
  async look(): Promise<string[]> {
    if (!Object.keys(this.templates).length) return [];
    try {
      const troubles = troublesOf(this.templates, await this.wechat.templates());
      for (const trouble of troubles) this.log.error(`WECHAT_TEMPLATES: ${trouble}`);
      return troubles;
    } catch (trouble) {
      this.log.warn({ err: trouble }, 'the templates of the account cannot be seen now');
      return [];
    }
  }
}

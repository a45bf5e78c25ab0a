import { WxFail } from './answering';

/** WeChat's privacy dialog: what the account has declared may be asked for once the person agrees; nothing else ever. */
export class Privacy {
  agreed = false;
  /** How the person answers the dialog. */
  answer: 'agree' | 'refuse' = 'agree';
  /** How often the dialog was shown. */
  shown = 0;

  constructor(private readonly declared: readonly string[]) {}

  ask(api: string): void {
    if (!this.declared.includes(api))
      throw new WxFail('api scope is not declared in the privacy agreement', 112);
    if (this.agreed) return;
    this.shown++;
    if (this.answer === 'refuse') throw new WxFail('privacy permission is not authorized', 104);
    this.agreed = true;
  }
}

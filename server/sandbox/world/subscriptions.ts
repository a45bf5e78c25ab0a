/** How many messages of a template a person still lets the app send. */
export interface Subscription {
  readonly openid: string;
  readonly templateId: string;
  remaining: number;
  /** One consent for many messages. */
  longTerm: boolean;
}

/** Everybody's consents; one-time ones add up and are used up. */
export class Subscriptions {
  private readonly subscriptions: Subscription[] = [];

  /** Counts one consent: one more message, or as many as come for a long-term template. */
  accept(openid: string, templateId: string, type: 2 | 3): void {
    const one = this.of(openid, templateId);
    if (type === 3) one.longTerm = true;
    else one.remaining += 1;
  }

  /** Takes every consent back. */
  refuse(openid: string, templateId: string): void {
    Object.assign(this.of(openid, templateId), { remaining: 0, longTerm: false });
  }

  /** Uses one consent up; false when there is none. */
  spend(openid: string, templateId: string): boolean {
    const one = this.of(openid, templateId);
    if (one.longTerm) return true;
    if (one.remaining === 0) return false;
    one.remaining -= 1;
    return true;
  }

  /** All of them. */
  all(): readonly Subscription[] {
    return this.subscriptions;
  }

  private of(openid: string, templateId: string): Subscription {
    const known = this.subscriptions.find((one) => one.openid === openid && one.templateId === templateId);
    if (known) return known;
    const fresh = { openid, templateId, remaining: 0, longTerm: false };
    this.subscriptions.push(fresh);
    return fresh;
  }
}

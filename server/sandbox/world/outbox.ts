/** A service message as its reader sees it. */
export interface OutboxMessage {
  readonly at: string;
  readonly openid: string;
  readonly msgid: number;
  readonly templateId: string;
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly key: string; readonly value: string }[];
  readonly page: string;
  readonly state: string;
  readonly lang: string;
}
